#include "read/time_row.h"

#include <algorithm>

namespace isnad::read {
namespace {

// The bytes of `text` from code point `begin` to `end`.
std::string_view part(std::string_view text, const Span& span) {
  size_t first = text.size(), last = text.size();
  uint32_t point = 0;
  for (size_t byte = 0; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) continue;
    if (point == span.begin) first = byte;
    if (point == span.end) {
      last = byte;
      break;
    }
    ++point;
  }
  return text.substr(first, last - first);
}

}  // namespace

std::string time_row(const Time& time, std::string_view text) {
  return std::string(part(text, time.span)) + " = " + time.value.value_or("-");
}

bool time_decided_by(const Time& time, std::string_view rule) {
  std::string_view rest = time.rule;
  while (!rest.empty()) {
    const size_t plus = std::min(rest.find('+'), rest.size());
    if (rest.substr(0, plus) == rule) return true;
    rest.remove_prefix(std::min(plus + 1, rest.size()));
  }
  return false;
}

std::vector<std::string> time_rows(const Record& record, std::string_view rule) {
  std::vector<std::string> rows;
  for (const Time& time : record.times)
    if (time_decided_by(time, rule)) rows.push_back(time_row(time, record.text));
  return rows;
}

}  // namespace isnad::read
