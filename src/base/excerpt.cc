#include "base/excerpt.h"

namespace isnad::base {
namespace {

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// U+0080..U+009F, of which some terminals take U+009B for the beginning of a command.
bool is_late_control(std::string_view bytes, size_t i) {
  return i + 1 < bytes.size() && bytes[i] == '\xC2' &&
         static_cast<unsigned char>(bytes[i + 1]) < 0xA0;
}

}  // namespace

std::string excerpt(std::string_view bytes, size_t most) {
  std::string out;
  bool after_control = false;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (out.size() >= most && !is_continuation(byte)) return out + "...";
    const bool late = is_late_control(bytes, i);
    if (is_control(byte) || late) {
      if (!after_control) out += ' ';
      after_control = true;
      i += late ? 1 : 0;
      continue;
    }
    after_control = false;
    out += bytes[i];
    if (out.size() >= most + 4)
      return out + "...";  // never more, even where the bytes are no UTF-8
  }
  return out;
}

}  // namespace isnad::base
