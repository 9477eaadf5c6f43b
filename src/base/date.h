// Days of the Gregorian calendar and ISO 8601 dates. No time zone data, no locale, no clock: pure
// functions. Day arithmetic after Howard Hinnant, "chrono-compatible low-level date algorithms"
// (public domain).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::base {

struct Date {
  int year = 1970, month = 1, day = 1;  // proleptic Gregorian; month 1..12, day 1..31
  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date&, const Date&) = default;
};

struct Clock {
  int hour = 0, minute = 0, second = 0;  // 0..23, 0..59, 0..60; fractions of a second are dropped
  std::optional<int> utc_offset;  // minutes east of UTC; none: local time of nobody knows where
  friend bool operator==(const Clock&, const Clock&) = default;
};

struct DateTime {
  Date date;
  std::optional<Clock> clock;
  friend bool operator==(const DateTime&, const DateTime&) = default;
};

// Monday 1 to Sunday 7, as ISO 8601 counts.
enum class Weekday { kMonday = 1, kTuesday, kWednesday, kThursday, kFriday, kSaturday, kSunday };

bool is_leap_year(int year);

// 28..31. `month` must be 1..12.
int last_day_of_month(int year, int month);

// True for a day that is in the calendar: 2021-02-29 is not.
bool is_valid(const Date& date);

// Days since 1970-01-01 (negative before it), and back. `date` must be valid; good for years
// -30,000 to 30,000.
int days_from_civil(const Date& date);
Date civil_from_days(int days);

Weekday weekday(const Date& date);

Date add_days(const Date& date, int days);

// The same day `months` later (negative: earlier); where that month is shorter, its last day (31
// January + 1 month is 28 or 29 February).
Date add_months(const Date& date, int months);

// "2021-07-26". Years under 1000 are padded to four digits; a negative one gets a sign.
std::string iso(const Date& date);

// Reads an ISO 8601 calendar date ("2021-07-26") or date-time ("2021-07-26T18:30", seconds and a
// fraction of them optional, a space allowed for T, zone "Z", "+03", "+0300", "+03:00" or none).
// Nothing may stand before or after it. kInvalid otherwise, with the value in the message and the
// accepted forms in the remedy.
Result<DateTime> parse_iso_date(std::string_view value);

}  // namespace isnad::base
