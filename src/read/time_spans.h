// Periods of the calendar with their TIMEX3 values.
#pragma once

#include <string>

#include "read/time_value.h"

namespace isnad::read {

Period day_period(const base::Date& date);

// From one day to another, as "a/b".
Period span_period(const base::Date& first, const base::Date& last);

Period month_period(int year, int month);

// `count` months from the month `first` (0 January) of the year on.
Period months_period(int year, int first, int count, std::string value);

Period year_period(int year);

// The ISO week that begins on this Monday.
Period week_period(const base::Date& monday);

// Seasons by their months, as news uses them: spring (0) is March to May, winter (3) runs into the
// next year.
Period season_period(int year, int season);

}  // namespace isnad::read
