#include "base/date.h"

#include <fmt/format.h>

#include <cstdlib>

#include "base/excerpt.h"

namespace isnad::base {
namespace {

// Takes the parts of a fixed-layout text from the left; every function says whether the part was
// there.
class Scanner {
 public:
  explicit Scanner(std::string_view rest) : rest_(rest) {}

  bool done() const { return rest_.empty(); }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool take_any(std::string_view set) {
    if (rest_.empty() || set.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // Exactly `count` ASCII digits.
  bool take_number(size_t count, int& out) {
    if (rest_.size() < count) return false;
    int value = 0;
    for (size_t i = 0; i < count; ++i) {
      if (rest_[i] < '0' || rest_[i] > '9') return false;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    out = value;
    return true;
  }

  // One digit or more, dropped.
  bool skip_digits() {
    size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    rest_.remove_prefix(count);
    return count > 0;
  }

 private:
  std::string_view rest_;
};

bool take_zone(Scanner& in, Clock& clock) {
  if (in.take_any("Zz")) {
    clock.utc_offset = 0;
    return true;
  }
  const bool east = in.take('+');
  if (!east && !in.take('-')) return true;  // no zone
  int hours = 0, minutes = 0;
  if (!in.take_number(2, hours)) return false;
  const bool colon = in.take(':');
  if ((colon || !in.done()) && !in.take_number(2, minutes)) return false;
  if (hours > 23 || minutes > 59) return false;
  clock.utc_offset = (east ? 1 : -1) * (hours * 60 + minutes);
  return true;
}

bool take_clock(Scanner& in, Clock& clock) {
  if (!in.take_number(2, clock.hour) || !in.take(':') || !in.take_number(2, clock.minute)) {
    return false;
  }
  if (in.take(':')) {
    if (!in.take_number(2, clock.second)) return false;
    if (in.take_any(".,") && !in.skip_digits()) return false;
  }
  return clock.hour <= 23 && clock.minute <= 59 && clock.second <= 60 && take_zone(in, clock);
}

}  // namespace

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int last_day_of_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : kDays[month - 1];
}

bool is_valid(const Date& date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= last_day_of_month(date.year, date.month);
}

int days_from_civil(const Date& date) {
  const int year = date.year - (date.month <= 2 ? 1 : 0);  // years begin in March here
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int month = date.month + (date.month > 2 ? -3 : 9);
  const int day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date civil_from_days(int days) {
  days += 719468;
  const int era = (days >= 0 ? days : days - 146096) / 146097;
  const int day_of_era = days - era * 146097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = day_of_year - (153 * month + 2) / 5 + 1;
  date.month = month < 10 ? month + 3 : month - 9;
  date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

Weekday weekday(const Date& date) {
  const int days = days_from_civil(date) + 3;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>((days % 7 + 7) % 7 + 1);
}

Date add_days(const Date& date, int days) { return civil_from_days(days_from_civil(date) + days); }

Date add_months(const Date& date, int months) {
  const int count = date.year * 12 + (date.month - 1) + months;
  const int year = (count >= 0 ? count : count - 11) / 12;
  const int month = count - year * 12 + 1;
  const int last = last_day_of_month(year, month);
  return {year, month, date.day < last ? date.day : last};
}

std::string iso(const Date& date) {
  if (date.year < 0 || date.year > 9999)
    return fmt::format("{}{:04}-{:02}-{:02}", date.year < 0 ? "-" : "", std::abs(date.year),
                       date.month, date.day);
  // Several dates stand in every cell of a time; a format string would cost more than reading it.
  std::string out("0000-00-00");
  const auto put = [&out](size_t at, int digits, int value) {
    for (; digits > 0; value /= 10)
      out[at + static_cast<size_t>(--digits)] = static_cast<char>('0' + value % 10);
  };
  put(0, 4, date.year);
  put(5, 2, date.month);
  put(8, 2, date.day);
  return out;
}

Result<DateTime> parse_iso_date(std::string_view value) {
  Scanner in(value);
  DateTime out;
  bool good = in.take_number(4, out.date.year) && in.take('-') &&
              in.take_number(2, out.date.month) && in.take('-') &&
              in.take_number(2, out.date.day) && is_valid(out.date);
  if (good && !in.done()) {
    out.clock.emplace();
    good = in.take_any("Tt ") && take_clock(in, *out.clock) && in.done();
  }
  if (good) return out;
  return Status{Code::kInvalid, fmt::format("\"{}\" is not a date", excerpt(value)), "",
                "write an ISO 8601 date such as 2021-07-26 or a date-time such as "
                "2021-07-26T18:30:00+03:00"};
}

}  // namespace isnad::base
