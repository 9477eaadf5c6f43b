// Values of times: clocks, ranges, sets, durations and modifiers around the place on the calendar.
#include "read/time_value.h"

#include <fmt/format.h>

#include <cstdlib>
#include <utility>

namespace isnad::read {
namespace {

using base::Date;

// The hour on a clock of 24 that a clock of 12 means in this part of the day.
int full_hour(int hour, const std::string& part) {
  if (part.empty() || hour > 12) return hour;
  if (part == "MO") return hour == 12 ? 0 : hour;
  if (part == "MI") return hour < 10 ? hour + 12 : hour;
  if (part == "NI") return hour == 12 ? 0 : hour < 6 ? hour : hour + 12;
  return hour == 12 ? 12 : hour + 12;
}

std::string clock_value(int hour, std::optional<int> minute, std::optional<int> second,
                        const std::string& part, Zone zone) {
  std::string text = fmt::format("T{:02}:{:02}", full_hour(hour, part) % 24, minute.value_or(0));
  if (second) text += fmt::format(":{:02}", *second);
  return zone == Zone::kUtc ? text + "Z" : text;
}

std::string clock_value(const TimeParts& parts) {
  return clock_value(*parts.hour, parts.minute, parts.second, parts.part, parts.zone);
}

// Keeps the first, middle or last third of an interval; the value of the whole stays.
void narrow(TimeValue& value, Mod mod) {
  if (!value.first || !value.last) return;
  const int days = base::days_from_civil(*value.last) - base::days_from_civil(*value.first) + 1;
  const int third = days / 3;
  if (third == 0) return;
  const Date first = *value.first;
  if (mod != Mod::kStart) value.first = base::add_days(first, mod == Mod::kMid ? third : third * 2);
  if (mod != Mod::kEnd)
    value.last = base::add_days(first, mod == Mod::kMid ? third * 2 - 1 : third - 1);
}

void apply_mod(const TimeParts& parts, TimeValue& value) {
  value.mod = parts.mod;
  if (value.type != TimeType::kDate || !value.value) return;
  if (parts.mod == Mod::kEnd && parts.deadline && value.last) {  // "by the end of": its last day
    value.value = base::iso(*value.last);
    value.mod = Mod::kOnOrBefore;
    return;
  }
  if (parts.mod == Mod::kStart || parts.mod == Mod::kMid || parts.mod == Mod::kEnd)
    narrow(value, parts.mod);
}

// "every Tuesday at four", "the 28th of every month", "every three weeks", "daily".
TimeValue resolve_set(const TimeParts& parts) {
  TimeValue value;
  value.type = TimeType::kSet;
  std::string text;
  if (parts.weekday) {
    text = fmt::format("XXXX-WXX-{}", *parts.weekday);
  } else if (parts.month || parts.day) {
    text = parts.month ? fmt::format("XXXX-{:02}", *parts.month) : "XXXX-XX";
    if (parts.day) text += fmt::format("-{:02}", *parts.day);
  } else if (parts.season) {
    static constexpr const char* kSeasons[] = {"SP", "SU", "FA", "WI"};
    text = fmt::format("XXXX-{}", kSeasons[*parts.season & 3]);
  }
  if (parts.has_clock())
    text += clock_value(parts);
  else if (parts.has_part())
    text += (text.empty() ? "XXXX-XX-XXT" : "T") + parts.part;
  if (text.empty())
    text = parts.reference.empty() ? duration_value(parts.amounts) : parts.reference;
  if (!text.empty()) value.value = text;
  return value;
}

// "three years", "the past seventeen years": the length, and the days it covers where they are
// known.
TimeValue resolve_duration(const TimeParts& parts, const Reference* reference) {
  TimeValue value;
  value.type = TimeType::kDuration;
  value.value = duration_value(parts.amounts);
  value.mod = parts.mod;
  if (!parts.offset || *parts.offset == 0) return value;
  value.used_reference = true;
  if (!reference) return value;
  TimeParts away = parts;
  away.direction = *parts.offset < 0 ? -1 : 1;
  for (Amount& amount : away.amounts) {
    if (!amount.count) return value;
    if (amount.unit <= Unit::kHour) return value;
  }
  away.amounts.push_back({Unit::kDay, 0.0});  // down to the day
  const TimeValue end = resolve_distance(away, reference);
  if (!end.first) return value;
  value.first = away.direction < 0 ? end.first : base::add_days(reference->date, 1);
  value.last = away.direction < 0 ? base::add_days(reference->date, -1) : end.last;
  return value;
}

// A clock or a part of the day, on its day where one is known.
TimeValue resolve_time(const TimeParts& parts, const Reference* reference) {
  TimeValue value;
  value.type = TimeType::kTime;
  const std::string time = parts.has_clock() ? clock_value(parts) : "T" + parts.part;
  std::optional<Period> day;
  if (parts.has_date()) {
    day = resolve_period(parts, reference, value.used_reference);
  } else if (reference) {
    value.used_reference = true;
    day = Period{reference->date, reference->date, base::iso(reference->date)};
  }
  if (day) {
    value.first = day->first;
    value.last = day->last;
    if (day->first != day->last) return value;  // a clock on a month is no moment
    value.value = day->value + time;
  } else if (!parts.has_date()) {
    value.value = time;
  }
  return value;
}

TimeValue resolve_date(const TimeParts& parts, const Reference* reference) {
  TimeValue value;
  auto period = resolve_period(parts, reference, value.used_reference);
  if (!period) return value;
  value.value = period->value;
  value.first = period->first;
  value.last = period->last;
  if (parts.rest) {
    value.used_reference = true;
    if (!reference || reference->date > period->last) return {};
    value.first = reference->date;
    value.value = base::iso(reference->date) + "/" + base::iso(period->last);
  }
  apply_mod(parts, value);
  return value;
}

// The parts of the end of a range that shares its other fields with the beginning.
TimeParts end_of(const TimeParts& parts) {
  TimeParts to = parts;
  auto move = [](std::optional<int>& field, std::optional<int>& from) {
    if (from) field = std::exchange(from, std::nullopt);
  };
  move(to.year, to.to_year);
  move(to.month, to.to_month);
  move(to.day, to.to_day);
  if (to.to_hour) to.minute.reset();
  move(to.hour, to.to_hour);
  move(to.minute, to.to_minute);
  if (!to.to_part.empty()) to.part = std::exchange(to.to_part, {});
  to.weekday.reset();
  return to;
}

TimeParts begin_of(const TimeParts& parts) {
  TimeParts from = parts;
  from.to_year = from.to_month = from.to_day = from.to_hour = from.to_minute = std::nullopt;
  if (from.part.empty()) from.part = parts.to_part;
  from.to_part.clear();
  return from;
}

// Fields that are coarser than what a side names itself and that only the other side has.
void borrow(TimeParts& to, const TimeParts& from) {
  const bool clock_only = (to.has_clock() || to.has_part()) && !to.has_date();
  if (clock_only) {
    const TimeParts clock = to;
    to = from;
    to.hour = clock.hour;
    to.minute = clock.minute;
    to.second = clock.second;
    to.part = clock.part.empty() ? from.part : clock.part;
    return;
  }
  if (to.day && !to.month && to.unit == Unit::kNone) {
    to.month = from.month;
    to.hijri = from.hijri;
    to.unit = from.unit;
    if (from.unit != Unit::kNone || !from.weekday) to.offset = from.offset;
  }
  if (to.month && !to.year && to.unit != Unit::kYear) {
    to.year = from.year;
    if (from.unit == Unit::kYear) to.unit = from.unit;
    if (!to.offset) to.offset = from.offset;
  }
}

// "a/b" of two values; of a value that is a range itself, its beginning or its end.
std::string joined(const TimeValue& a, const TimeValue& b) {
  const size_t after = b.value->find('/');
  return a.value->substr(0, a.value->find('/')) + "/" +
         (after == std::string::npos ? *b.value : b.value->substr(after + 1));
}

}  // namespace

TimeValue resolve_range(TimeParts from, TimeParts to, const Reference* reference) {
  borrow(from, to);
  borrow(to, from);
  if (from.has_clock() && to.has_clock() && !from.has_date() && !to.has_date()) reference = nullptr;
  TimeValue a = resolve(from, reference), b = resolve(to, reference);
  TimeValue value;
  value.type = a.type == TimeType::kTime || b.type == TimeType::kTime ? TimeType::kTime : a.type;
  value.used_reference = a.used_reference || b.used_reference;
  if (!a.value || !b.value) return value;
  if (a.first && b.last && *b.last < *a.first) {
    if (from.day && from.month && to.month && *from.month == *to.month && !from.hijri) {
      from.month = *from.month == 1 ? 12 : *from.month - 1;  // "from 28 to 3 March"
      if (*from.month == 12 && from.year) --*from.year;
      a = resolve(from, reference);
    }
    if (!a.value || (a.first && *b.last < *a.first)) return value;
  }
  value.first = a.first;
  value.last = b.last;
  value.value = joined(a, b);
  return value;
}

TimeValue resolve(const TimeParts& parts, const Reference* reference) {
  TimeValue value;
  if (parts.has_range()) return resolve_range(begin_of(parts), end_of(parts), reference);
  if (parts.set) return resolve_set(parts);
  if (!parts.reference.empty()) {
    value.value = parts.reference;
    value.used_reference = true;
    value.mod = parts.mod;
    return value;
  }
  if (!parts.amounts.empty()) {
    if (parts.direction == 0) return resolve_duration(parts, reference);
    value = resolve_distance(parts, reference);
    value.mod = parts.mod;
    return value;
  }
  if (parts.has_clock() || parts.has_part()) {
    value = resolve_time(parts, reference);
    value.mod = parts.mod;
    return value;
  }
  if (parts.unit == Unit::kHour && parts.offset && *parts.offset != 0) {  // "the past hour"
    TimeParts away;
    away.amounts = {{Unit::kHour, std::abs(*parts.offset)}};
    away.direction = *parts.offset < 0 ? -1 : 1;
    return resolve_distance(away, reference);
  }
  return resolve_date(parts, reference);
}

}  // namespace isnad::read
