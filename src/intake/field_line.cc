#include "intake/field_line.h"

#include <algorithm>

namespace isnad::intake {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

std::string_view take_line(std::string_view& rest) {
  const size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view Fields::of(std::string_view name) const {
  for (const FieldLine& line : lines) {
    if (same_word(line.name, name)) return line.value;
  }
  return {};
}

Fields read_fields(std::string_view block) {
  Fields fields;
  while (!block.empty()) {
    const std::string_view line = take_line(block);
    if ((line.starts_with(' ') || line.starts_with('\t')) && !fields.lines.empty()) {
      fields.lines.back().value.append(" ").append(trimmed(line));
      continue;
    }
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    fields.lines.push_back(
        {trimmed(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))});
  }
  return fields;
}

HeaderEnd find_header_end(std::string_view bytes, size_t from) {
  for (size_t at = bytes.find('\n', from); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    const std::string_view after = bytes.substr(at + 1);
    if (after.starts_with('\n')) return {at + 1, at + 2};
    if (after.starts_with("\r\n")) return {at + 1, at + 3};
  }
  return {};
}

}  // namespace isnad::intake
