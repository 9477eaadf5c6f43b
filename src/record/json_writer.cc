#include "record/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstring>

#include "isnad/json.h"

namespace isnad {
namespace {

// For each byte: 0 goes as it is, 'u' as \u00XX, else a backslash and this letter.
constexpr std::array<char, 256> make_escapes() {
  std::array<char, 256> escapes{};
  for (size_t i = 0; i < 0x20; ++i) escapes[i] = 'u';
  escapes['\b'] = 'b';
  escapes['\t'] = 't';
  escapes['\n'] = 'n';
  escapes['\f'] = 'f';
  escapes['\r'] = 'r';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  return escapes;
}
constexpr std::array<char, 256> kEscapes = make_escapes();

void append_escape(unsigned char byte, std::string& out) {
  const char letter = kEscapes[byte];
  out += '\\';
  out += letter;
  if (letter == 'u') {
    constexpr std::string_view kDigits = "0123456789abcdef";
    out += "00";
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
}

// How many bytes from `at` on go as they are. Eight are looked at together: a borrow below a byte
// can only report one too many, which the look at single bytes puts right.
size_t plain_run(std::string_view text, size_t at) {
  constexpr uint64_t kOnes = 0x0101010101010101U, kTops = 0x8080808080808080U;
  const auto zero_bytes = [](uint64_t word) { return (word - kOnes) & ~word & kTops; };
  size_t i = at;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    const uint64_t low = (word - kOnes * 0x20) & ~word & kTops;
    if (low | zero_bytes(word ^ kOnes * '"') | zero_bytes(word ^ kOnes * '\\')) break;
  }
  while (i < text.size() && kEscapes[static_cast<unsigned char>(text[i])] == 0) ++i;
  return i - at;
}

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  out += '"';
  for (size_t at = 0; at < text.size();) {
    const size_t plain = plain_run(text, at);
    out.append(text, at, plain);
    at += plain;
    if (at < text.size()) append_escape(static_cast<unsigned char>(text[at++]), out);
  }
  out += '"';
}

namespace record {

namespace {

// At most 24 characters, as to_chars gives them; the place after them.
char* write_number(double value, char* at) {
  constexpr std::ptrdiff_t kLongest = 32;
  // Up to 2^53 every whole number is exact, and people want 1000000 and not 1e+06.
  if (std::trunc(value) == value && std::fabs(value) <= 9007199254740992.0) {
    return std::to_chars(at, at + kLongest, static_cast<int64_t>(value)).ptr;
  }
  return std::to_chars(at, at + kLongest, value).ptr;
}

}  // namespace

void append_number(double value, std::string& out) {
  std::array<char, 32> digits{};
  const char* end = write_number(value, digits.data());
  out.append(digits.data(), static_cast<size_t>(end - digits.data()));
}

void JsonWriter::integer(int64_t value) {
  make_room();
  separate();
  at_ = std::to_chars(at_, at_ + kRoom / 2, value).ptr;
}

void JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  make_room();
  separate();
  at_ = write_number(value, at_);
}

void JsonWriter::text(std::string_view value) {
  make_room();
  separate();
  // Short texts without escapes, nearly all of them, stay in the buffer.
  if (value.size() + 2 <= static_cast<size_t>(buffer_.data() + buffer_.size() - at_)) {
    if (plain_run(value, 0) == value.size()) {
      *at_++ = '"';
      at_ = std::copy(value.begin(), value.end(), at_);
      *at_++ = '"';
      return;
    }
  }
  flush();
  append_json_string(value, out_);
}

void JsonWriter::id(char letter, int index) {
  if (index < 0) return null();
  make_room();
  separate();
  *at_++ = '"';
  *at_++ = letter;
  at_ = std::to_chars(at_, at_ + kRoom / 2, int64_t{index} + 1).ptr;
  *at_++ = '"';
}

}  // namespace record
}  // namespace isnad
