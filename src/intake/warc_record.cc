#include "intake/warc_record.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "intake/field_line.h"

namespace isnad::intake {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<uint64_t> number(std::string_view text) {
  uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string_view without_brackets(std::string_view uri) {
  if (uri.size() >= 2 && uri.starts_with('<') && uri.ends_with('>'))
    return uri.substr(1, uri.size() - 2);
  return uri;
}

// "20140216050221"; some writers have more or fewer digits.
bool is_arc_date(std::string_view word) {
  return word.size() >= 8 && word.size() <= 18 && std::all_of(word.begin(), word.end(), is_digit);
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const size_t end = std::min(line.find(' '), line.size());
    if (end > 0) words.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

}  // namespace

WarcHead read_warc_head(std::string_view block) {
  const Fields fields = read_fields(block);
  WarcHead head;
  head.type = fields.of("warc-type");
  head.uri = without_brackets(fields.of("warc-target-uri"));
  head.date = fields.of("warc-date");
  head.media = fields.of("content-type");
  head.refers_to = without_brackets(fields.of("warc-refers-to-target-uri"));
  head.size = number(fields.of("content-length"));
  return head;
}

std::optional<WarcHead> read_arc_head(std::string_view line) {
  if (line.size() > 16384 || line.find("://") == std::string_view::npos) {
    if (!line.starts_with("dns:")) return std::nullopt;
  }
  const std::vector<std::string_view> words = words_of(line);
  if (words.size() < 5) return std::nullopt;
  // The date is the last word of its form before the type and the length.
  size_t date = words.size() - 2;
  while (date > 1 && !is_arc_date(words[date])) --date;
  if (date < 2) return std::nullopt;
  WarcHead head;
  const std::string_view address = words[date - 1];
  head.uri = trimmed(line.substr(0, static_cast<size_t>(address.data() - line.data())));
  head.date = words[date];
  head.media = words[date + 1];
  head.size = number(words.back());
  head.type = head.uri.starts_with("filedesc://") ? "warcinfo" : "response";
  return head;
}

}  // namespace isnad::intake
