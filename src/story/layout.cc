#include "story/layout.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace isnad::story {
namespace {

constexpr std::string_view kFirstStrongIsolate = "\xE2\x81\xA8";
constexpr std::string_view kPopIsolate = "\xE2\x81\xA9";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

// Embeddings, overrides and isolates: they would steer the line they are printed in. Marks (LRM,
// RLM, ALM) are harmless.
bool steers_direction(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_control(UChar32 c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

size_t width_of(UChar32 c) {
  if (c < 0x300) return is_control(c) || c == 0xAD ? 0 : 1;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

// The code point at `at`, which moves past it. Broken UTF-8 counts as one replacement character a
// byte.
UChar32 next_code_point(std::string_view text, size_t& at) {
  UChar32 c = 0;
  int32_t i = 0;
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data()) + at;
  const int32_t left = static_cast<int32_t>(std::min<size_t>(text.size() - at, 4));
  U8_NEXT(bytes, i, left, c);
  at += static_cast<size_t>(i);
  return c < 0 ? 0xFFFD : c;
}

bool is_space(UChar32 c) { return u_isUWhiteSpace(c) && c != 0xA0 && c != 0x202F; }

}  // namespace

size_t display_width(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
  return width;
}

std::string isolate(std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
  std::string out(ascii ? std::string_view() : kFirstStrongIsolate);
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const UChar32 c = next_code_point(text, at);
    if (steers_direction(c)) continue;
    if (is_control(c)) {
      if (is_space(c)) out += ' ';
      continue;
    }
    out += text.substr(begin, at - begin);
  }
  return ascii ? out : out.append(kPopIsolate);
}

std::vector<std::string> wrap(std::string_view text, size_t width) {
  std::vector<std::string> lines;
  std::string line;
  size_t line_width = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    size_t word_width = 0;
    size_t end = begin;
    bool ended = false;
    while (at < text.size() && !ended) {
      const UChar32 c = next_code_point(text, at);
      ended = is_space(c);
      if (ended) continue;
      word_width += width_of(c);
      end = at;
    }
    if (end == begin) continue;
    if (!line.empty() && line_width + 1 + word_width > width) {
      lines.push_back(std::move(line));
      line.clear();
      line_width = 0;
    }
    if (!line.empty()) {
      line += ' ';
      ++line_width;
    }
    line += text.substr(begin, end - begin);
    line_width += word_width;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string shorten(std::string_view text, size_t width) {
  if (display_width(text) <= width) return std::string(text);
  size_t taken = 0;
  size_t keep = 0;
  for (size_t at = 0; at < text.size();) {
    taken += width_of(next_code_point(text, at));
    if (taken + 1 > width) break;
    keep = at;
  }
  while (keep > 0 && text[keep - 1] == ' ') --keep;
  return std::string(text.substr(0, keep)).append(kEllipsis);
}

std::string pad(std::string_view text, size_t width) {
  const size_t taken = display_width(text);
  std::string out = isolate(text);
  if (taken < width) out.append(width - taken, ' ');
  return out;
}

}  // namespace isnad::story
