#include "intake/page_entity.h"

#include <libxml/HTMLparser.h>
#include <unicode/utf8.h>

#include <charconv>

namespace isnad::intake {
namespace {

// The code point of a reference without its & and ;, or 0.
uint32_t code_point_of(std::string_view name) {
  uint32_t value = 0;
  if (name.starts_with('#')) {
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
    const bool whole = error == std::errc() && end == name.data() + name.size();
    const bool character = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return whole && character ? value : 0;
  }
  const std::string key(name);
  const htmlEntityDesc* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(key.c_str()));
  return known ? known->value : 0;
}

}  // namespace

std::string without_entities(std::string_view text) {
  constexpr size_t kLongest = 10;
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const size_t end = text[i] == '&' ? text.substr(i, kLongest).find(';') : std::string_view::npos;
    const uint32_t c =
        end == std::string_view::npos ? 0 : code_point_of(text.substr(i + 1, end - 1));
    if (c == 0) {
      out += text[i];
      continue;
    }
    char bytes[4] = {};
    int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    out.append(bytes, static_cast<size_t>(size));
    i += end;
  }
  return out;
}

}  // namespace isnad::intake
