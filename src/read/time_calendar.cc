// Hijri days through ICU's C API; the rest is arithmetic on day numbers.
#include "read/time_calendar.h"

#include <unicode/ucal.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

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

// The first day of each month from Muharram 1390 to 1510 (1970 to 2086), days since 1970: asked of
// ICU once, since a single question costs it some microseconds.
class MonthTable {
 public:
  static const MonthTable& get() {
    static const MonthTable table;
    return table;
  }

  // Number of the month in the table; nothing outside of it.
  std::optional<size_t> index_of(int year, int month) const {
    if (firsts_.empty() || year < kFirstYear || year >= kLastYear) return std::nullopt;
    return static_cast<size_t>((year - kFirstYear) * kMonths + month - 1);
  }
  int first_day(size_t index) const { return firsts_[index]; }
  int length(size_t index) const { return firsts_[index + 1] - firsts_[index]; }

  std::optional<HijriDate> date_of(int day) const {
    if (firsts_.empty() || day < firsts_.front() || day >= firsts_.back()) return std::nullopt;
    const auto next = std::upper_bound(firsts_.begin(), firsts_.end(), day);
    const auto index = static_cast<int>(next - firsts_.begin()) - 1;
    return HijriDate{kFirstYear + index / kMonths, index % kMonths + 1,
                     day - firsts_[static_cast<size_t>(index)] + 1};
  }

 private:
  static constexpr int kFirstYear = 1390, kLastYear = 1510, kMonths = 12;

  MonthTable() {
    const Calendar calendar = open_umalqura();
    UErrorCode status = U_ZERO_ERROR;
    for (int month = 0; calendar && month <= (kLastYear - kFirstYear) * kMonths; ++month) {
      ucal_setDate(calendar.get(), kFirstYear + month / kMonths, month % kMonths, 1, &status);
      const double milliseconds = ucal_getMillis(calendar.get(), &status);
      firsts_.push_back(static_cast<int>(std::floor(milliseconds / kDayMilliseconds)));
    }
    if (U_FAILURE(status)) firsts_.clear();
  }

  std::vector<int> firsts_;
};

// The same of any year, by ICU.
std::optional<base::Date> ask_gregorian(const HijriDate& date) {
  Calendar calendar = open_umalqura();
  if (!calendar) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  ucal_setDate(calendar.get(), date.year, date.month - 1, date.day, &status);
  const double milliseconds = ucal_getMillis(calendar.get(), &status);
  if (U_FAILURE(status) || ucal_get(calendar.get(), UCAL_DATE, &status) != date.day)
    return std::nullopt;
  return base::civil_from_days(static_cast<int>(std::floor(milliseconds / kDayMilliseconds)));
}

}  // namespace

std::optional<base::Date> gregorian(const HijriDate& date) {
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31 || date.year < 1 ||
      date.year > 9000)
    return std::nullopt;
  const MonthTable& table = MonthTable::get();
  const std::optional<size_t> month = table.index_of(date.year, date.month);
  if (!month) return ask_gregorian(date);
  if (date.day > table.length(*month)) return std::nullopt;
  return base::civil_from_days(table.first_day(*month) + date.day - 1);
}

HijriDate hijri(const base::Date& date) {
  if (const auto known = MonthTable::get().date_of(base::days_from_civil(date))) return *known;
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
