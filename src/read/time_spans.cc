#include "read/time_spans.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "read/time_calendar.h"

namespace isnad::read {

using base::Date;

Period day_period(const Date& date) { return {date, date, base::iso(date)}; }

Period span_period(const Date& first, const Date& last) {
  return {first, last, base::iso(first) + "/" + base::iso(last)};
}

Period month_period(int year, int month) {
  return {{year, month, 1},
          {year, month, base::last_day_of_month(year, month)},
          fmt::format("{:04}-{:02}", year, month)};
}

Period months_period(int year, int first, int count, std::string value) {
  const Date begin = base::add_months({year, 1, 1}, first);
  return {begin, base::add_days(base::add_months(begin, count), -1), std::move(value)};
}

Period year_period(int year) { return {{year, 1, 1}, {year, 12, 31}, fmt::format("{:04}", year)}; }

Period week_period(const Date& monday) {
  const IsoWeek week = iso_week(monday);
  return {monday, base::add_days(monday, 7 - 1), fmt::format("{:04}-W{:02}", week.year, week.week)};
}

Period season_period(int year, int season) {
  static constexpr std::array<const char*, 4> kNames = {"SP", "SU", "FA", "WI"};
  const auto index = static_cast<size_t>(std::clamp(season, 0, 3));
  return months_period(year, 2 + 3 * season, 3, fmt::format("{:04}-{}", year, kNames[index]));
}

}  // namespace isnad::read
