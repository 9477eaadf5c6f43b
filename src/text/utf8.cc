#include "text/utf8.h"

#include <simdjson.h>

namespace isnad::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

}  // namespace

size_t sequence_size(std::string_view bytes) {
  const auto byte = [bytes](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const size_t size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  if (size == 0 || bytes.size() < size) return 0;
  // The second byte is narrower after E0 and F0 (overlong), ED (surrogates) and F4 (beyond
  // U+10FFFF).
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (size_t i = 2; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  return size;
}

bool is_valid_utf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

Repair repair_utf8(std::string& bytes) {
  Repair repair;
  if (is_valid_utf8(bytes)) return repair;
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  const std::string_view all = bytes;
  bool in_run = false;
  for (size_t i = 0; i < all.size();) {
    const size_t size = sequence_size(all.substr(i));
    if (size > 0) {
      out.append(all.substr(i, size));
      i += size;
      in_run = false;
      continue;
    }
    if (repair.bytes == 0) repair.first = i;
    if (!in_run) {
      out.append(kReplacement);
      ++repair.runs;
    }
    in_run = true;
    ++repair.bytes;
    ++i;
  }
  bytes = std::move(out);
  return repair;
}

}  // namespace isnad::text
