// The place of a time on the calendar: which day, week, month, year ... the named fields and the
// reference give.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "read/time_calendar.h"
#include "read/time_spans.h"
#include "read/time_value.h"

namespace isnad::read {
namespace {

using base::Date;
using MaybePeriod = std::optional<Period>;

constexpr int kDaysPerWeek = 7;
constexpr int kMonthsPerYear = 12;
// A month without a year and without a verb that decides is this year's, unless that is further
// ahead than this.
constexpr int kFarAhead = 240;

int distance(const Date& a, const Date& b) {
  return base::days_from_civil(b) - base::days_from_civil(a);
}

int weekday_of(const Date& date) { return static_cast<int>(base::weekday(date)); }

// 2-digit years: up to 30 in this century.
int full_year(int year, bool hijri) {
  if (year >= 100) return year;
  if (hijri) return year < 50 ? 1400 + year : 1300 + year;
  return year <= 30 ? 2000 + year : 1900 + year;
}

class Resolver {
 public:
  Resolver(const TimeParts& parts, const Reference* reference)
      : parts_(parts), reference_(reference) {}

  MaybePeriod period();
  bool used() const { return used_; }

 private:
  // The reference, remembered as used; null where there is none.
  const Reference* reference() {
    used_ = true;
    return reference_;
  }
  std::optional<int> known_year();
  template <typename Make>
  MaybePeriod in_gregorian_year(Make make, int year);
  template <typename Make>
  MaybePeriod choose_year(Make make);
  MaybePeriod choose(const std::array<MaybePeriod, 3>& around);
  MaybePeriod relative_day();
  MaybePeriod named_day();
  MaybePeriod day_of_some_month();
  MaybePeriod bare_weekday();
  MaybePeriod nth_of(const Period& outer);
  MaybePeriod part_of_year();
  MaybePeriod moved_unit();
  MaybePeriod decade();
  MaybePeriod outer();
  MaybePeriod in_year(int year);
  MaybePeriod check_weekday(MaybePeriod found);

  const TimeParts& parts_;
  const Reference* reference_;
  bool used_ = false;
};

// The year that is named or moved to; nothing where it has to be chosen.
std::optional<int> Resolver::known_year() {
  if (parts_.year) return full_year(*parts_.year, parts_.hijri);
  if (parts_.unit != Unit::kYear || !parts_.offset) return std::nullopt;
  const Reference* from = reference();
  if (!from) return std::nullopt;
  return (parts_.hijri ? hijri(from->date).year : from->date.year) + *parts_.offset;
}

// What the named month, day, holiday or season is in one year of its calendar.
MaybePeriod Resolver::in_year(int year) {
  if (parts_.easter) return day_period(easter(year));
  if (parts_.season) return season_period(year, *parts_.season);
  if (!parts_.month || *parts_.month < 1 || *parts_.month > kMonthsPerYear) return std::nullopt;
  const int month = *parts_.month;
  if (parts_.hijri) {
    if (parts_.day) {
      auto date = gregorian({year, month, *parts_.day});
      if (!date) return std::nullopt;
      Period period = day_period(*date);
      if (!is_sure_hijri_year(year)) {
        period.first = base::add_days(*date, -1);
        period.last = base::add_days(*date, 1);
      }
      return period;
    }
    auto first = gregorian({year, month, 1});
    auto last = gregorian({year, month, last_day_of_hijri_month(year, month)});
    return first && last ? MaybePeriod(span_period(*first, *last)) : std::nullopt;
  }
  if (!parts_.day) return month_period(year, month);
  const Date date{year, month, *parts_.day};
  return base::is_valid(date) ? MaybePeriod(day_period(date)) : std::nullopt;
}

// Of last year's, this year's and next year's: the one that "last", "next" or the verb asks for.
MaybePeriod Resolver::choose(const std::array<MaybePeriod, 3>& around) {
  const Date& now = reference_->date;
  auto& [before, here, after] = around;
  if (!here) return before ? before : after;
  if (parts_.same) return here;  // "at that time": in the year of the time it counts from
  if (parts_.offset && parts_.unit == Unit::kNone) {
    if (*parts_.offset < 0) return here->last < now ? here : before;
    if (*parts_.offset > 0) return here->first > now ? here : after;
    return here;
  }
  if (reference_->lean == Lean::kFuture) return here->last < now && after ? after : here;
  const bool past = reference_->lean == Lean::kPast;
  const bool ahead = past ? here->first > now : distance(now, here->first) > kFarAhead;
  return ahead && before ? before : here;
}

// What falls into a Gregorian year, of a month or day that returns every Hijri year ("Ramadan
// 2019").
template <typename Make>
MaybePeriod Resolver::in_gregorian_year(Make make, int year) {
  const int about = hijri({year, 7, 1}).year;
  for (int candidate : {about - 1, about, about + 1}) {
    MaybePeriod found = make(candidate);
    if (found && found->first.year == year) return found;
  }
  return std::nullopt;
}

template <typename Make>
MaybePeriod Resolver::choose_year(Make make) {
  if (auto year = known_year()) {
    constexpr int kNoHijriYear = 1700;
    return parts_.hijri && *year > kNoHijriYear ? in_gregorian_year(make, *year) : make(*year);
  }
  if (parts_.unit == Unit::kYear) return std::nullopt;
  const Reference* from = reference();
  if (!from) return std::nullopt;
  const int year = from->date.year;
  const auto of_year = [&](int y) { return parts_.hijri ? in_gregorian_year(make, y) : make(y); };
  const std::array<MaybePeriod, 3> around = {of_year(year - 1), of_year(year), of_year(year + 1)};
  MaybePeriod chosen = choose(around);
  if (!parts_.weekday || !chosen || weekday_of(chosen->first) == *parts_.weekday || parts_.hijri)
    return chosen;
  for (size_t i : {size_t{1}, size_t{0}, size_t{2}})
    if (around[i] && weekday_of(around[i]->first) == *parts_.weekday) return around[i];
  return chosen;
}

// Where the words name a weekday too, and the day found is one off (a Hijri date by sighting, a
// night's article dated the next day), the weekday wins.
MaybePeriod Resolver::check_weekday(MaybePeriod found) {
  if (!found || !parts_.weekday) return found;
  for (int days : {-1, 1}) {
    const Date near = base::add_days(found->first, days);
    if (weekday_of(near) == *parts_.weekday) return day_period(near);
  }
  return found;
}

MaybePeriod Resolver::relative_day() {
  const Reference* from = reference();
  if (!from) return std::nullopt;
  const int moved = parts_.unit == Unit::kNone ? parts_.offset.value_or(0) : 0;  // "last night"
  Period found = day_period(base::add_days(from->date, *parts_.day_offset + moved));
  return check_weekday(std::move(found));
}

// "the 11th", "Friday 22", "the 28th of this month".
MaybePeriod Resolver::day_of_some_month() {
  const Reference* from = reference();
  if (!from) return std::nullopt;
  const int moved = parts_.unit == Unit::kMonth && parts_.offset ? *parts_.offset : 0;
  const bool fixed = parts_.unit == Unit::kMonth && parts_.offset;
  const Date first{from->date.year, from->date.month, 1};
  std::array<MaybePeriod, 3> around;
  for (int i = 0; i < 3; ++i) {
    Date date = base::add_months(first, moved + i - 1);
    date.day = *parts_.day;
    if (base::is_valid(date)) around[static_cast<size_t>(i)] = day_period(date);
  }
  MaybePeriod chosen = fixed ? around[1] : choose(around);
  if (!parts_.weekday || (chosen && weekday_of(chosen->first) == *parts_.weekday)) return chosen;
  if (fixed) {  // a Hijri month may be meant: it is if the weekday fits there
    HijriDate month = hijri(from->date);
    const int count = month.year * kMonthsPerYear + month.month - 1 + moved;
    auto date = gregorian({count / kMonthsPerYear, count % kMonthsPerYear + 1, *parts_.day});
    return date && weekday_of(*date) == *parts_.weekday ? MaybePeriod(day_period(*date)) : chosen;
  }
  for (const MaybePeriod& candidate : around)
    if (candidate && weekday_of(candidate->first) == *parts_.weekday) return candidate;
  return chosen;
}

MaybePeriod Resolver::named_day() {
  if (!parts_.month && !parts_.easter) return day_of_some_month();
  MaybePeriod found = choose_year([this](int year) { return in_year(year); });
  return parts_.hijri ? check_weekday(std::move(found)) : found;
}

MaybePeriod Resolver::bare_weekday() {
  const Reference* from = reference();
  if (!from) return std::nullopt;
  if (parts_.unit == Unit::kWeek && parts_.offset) {
    const Date monday = base::add_days(monday_before(from->date), *parts_.offset * kDaysPerWeek);
    return day_period(base::add_days(monday, *parts_.weekday - 1));
  }
  const int ahead =
      (*parts_.weekday - weekday_of(from->date) + kDaysPerWeek) % kDaysPerWeek;  // 0: today
  const int next = ahead == 0 ? kDaysPerWeek : ahead;
  const int past = ahead - kDaysPerWeek;
  if (parts_.offset && parts_.unit == Unit::kNone) {
    if (*parts_.offset == 0) return day_period(base::add_days(from->date, ahead));
    const int weeks = std::abs(*parts_.offset) - 1;
    return day_period(base::add_days(from->date, *parts_.offset > 0 ? next + weeks * kDaysPerWeek
                                                                    : past - weeks * kDaysPerWeek));
  }
  // "meets Tuesday" looks ahead, as a plain present of news does.
  if (from->lean == Lean::kFuture || from->lean == Lean::kPresent || ahead == 0)
    return day_period(base::add_days(from->date, ahead));
  return day_period(base::add_days(from->date, past));
}

// "the third week of October", "the last Friday of the month", "the first day of the year".
MaybePeriod Resolver::nth_of(const Period& outer) {
  const int nth = *parts_.nth;
  const int step = nth == kLast ? -1 : nth - 1;
  if (parts_.weekday) {
    const int days = (*parts_.weekday - weekday_of(outer.first) + kDaysPerWeek) % kDaysPerWeek;
    if (step >= 0) return day_period(base::add_days(outer.first, days + step * kDaysPerWeek));
    const int back = (weekday_of(outer.last) - *parts_.weekday + kDaysPerWeek) % kDaysPerWeek;
    return day_period(base::add_days(outer.last, -back));
  }
  if (parts_.nth_unit == Unit::kWeek) {
    // A week belongs to where its Thursday lies, as in ISO 8601.
    const Date thursday = base::add_days(monday_before(outer.first), 3);
    const Date first = base::add_days(thursday, thursday < outer.first ? 4 : -3);
    if (step >= 0) return week_period(base::add_days(first, step * kDaysPerWeek));
    const Date last = base::add_days(monday_before(outer.last), 3);
    return week_period(base::add_days(last, outer.last < last ? -10 : -3));
  }
  if (parts_.nth_unit == Unit::kMonth) {
    const int index = step >= 0 ? step : kMonthsPerYear - 1;
    return index < kMonthsPerYear ? MaybePeriod(month_period(outer.first.year, index + 1))
                                  : std::nullopt;
  }
  if (parts_.nth_unit != Unit::kDay) return std::nullopt;
  return day_period(step >= 0 ? base::add_days(outer.first, step) : outer.last);
}

// A quarter or half of a year, the half of a month.
MaybePeriod Resolver::part_of_year() {
  if (parts_.half && (parts_.month || parts_.unit == Unit::kMonth)) {
    TimeParts month = parts_;
    month.half.reset();
    auto whole = resolve_period(month, reference_, used_);
    if (!whole) return std::nullopt;
    const Date middle = base::add_days(whole->first, 14);
    return parts_.half == 1 ? span_period(whole->first, middle)
                            : span_period(base::add_days(middle, 1), whole->last);
  }
  auto year = known_year();
  if (!year) {
    const Reference* from = reference();
    if (!from) return std::nullopt;
    year = from->date.year;
  }
  const int parts = parts_.quarter ? 4 : 2;
  const int months = kMonthsPerYear / parts;
  const int wanted = parts_.quarter ? *parts_.quarter : *parts_.half;
  const int index = wanted == kLast ? parts : wanted;
  if (index < 1 || index > parts) return std::nullopt;
  return months_period(*year, (index - 1) * months, months,
                       fmt::format("{:04}-{}{}", *year, parts_.quarter ? 'Q' : 'H', index));
}

// "last week", "next year", "this decade".
MaybePeriod Resolver::moved_unit() {
  const Reference* from = reference();
  if (!from) return std::nullopt;
  const int offset = parts_.offset.value_or(0);
  const Date& now = from->date;
  switch (parts_.unit) {
    case Unit::kDay:
      return check_weekday(day_period(base::add_days(now, offset)));
    case Unit::kWeek:
      return week_period(base::add_days(monday_before(now), offset * kDaysPerWeek));
    case Unit::kMonth: {
      const Date moved = base::add_months({now.year, now.month, 1}, offset);
      return month_period(moved.year, moved.month);
    }
    case Unit::kQuarter: {
      const Date moved = base::add_months({now.year, (now.month - 1) / 3 * 3 + 1, 1}, offset * 3);
      const int quarter = moved.month / 3 + 1;
      return months_period(moved.year, moved.month - 1, 3,
                           fmt::format("{:04}-Q{}", moved.year, quarter));
    }
    case Unit::kYear:
      return year_period(now.year + offset);
    case Unit::kDecade: {
      const int decade = now.year / 10 + offset;
      return Period{{decade * 10, 1, 1}, {decade * 10 + 9, 12, 31}, fmt::format("{:03}", decade)};
    }
    case Unit::kCentury: {
      const int century = now.year / 100 + offset;
      return Period{
          {century * 100, 1, 1}, {century * 100 + 99, 12, 31}, fmt::format("{:02}", century)};
    }
    default:
      return std::nullopt;
  }
}

// "the seventies": of the century that is named or moved to, else of the twentieth.
MaybePeriod Resolver::decade() {
  int century = 19;
  if (parts_.century) century = *parts_.century - 1;
  if (parts_.unit == Unit::kCentury && parts_.offset) {
    const Reference* from = reference();
    if (!from) return std::nullopt;
    century = from->date.year / 100 + *parts_.offset;
  }
  const int first = century * 100 + *parts_.decade * 10;
  return Period{{first, 1, 1}, {first + 9, 12, 31}, fmt::format("{:03}", first / 10)};
}

// What an nth counts in: the month, year or moved unit that is named beside it, else this month.
MaybePeriod Resolver::outer() {
  TimeParts around = parts_;
  around.nth.reset();
  around.weekday.reset();
  around.day.reset();
  if (!around.has_date()) {
    around.unit = Unit::kMonth;
    around.offset = 0;
  }
  return resolve_period(around, reference_, used_);
}

MaybePeriod Resolver::period() {
  if (parts_.day_offset) return relative_day();
  if (parts_.nth) {
    auto whole = outer();
    return whole ? nth_of(*whole) : std::nullopt;
  }
  if (parts_.quarter || parts_.half) return part_of_year();
  if (parts_.day || parts_.easter) return named_day();
  if (parts_.month || parts_.season) {
    auto found = choose_year([this](int year) { return in_year(year); });
    return found;
  }
  if (parts_.weekend) {
    const Reference* from = reference();
    if (!from) return std::nullopt;
    const Date monday =
        base::add_days(monday_before(from->date), parts_.offset.value_or(0) * kDaysPerWeek);
    Period week = week_period(monday);
    return Period{base::add_days(monday, 5), week.last, week.value + "-WE"};
  }
  if (parts_.weekday) return bare_weekday();
  if (parts_.decade) return decade();
  if (parts_.century) {
    const int first = (*parts_.century - 1) * 100;
    return Period{{first, 1, 1}, {first + 99, 12, 31}, fmt::format("{:02}", first / 100)};
  }
  if (parts_.year && parts_.hijri) {
    const int year = full_year(*parts_.year, true);
    auto first = gregorian({year, 1, 1}), next = gregorian({year + 1, 1, 1});
    return first && next ? MaybePeriod(span_period(*first, base::add_days(*next, -1)))
                         : std::nullopt;
  }
  if (parts_.year) return year_period(full_year(*parts_.year, false));
  return parts_.unit == Unit::kNone ? std::nullopt : moved_unit();
}

}  // namespace

std::optional<Period> resolve_period(const TimeParts& parts, const Reference* reference,
                                     bool& used_reference) {
  Resolver resolver(parts, reference);
  auto found = resolver.period();
  used_reference = used_reference || resolver.used();
  return found;
}

}  // namespace isnad::read
