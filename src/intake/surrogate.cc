#include "intake/surrogate.h"

#include <cstdint>

namespace isnad::intake {
namespace {

constexpr uint32_t kNoEscape = UINT32_MAX;
constexpr size_t kEscapeSize = 6;

// The value of the \uXXXX escape at `at`; kNoEscape when there is none.
uint32_t escape_at(std::string_view json, size_t at) {
  if (at + kEscapeSize > json.size() || json[at] != '\\' || json[at + 1] != 'u') return kNoEscape;
  uint32_t value = 0;
  for (size_t i = at + 2; i < at + kEscapeSize; ++i) {
    const char c = json[i];
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return kNoEscape;
    value = value * 16 + static_cast<uint32_t>(digit);
  }
  return value;
}

bool is_high(uint32_t c) { return c >= 0xD800 && c < 0xDC00; }
bool is_low(uint32_t c) { return c >= 0xDC00 && c < 0xE000; }

// Calls `found` with the offset of every lone surrogate.
template <typename Found>
void find_lone_surrogates(std::string_view json, Found found) {
  size_t at = json.find('\\');
  while (at != std::string_view::npos) {
    const uint32_t c = escape_at(json, at);
    size_t size = 2;  // a backslash and what it escapes
    if (c != kNoEscape) {
      size = kEscapeSize;
      const bool pair = is_high(c) && is_low(escape_at(json, at + kEscapeSize));
      if (pair) size += kEscapeSize;
      if (!pair && (is_high(c) || is_low(c))) found(at);
    }
    if (at + size >= json.size()) break;
    at = json.find('\\', at + size);
  }
}

}  // namespace

size_t count_lone_surrogates(std::string_view json) {
  size_t count = 0;
  find_lone_surrogates(json, [&count](size_t) { ++count; });
  return count;
}

void replace_lone_surrogates(std::string& json) {
  find_lone_surrogates(json, [&json](size_t at) { json.replace(at, kEscapeSize, "\\ufffd"); });
}

}  // namespace isnad::intake
