// Calendars that base/date.h does not know: ISO weeks, the Umm al-Qura Hijri calendar (ICU's) and
// Easter. Pure functions; Hijri ones cost some microseconds.
#pragma once

#include <optional>

#include "base/date.h"

namespace isnad::read {

struct IsoWeek {
  int year = 1970, week = 1;  // the ISO year may differ from the calendar year around 1 January
  friend bool operator==(const IsoWeek&, const IsoWeek&) = default;
};

struct HijriDate {
  int year = 1, month = 1, day = 1;
  friend bool operator==(const HijriDate&, const HijriDate&) = default;
};

IsoWeek iso_week(const base::Date& date);

// The Monday of an ISO week. Weeks past the last of their year run on into the next.
base::Date monday_of(const IsoWeek& week);

// Monday of the week that `date` lies in.
base::Date monday_before(const base::Date& date);

// The Gregorian day on which a Hijri day begins to be counted as such in civil use; nothing where
// the date is no date (month 13, day 30 of a month of 29). ICU's table is sure from 1420 to 1450
// AH; before and after it may be a day off, at times two, and local sighting may differ everywhere.
std::optional<base::Date> gregorian(const HijriDate& date);

HijriDate hijri(const base::Date& date);

// Whether ICU's table of this year is known to be the announced calendar.
inline bool is_sure_hijri_year(int year) { return year >= 1420 && year <= 1450; }

// 28 to 31, nearly always 29 or 30; 0 where there is no such month.
int last_day_of_hijri_month(int year, int month);

// Western Easter Sunday, after Butcher's method (Nature, 1876).
base::Date easter(int year);

}  // namespace isnad::read
