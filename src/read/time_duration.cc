// Durations and the points that lie a duration away from the reference.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "read/time_value.h"

namespace isnad::read {
namespace {

using base::Date;

constexpr int kSecondsPerDay = 86'400;

// Letter, months, days and seconds of one unit; a unit has one of the three.
struct UnitSize {
  char letter;
  int months, days, seconds;
};

UnitSize size_of(Unit unit) {
  switch (unit) {
    case Unit::kSecond:
      return {'S', 0, 0, 1};
    case Unit::kMinute:
      return {'M', 0, 0, 60};
    case Unit::kHour:
      return {'H', 0, 0, 3600};
    case Unit::kDay:
      return {'D', 0, 1, 0};
    case Unit::kWeek:
      return {'W', 0, 7, 0};
    case Unit::kMonth:
      return {'M', 1, 0, 0};
    case Unit::kQuarter:
      return {'Q', 3, 0, 0};
    case Unit::kHalf:
      return {'M', 6, 0, 0};
    case Unit::kYear:
      return {'Y', 12, 0, 0};
    case Unit::kDecade:
      return {'E', 120, 0, 0};
    case Unit::kCentury:
      return {'C', 1200, 0, 0};
    case Unit::kNone:
      break;
  }
  return {'X', 0, 0, 0};
}

std::string one_amount(const Amount& amount) {
  const std::string count = amount.count ? fmt::format("{:g}", *amount.count) : "X";
  switch (amount.unit) {
    case Unit::kHalf:
      return amount.count ? fmt::format("{:g}M", *amount.count * 6) : "XM";
    case Unit::kDecade:
      return count + "DE";
    case Unit::kCentury:
      return count + "CE";
    case Unit::kNone:
      return "X";
    default:
      return count + size_of(amount.unit).letter;
  }
}

struct Shift {
  double months = 0, days = 0, seconds = 0;
};

std::optional<Shift> total(const std::vector<Amount>& amounts) {
  Shift shift;
  for (const Amount& amount : amounts) {
    if (!amount.count || amount.unit == Unit::kNone) return std::nullopt;
    const UnitSize size = size_of(amount.unit);
    shift.months += *amount.count * size.months;
    shift.days += *amount.count * size.days;
    shift.seconds += *amount.count * size.seconds;
  }
  const double whole_months = std::floor(shift.months);
  shift.days += (shift.months - whole_months) * 30;
  shift.months = whole_months;
  shift.seconds += (shift.days - std::floor(shift.days)) * kSecondsPerDay;
  shift.days = std::floor(shift.days);
  constexpr double kFar = 12 * 9000;  // a distance that leaves the calendar is none
  if (shift.months > kFar || shift.days > kFar * 30 || shift.seconds > 1e11) return std::nullopt;
  return shift;
}

Unit smallest(const std::vector<Amount>& amounts) {
  Unit unit = Unit::kCentury;
  for (const Amount& amount : amounts) {
    Unit found = amount.unit;
    if (amount.count && *amount.count != std::floor(*amount.count) && found >= Unit::kYear)
      found = found == Unit::kYear ? Unit::kMonth : Unit::kYear;
    unit = std::min(unit, found);
  }
  return unit;
}

bool in_calendar(const Date& date) { return date.year >= 1 && date.year <= 9999; }

// The value of a day at a grain: "1998", "2018-01", "2018-04-05".
Period at_grain(const Date& date, Unit grain) {
  if (grain >= Unit::kYear)
    return {{date.year, 1, 1}, {date.year, 12, 31}, fmt::format("{:04}", date.year)};
  if (grain >= Unit::kMonth)
    return {{date.year, date.month, 1},
            {date.year, date.month, base::last_day_of_month(date.year, date.month)},
            fmt::format("{:04}-{:02}", date.year, date.month)};
  return {date, date, base::iso(date)};
}

// Hours and minutes away from a reference with a clock.
TimeValue clock_distance(const Date& day, const Reference& reference, int64_t seconds, Unit grain) {
  const base::Clock& clock = *reference.clock;
  const int64_t at = int64_t{clock.hour} * 3600 + clock.minute * 60 + clock.second + seconds;
  const int64_t days =
      at >= 0 ? at / kSecondsPerDay : -((kSecondsPerDay - 1 - at) / kSecondsPerDay);
  const int64_t rest = at - days * kSecondsPerDay;
  const Date date = base::add_days(day, static_cast<int>(days));
  TimeValue value;
  value.type = TimeType::kTime;
  value.first = value.last = date;
  value.value = fmt::format("{}T{:02}:{:02}", base::iso(date), rest / 3600, rest / 60 % 60);
  if (grain == Unit::kSecond) *value.value += fmt::format(":{:02}", rest % 60);
  return value;
}

}  // namespace

std::string duration_value(const std::vector<Amount>& amounts) {
  // TIMEX3 wants years before days before hours; a unit that is named twice adds up.
  static constexpr std::array<Unit, 11> kOrder = {
      Unit::kCentury, Unit::kDecade, Unit::kYear, Unit::kHalf,   Unit::kQuarter, Unit::kMonth,
      Unit::kWeek,    Unit::kDay,    Unit::kHour, Unit::kMinute, Unit::kSecond};
  if (amounts.empty()) return {};
  if (amounts.front().unit == Unit::kNone) return "PXX";
  std::string date, clock;
  for (Unit unit : kOrder)
    for (const Amount& amount : amounts)
      if (amount.unit == unit) (unit <= Unit::kHour ? clock : date) += one_amount(amount);
  return "P" + date + (clock.empty() ? "" : "T" + clock);
}

TimeValue resolve_distance(const TimeParts& parts, const Reference* reference) {
  TimeValue value;
  const auto shift = total(parts.amounts);
  if (!shift) {  // "years ago": how long, not when
    value.type = TimeType::kDuration;
    value.value = duration_value(parts.amounts);
    return value;
  }
  value.used_reference = true;
  const Unit grain = smallest(parts.amounts);
  value.type = grain <= Unit::kHour ? TimeType::kTime : TimeType::kDate;
  if (!reference) return value;
  Date date = base::add_months(reference->date, parts.direction * static_cast<int>(shift->months));
  if (!in_calendar(date)) return value;
  date = base::add_days(date, parts.direction * static_cast<int>(shift->days));
  if (!in_calendar(date)) return value;
  if (grain <= Unit::kHour && reference->clock) {
    TimeValue found = clock_distance(date, *reference,
                                     parts.direction * static_cast<int64_t>(shift->seconds), grain);
    found.used_reference = true;
    return found;
  }
  const Period period = at_grain(date, grain);
  value.type = TimeType::kDate;
  value.value = period.value;
  value.first = period.first;
  value.last = period.last;
  return value;
}

}  // namespace isnad::read
