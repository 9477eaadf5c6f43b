#include "record/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

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

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  out += '"';
  size_t run = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (kEscapes[byte] == 0) continue;
    out.append(text, run, i - run);
    append_escape(byte, out);
    run = i + 1;
  }
  out.append(text, run);
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
    char* to = at_;
    *to++ = '"';
    size_t i = 0;
    for (; i < value.size() && kEscapes[static_cast<unsigned char>(value[i])] == 0; ++i) {
      *to++ = value[i];
    }
    if (i == value.size()) {
      *to++ = '"';
      at_ = to;
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
