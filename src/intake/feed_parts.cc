#include "intake/feed_parts.h"

#include <algorithm>
#include <array>

#include "intake/date_text.h"
#include "intake/page_entity.h"
#include "intake/page_tree.h"
#include "intake/url.h"

namespace isnad::intake {
namespace {

// RFC 822, section 5.1, in hours from UTC.
struct Zone {
  std::string_view name, offset;
};
constexpr std::array<Zone, 9> kZones{{{"EST", "-0500"},
                                      {"EDT", "-0400"},
                                      {"CST", "-0600"},
                                      {"CDT", "-0500"},
                                      {"MST", "-0700"},
                                      {"MDT", "-0600"},
                                      {"PST", "-0800"},
                                      {"PDT", "-0700"},
                                      {"UT", "+0000"}}};

constexpr size_t kLongestDate = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "01 Jan 04 19:48": the year of RFC 822 has two digits.
std::string with_long_year(std::string_view text) {
  size_t word = 0;
  size_t digits = 0;  // of the number before the month
  for (size_t i = 0; i < text.size(); i = word + 1) {
    word = std::min(text.find(' ', i), text.size());
    const std::string_view piece = text.substr(i, word - i);
    const bool number = !piece.empty() && std::all_of(piece.begin(), piece.end(), is_digit);
    if (number && digits > 0 && digits <= 2 && piece.size() == 2 && word < text.size()) {
      const bool recent = piece < std::string_view("70");
      return std::string(text.substr(0, i)) + (recent ? "20" : "19") + std::string(text.substr(i));
    }
    if (number) digits = piece.size();
    if (piece.find(':') != std::string_view::npos) break;
  }
  return std::string(text);
}

// "Thu Jan 1 19:48:21 2004" (asctime): the year goes before the clock time.
std::string with_year_before_clock(std::string line) {
  while (line.ends_with(' ') || line.ends_with('\n')) line.pop_back();
  const size_t colon = line.find(':');
  const size_t year = line.rfind(' ') + 1;
  if (colon == std::string::npos || year < colon || line.size() - year != 4 ||
      !std::all_of(line.begin() + static_cast<ptrdiff_t>(year), line.end(), is_digit))
    return line;
  const size_t clock = line.rfind(' ', colon) + 1;
  return line.substr(0, clock) + line.substr(year) + " " + line.substr(clock, year - clock);
}

}  // namespace

std::optional<std::string> feed_date(std::string_view text) {
  std::string line = with_year_before_clock(with_long_year(cut_to(text, kLongestDate)));
  for (const Zone& zone : kZones) {
    const size_t at = line.rfind(zone.name);
    if (at == std::string::npos || at == 0 || line[at - 1] != ' ') continue;
    if (line.find_first_not_of(" \t\r\n", at + zone.name.size()) != std::string::npos) continue;
    line = line.substr(0, at) + std::string(zone.offset);
    break;
  }
  const auto date = find_date(line);
  if (!date) return std::nullopt;
  return iso(*date);
}

std::string plain_line(std::string_view html) {
  std::string line;
  if (html.find_first_of("<&") == std::string_view::npos) {
    append_collapsed(html, line);
  } else {
    line = parse_page(html).text_of(0);
  }
  while (line.ends_with(' ')) line.pop_back();
  return cut_to(line, kLongestField);
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '\n') {
      out += "<br>\n";
    } else {
      out += c;
    }
  }
  return out;
}

std::string web_link(std::string_view base, std::string_view reference) {
  if (reference.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
  std::string url = resolve_url(base, reference);
  return url.size() <= kLongestField && is_web_address(url) ? url : std::string();
}

std::string cut_to(std::string_view text, size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (text[most] & 0xC0) == 0x80) --most;
  return std::string(text.substr(0, most));
}

}  // namespace isnad::intake
