// The one place where byte offsets become code points and back. Inside Isnad a position is a byte
// offset; in the record it is a code point (include/isnad/record.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/record.h"
#include "text/token.h"

namespace isnad::text {

// Appends one code point (no surrogate, at most U+10FFFF).
void append_utf8(uint32_t code_point, std::string& out);

// How many code points stand in valid UTF-8. Linear, some GB/s.
uint32_t count_code_points(std::string_view text);

// A map between the bytes and the code points of one text, which must be valid UTF-8, under 4 GiB,
// and outlive the map. Made in one pass; 4 bytes for every 64 of the text. A query looks at 64
// bytes at most, wherever it falls; one from code points to bytes is a binary search first. May be
// reused: reset() keeps its memory.
class CodePoints {
 public:
  CodePoints() = default;
  explicit CodePoints(std::string_view text) { reset(text); }

  void reset(std::string_view text);

  uint32_t size() const { return size_; }  // code points in the text

  // The number of code points before `byte` (0..text.size()). A byte inside a code point counts as
  // the next one.
  uint32_t at(uint32_t byte) const;
  Span at(ByteSpan bytes) const { return {at(bytes.begin), at(bytes.end)}; }

  // The first byte of code point number `code_point`; the end of the text for size() and beyond.
  uint32_t byte_of(uint32_t code_point) const;
  ByteSpan bytes_of(Span span) const { return {byte_of(span.begin), byte_of(span.end)}; }

  // The words that `span` points at; what stands beyond the end of the text is cut off.
  std::string_view slice(Span span) const;

 private:
  std::string_view text_;
  std::vector<uint32_t> before_;  // code points that begin before byte 64 * i
  uint32_t size_ = 0;
};

// For one span of a text that has no map: linear in the distance of the span from the beginning.
std::string_view slice(std::string_view text, Span span);

}  // namespace isnad::text
