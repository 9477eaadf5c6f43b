#include "text/code_points.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace isnad::text {
namespace {

constexpr uint32_t kBlock = 64;

bool is_first_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// Code points that begin in [p, p + size), eight bytes at a time: a byte begins none when its top
// bits are 10.
uint32_t count(const char* p, size_t size) {
  uint32_t continuations = 0;
  size_t i = 0;
  for (; i + 8 <= size; i += 8) {
    uint64_t word;
    std::memcpy(&word, p + i, 8);
    const uint64_t found = (word >> 7) & (~word >> 6) & 0x0101010101010101U;
    continuations += static_cast<uint32_t>(std::popcount(found));
  }
  for (; i < size; ++i) continuations += is_first_byte(p[i]) ? 0 : 1;
  return static_cast<uint32_t>(size) - continuations;
}

// The first byte of the code point that has `skip` others before it in `text`.
size_t skip_code_points(std::string_view text, uint32_t skip) {
  size_t i = 0;
  while (i < text.size()) {
    if (is_first_byte(text[i])) {
      if (skip == 0) break;
      --skip;
    }
    ++i;
  }
  return i;
}

}  // namespace

void append_utf8(uint32_t c, std::string& out) {
  const auto put = [&out](uint32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

uint32_t count_code_points(std::string_view text) { return count(text.data(), text.size()); }

void CodePoints::reset(std::string_view text) {
  text_ = text;
  size_ = 0;
  before_.resize(text.size() / kBlock + 1);
  for (size_t i = 0; i < before_.size(); ++i) {
    before_[i] = size_;
    const size_t begin = i * kBlock;
    size_ += count(text.data() + begin, std::min<size_t>(kBlock, text.size() - begin));
  }
}

uint32_t CodePoints::at(uint32_t byte) const {
  if (byte >= text_.size()) return size_;
  const uint32_t begin = byte & ~(kBlock - 1);
  return before_[byte / kBlock] + count(text_.data() + begin, byte - begin);
}

uint32_t CodePoints::byte_of(uint32_t code_point) const {
  if (code_point >= size_) return static_cast<uint32_t>(text_.size());
  const auto above = std::upper_bound(before_.begin(), before_.end(), code_point);
  const auto block = static_cast<uint32_t>(above - before_.begin() - 1);
  const uint32_t begin = block * kBlock;
  return begin +
         static_cast<uint32_t>(skip_code_points(text_.substr(begin), code_point - before_[block]));
}

std::string_view CodePoints::slice(Span span) const {
  const ByteSpan bytes = bytes_of(span);
  return bytes.begin < bytes.end ? text_.substr(bytes.begin, bytes.end - bytes.begin)
                                 : std::string_view();
}

std::string_view slice(std::string_view text, Span span) {
  if (span.empty()) return {};
  const size_t begin = skip_code_points(text, span.begin);
  const std::string_view rest = text.substr(begin);
  return rest.substr(0, skip_code_points(rest, span.end - span.begin));
}

}  // namespace isnad::text
