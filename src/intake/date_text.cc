#include "intake/date_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "intake/month_name.h"
#include "text/normal_form.h"

namespace isnad::intake {
namespace {

constexpr size_t kLongest = 300;  // bytes of text that are looked at

struct Piece {
  enum class Kind : uint8_t { kNumber, kWord, kMark } kind = Kind::kMark;
  bool glued = false;  // to the piece before it
  uint8_t digits = 0;
  int64_t number = 0;
  std::string_view word;  // or the mark
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c < 0; }

// The marks that East Asian dates have between their numbers.
constexpr std::string_view kYearMark = "\xE5\xB9\xB4";
constexpr std::string_view kMonthMark = "\xE6\x9C\x88";

// `line` in normal form.
std::vector<Piece> cut(std::string_view line) {
  std::vector<Piece> pieces;
  bool glued = false;
  for (size_t i = 0; i < line.size();) {
    const size_t begin = i;
    Piece piece;
    if (line[i] == ' ') {
      glued = false;
      ++i;
      continue;
    }
    if (is_digit(line[i])) {
      piece.kind = Piece::Kind::kNumber;
      while (i < line.size() && is_digit(line[i]) && i - begin < 15)
        piece.number = piece.number * 10 + (line[i++] - '0');
      piece.digits = static_cast<uint8_t>(i - begin);
    } else if (line.substr(i).starts_with(kYearMark) || line.substr(i).starts_with(kMonthMark)) {
      i += kYearMark.size();
    } else if (is_letter(line[i])) {
      piece.kind = Piece::Kind::kWord;
      while (i < line.size() && is_letter(line[i])) ++i;
    } else {
      ++i;
    }
    piece.word = line.substr(begin, i - begin);
    piece.glued = glued;
    glued = true;
    pieces.push_back(piece);
  }
  return pieces;
}

class Finder {
 public:
  Finder(std::string_view line, DayOrder order) : order_(order), pieces_(cut(line)) {}

  std::optional<base::DateTime> find() {
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if (const auto date = at(i)) return base::DateTime{*date, clock(end_, i)};
    }
    return std::nullopt;
  }

 private:
  static const Piece& nothing() {
    static const Piece kNothing;
    return kNothing;
  }
  const Piece& piece(size_t i) const { return i < pieces_.size() ? pieces_[i] : nothing(); }
  bool is_number(size_t i, int most_digits) const {
    const Piece& p = piece(i);
    return p.kind == Piece::Kind::kNumber && p.digits <= most_digits;
  }
  bool is_year(size_t i) const {
    const Piece& p = piece(i);
    return p.kind == Piece::Kind::kNumber && p.digits == 4 && p.number >= 1990 && p.number < 2100;
  }
  bool is_mark(size_t i, std::string_view marks) const {
    const Piece& p = piece(i);
    return p.kind == Piece::Kind::kMark && p.word.size() == 1 &&
           marks.find(p.word.front()) != std::string_view::npos;
  }
  int month_at(size_t i) const {
    return piece(i).kind == Piece::Kind::kWord ? month_of_name(piece(i).word) : 0;
  }

  std::optional<base::Date> made(int64_t year, int64_t month, int64_t day, size_t end) {
    const base::Date date{static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)};
    if (month < 1 || month > 12 || !base::is_valid(date)) return std::nullopt;
    end_ = end;
    return date;
  }

  std::optional<base::Date> at(size_t i) {
    if (piece(i).kind == Piece::Kind::kNumber) {
      if (auto date = in_numbers(i)) return date;
      if (auto date = in_one_number(piece(i))) return date;
      if (is_number(i, 2)) return day_month(i);
      return is_year(i) ? year_month(i) : std::nullopt;
    }
    return month_at(i) ? month_day(i) : std::nullopt;
  }

  // 2020-03-17, 17.3.2020, 3/17/2020, with the East Asian marks too.
  std::optional<base::Date> in_numbers(size_t i) {
    const bool marked = piece(i + 1).word == kYearMark && piece(i + 3).word == kMonthMark;
    const bool same = is_mark(i + 1, "-/.") && piece(i + 3).word == piece(i + 1).word;
    if (!is_number(i + 2, 2)) return std::nullopt;
    if (is_year(i) && (marked || same) && is_number(i + 4, 2))
      return made(piece(i).number, piece(i + 2).number, piece(i + 4).number, i + 5);
    if (!same || !is_number(i, 2)) return std::nullopt;
    int64_t year = piece(i + 4).number;
    if (!is_year(i + 4)) {
      const bool two = is_number(i + 4, 2) && piece(i + 4).digits == 2 && piece(i + 4).glued;
      if (!two || piece(i + 2).digits != 2 || !piece(i + 2).glued) return std::nullopt;
      year += 2000;
    }
    int64_t day = piece(i).number;
    int64_t month = piece(i + 2).number;
    const bool american = order_ == DayOrder::kMonthFirst ||
                          (is_mark(i + 1, "/") && (half_of_day(i + 5) || half_of_day(i + 8) ||
                                                   half_of_day(i + 10) || half_of_day(i + 11)));
    if (month > 12 || (american && day <= 12)) std::swap(day, month);
    return made(year, month, day, i + 5);
  }

  bool half_of_day(size_t i) const { return piece(i).word == "am" || piece(i).word == "pm"; }

  // 20200317, 1584441840, 1584441840000.
  std::optional<base::Date> in_one_number(const Piece& p) {
    if (p.digits == 8) return made(p.number / 10000, p.number / 100 % 100, p.number % 100, 0);
    if ((p.digits != 10 && p.digits != 13) || pieces_.size() > 1) return std::nullopt;
    const int64_t seconds = p.digits == 13 ? p.number / 1000 : p.number;
    seconds_ = static_cast<int>(seconds % 86400);
    const base::Date date = base::civil_from_days(static_cast<int>(seconds / 86400));
    return date.year >= 1990 ? made(date.year, date.month, date.day, 1) : std::nullopt;
  }

  // Over "st", "de", "of", a dot, a comma.
  size_t after_filler(size_t i) const {
    for (int skipped = 0; skipped < 3; ++skipped, ++i) {
      const bool word = piece(i).kind == Piece::Kind::kWord && piece(i).word.size() <= 4 &&
                        month_of_name(piece(i).word) == 0;
      if (!word && !is_mark(i, ".,-/")) break;
    }
    return i;
  }

  // 17 March 2020.
  std::optional<base::Date> day_month(size_t i) {
    const size_t month = after_filler(i + 1);
    if (!month_at(month)) return std::nullopt;
    const size_t year = after_filler(month + 1);
    if (!is_year(year)) return std::nullopt;
    return made(piece(year).number, month_at(month), piece(i).number, year + 1);
  }

  // March 17, 2020.
  std::optional<base::Date> month_day(size_t i) {
    const size_t day = after_filler(i + 1);
    if (!is_number(day, 2)) return std::nullopt;
    const size_t year = after_filler(day + 1);
    if (!is_year(year)) return std::nullopt;
    return made(piece(year).number, month_at(i), piece(day).number, year + 1);
  }

  // 2020. March 17.
  std::optional<base::Date> year_month(size_t i) {
    const size_t month = after_filler(i + 1);
    if (!month_at(month)) return std::nullopt;
    const size_t day = after_filler(month + 1);
    if (!is_number(day, 2)) return std::nullopt;
    return made(piece(i).number, month_at(month), piece(day).number, day + 1);
  }

  // The first clock time behind the date, or else before it.
  std::optional<base::Clock> clock(size_t end, size_t begin) const {
    if (seconds_) return base::Clock{*seconds_ / 3600, *seconds_ / 60 % 60, *seconds_ % 60, 0};
    for (size_t i = end; i < std::min(pieces_.size(), end + 8); ++i) {
      if (auto found = clock_at(i)) return found;
    }
    for (size_t i = 0; i < begin; ++i) {
      if (auto found = clock_at(i)) return found;
    }
    return std::nullopt;
  }

  std::optional<base::Clock> clock_at(size_t i) const {
    if (!is_number(i, 2) || !is_mark(i + 1, ":") || !is_number(i + 2, 2) ||
        piece(i + 2).digits != 2 || !piece(i + 2).glued)
      return std::nullopt;
    base::Clock clock{
        static_cast<int>(piece(i).number), static_cast<int>(piece(i + 2).number), 0, {}};
    i += 3;
    if (is_mark(i, ":") && is_number(i + 1, 2)) {
      clock.second = static_cast<int>(piece(i + 1).number);
      i += 2;
      if (is_mark(i, ".,") && piece(i).glued && piece(i + 1).kind == Piece::Kind::kNumber) i += 2;
    }
    if (half_of_day(i)) {
      if (clock.hour > 12) return std::nullopt;
      clock.hour = clock.hour % 12 + (piece(i).word == "pm" ? 12 : 0);
      ++i;
    }
    if (clock.hour > 23 || clock.minute > 59 || clock.second > 60) return std::nullopt;
    clock.utc_offset = zone(i);
    return clock;
  }

  std::optional<int> zone(size_t i) const {
    const bool utc = piece(i).word == "z" || piece(i).word == "gmt" || piece(i).word == "utc";
    if (utc) ++i;
    const bool sign = is_mark(i, "+-") && (utc || piece(i).glued || piece(i + 1).digits == 4);
    if (!sign || piece(i + 1).kind != Piece::Kind::kNumber || !piece(i + 1).glued)
      return utc ? std::optional<int>(0) : std::nullopt;
    int64_t minutes = piece(i + 1).digits == 4
                          ? piece(i + 1).number / 100 * 60 + piece(i + 1).number % 100
                          : piece(i + 1).number * 60;
    if (piece(i + 1).digits <= 2 && is_mark(i + 2, ":") && is_number(i + 3, 2))
      minutes += piece(i + 3).number;
    if (minutes > 14 * 60) return std::nullopt;
    return static_cast<int>(is_mark(i, "-") ? -minutes : minutes);
  }

  DayOrder order_;
  std::vector<Piece> pieces_;
  std::optional<int> seconds_;  // of the day, where the date is seconds since 1970
  size_t end_ = 0;
};

// The name that a value at `at` is given to, in lower case: letters before the marks before it.
std::string name_before(std::string_view html, size_t at) {
  const auto is_name = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
  size_t end = at;
  while (end > 0 && at - end < 8 && !is_name(html[end - 1])) --end;
  size_t begin = end;
  while (begin > 0 && end - begin < 40 && (is_name(html[begin - 1]) || html[begin - 1] == '_'))
    --begin;
  std::string name(html.substr(begin, end - begin));
  for (char& c : name) c = static_cast<char>(c | 32);
  return name;
}

}  // namespace

std::optional<base::DateTime> find_date(std::string_view text, DayOrder order) {
  size_t size = std::min(text.size(), kLongest);
  while (size > 0 && size < text.size() && (text[size] & 0xC0) == 0x80) --size;
  std::string line;
  text::normal_form(text.substr(0, size), line);
  // "2020-03-17T10:44Z": the T is a space.
  for (size_t i = 10; i + 1 < line.size(); ++i) {
    if (line[i] == 't' && is_digit(line[i - 1]) && is_digit(line[i + 1])) line[i] = ' ';
  }
  return Finder(line, order).find();
}

std::string iso(const base::DateTime& time) {
  std::string out = base::iso(time.date);
  if (!time.clock) return out;
  const base::Clock& clock = *time.clock;
  out += fmt::format("T{:02}:{:02}:{:02}", clock.hour, clock.minute, clock.second);
  if (!clock.utc_offset) return out;
  const int offset = *clock.utc_offset;
  if (offset == 0) return out + "Z";
  return out + fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', std::abs(offset) / 60,
                           std::abs(offset) % 60);
}

std::optional<base::DateTime> find_scripted_date(std::string_view html) {
  std::optional<base::DateTime> of_date;
  for (size_t i = html.find("20"); i != std::string_view::npos; i = html.find("20", i + 2)) {
    const std::string_view value = html.substr(i, 40);
    if (value.size() < 10 || (value[4] != '-' && value[4] != '/') || value[7] != value[4]) continue;
    const std::string name = name_before(html, i);
    const bool published = name.find("publi") != std::string::npos;
    const bool dated = name.find("date") != std::string::npos &&
                       name.find("update") == std::string::npos &&
                       name.find("modif") == std::string::npos;
    if (!published && (!dated || of_date)) continue;
    const auto date = find_date(value.substr(0, value.find_first_of("\"'<")));
    if (date && published) return date;
    if (date) of_date = date;
  }
  return of_date;
}

std::optional<base::Date> date_of_url(std::string_view url) {
  for (size_t i = 1; i + 8 <= url.size(); ++i) {
    if (is_digit(url[i - 1]) || !is_digit(url[i])) continue;
    size_t end = i;
    while (end < url.size() && is_digit(url[end])) ++end;
    int64_t first = 0;
    for (size_t k = i; k < end && k < i + 9; ++k) first = first * 10 + (url[k] - '0');
    base::Date date;
    if (end - i == 8) {
      date = {static_cast<int>(first / 10000), static_cast<int>(first / 100 % 100),
              static_cast<int>(first % 100)};
    } else if (end - i == 4 && end < url.size() && (url[end] == '/' || url[end] == '-')) {
      const char mark = url[end];
      int parts[2] = {0, 0};
      size_t at = end;
      int got = 0;
      while (got < 2 && at < url.size() && url[at] == mark) {
        size_t digits = 0;
        while (at + 1 + digits < url.size() && is_digit(url[at + 1 + digits]) && digits < 3) {
          parts[got] = parts[got] * 10 + (url[at + 1 + digits] - '0');
          ++digits;
        }
        if (digits == 0 || digits > 2) break;
        at += 1 + digits;
        ++got;
      }
      if (got < 2) continue;
      date = {static_cast<int>(first), parts[0], parts[1]};
    } else {
      continue;
    }
    if (date.year >= 1990 && date.year < 2100 && date.month >= 1 && date.month <= 12 &&
        base::is_valid(date))
      return date;
  }
  return std::nullopt;
}

}  // namespace isnad::intake
