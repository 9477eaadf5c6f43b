// A time as its words give it, before it is put on the calendar: any of the fields may be missing.
// The rules of data/ar/time fill it (read/time_pieces.h), read/time_value.h resolves it against a
// reference day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "isnad/record.h"

namespace isnad::read {

enum class Unit : uint8_t {
  kNone,
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kHalf,
  kYear,
  kDecade,
  kCentury
};

// "three weeks"; without a count: "some weeks".
struct Amount {
  Unit unit = Unit::kNone;
  std::optional<double> count;
};

// Where the verb around a date without a year, or a bare weekday, points.
enum class Lean : uint8_t { kNone, kPast, kPresent, kFuture };

enum class Zone : uint8_t { kNone, kUtc, kLocal };

inline constexpr int kLast = -1;  // nth, quarter, half: the last one

struct TimeParts {
  std::optional<int> year, month, day, weekday;  // month 1..12, weekday Monday 1 .. Sunday 7
  std::optional<int> hour, minute, second;
  std::optional<int> decade;         // 7: the seventies, of the twentieth century if none is named
  std::optional<int> century;        // 20: the twentieth
  std::optional<int> quarter, half;  // 1.., kLast
  std::optional<int> season;         // 0 spring .. 3 winter
  std::optional<int> nth;            // "third week of", "last Friday of": 1.., kLast
  Unit nth_unit = Unit::kNone;       // what nth counts; kNone with a weekday: those weekdays
  bool hijri = false;                // year, month and day are Hijri
  bool easter = false;               // the day is Easter Sunday
  bool weekend = false;

  Unit unit =
      Unit::kNone;  // the unit that offset moves: "last month"; kNone: the named field, "last July"
  std::optional<int> offset;      // -1 last, 0 this, 1 next, -2 the one before last
  std::optional<int> day_offset;  // 0 today, 1 tomorrow

  std::vector<Amount> amounts;  // a duration, or a distance where direction is set
  int direction = 0;            // -1 ago, 1 from now
  bool rest = false;            // what is left of the period

  std::string part;  // TIMEX3 part of day: MO MI AF EV NI DT
  Zone zone = Zone::kNone;
  Mod mod = Mod::kNone;
  bool set = false;       // comes back: every day, on Sundays
  bool deadline = false;  // "by", "before", "until" stands before it
  bool other = false;  // counted from another time of the text: "the same year", "two days later"
  bool same = false;   // of that other time's own: "the same year" against "the following year"
  std::string reference;  // PRESENT_REF PAST_REF FUTURE_REF

  // The end of a range that shares the other fields: "from 4 to 22 January 2017".
  std::optional<int> to_year, to_month, to_day, to_hour, to_minute;
  std::string to_part;

  bool has_clock() const { return hour.has_value(); }
  bool has_part() const { return !part.empty(); }
  bool has_range() const { return to_year || to_month || to_day || to_hour; }
  // A day, month, year or other place on the calendar is named.
  bool has_date() const {
    return year || month || day || weekday || decade || century || quarter || half || season ||
           easter || weekend || unit != Unit::kNone || day_offset;
  }
};

}  // namespace isnad::read
