// Hijri days through ICU's C API; the rest is arithmetic on day numbers.
#include "read/time_calendar.h"

#include <unicode/ucal.h>

#include <memory>

namespace isnad::read {
namespace {

struct CloseCalendar {
  void operator()(UCalendar* calendar) const { ucal_close(calendar); }
};
using Calendar = std::unique_ptr<UCalendar, CloseCalendar>;

constexpr double kDayMilliseconds = 86'400'000.0;

Calendar open_umalqura() {
  static constexpr UChar kUtc[] = {'E', 't', 'c', '/', 'U', 'T', 'C', 0};
  UErrorCode status = U_ZERO_ERROR;
  Calendar calendar(ucal_open(kUtc, -1, "en@calendar=islamic-umalqura", UCAL_TRADITIONAL, &status));
  if (U_FAILURE(status)) return nullptr;
  ucal_clear(calendar.get());
  return calendar;
}

}  // namespace

std::optional<base::Date> gregorian(const HijriDate& date) {
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31 || date.year < 1 ||
      date.year > 9000)
    return std::nullopt;
  Calendar calendar = open_umalqura();
  if (!calendar) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  ucal_setDate(calendar.get(), date.year, date.month - 1, date.day, &status);
  const double milliseconds = ucal_getMillis(calendar.get(), &status);
  if (U_FAILURE(status) || ucal_get(calendar.get(), UCAL_DATE, &status) != date.day)
    return std::nullopt;
  return base::civil_from_days(static_cast<int>(milliseconds / kDayMilliseconds));
}

HijriDate hijri(const base::Date& date) {
  Calendar calendar = open_umalqura();
  if (!calendar) return {};
  UErrorCode status = U_ZERO_ERROR;
  ucal_setMillis(calendar.get(), base::days_from_civil(date) * kDayMilliseconds, &status);
  return {ucal_get(calendar.get(), UCAL_YEAR, &status),
          ucal_get(calendar.get(), UCAL_MONTH, &status) + 1,
          ucal_get(calendar.get(), UCAL_DATE, &status)};
}

base::Date monday_before(const base::Date& date) {
  return base::add_days(date, 1 - static_cast<int>(base::weekday(date)));
}

IsoWeek iso_week(const base::Date& date) {
  // The week belongs to the year of its Thursday.
  const base::Date thursday = base::add_days(monday_before(date), 3);
  const int first = base::days_from_civil({thursday.year, 1, 1});
  return {thursday.year, (base::days_from_civil(thursday) - first) / 7 + 1};
}

base::Date monday_of(const IsoWeek& week) {
  // 4 January always lies in week 1.
  return base::add_days(monday_before({week.year, 1, 4}), (week.week - 1) * 7);
}

int last_day_of_hijri_month(int year, int month) {
  for (int day : {31, 30, 29, 28})
    if (gregorian({year, month, day})) return day;
  return 0;
}

base::Date easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

}  // namespace isnad::read
