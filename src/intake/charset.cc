#include "intake/charset.h"

#include <fmt/format.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/character.h"
#include "text/utf8.h"

namespace isnad::intake {
namespace {

constexpr size_t kHead = 4096;     // where a page declares its encoding
constexpr size_t kSniff = 200000;  // bytes beyond ASCII tell it well before
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// What Browsers take these names for (WHATWG Encoding Standard): the Windows encoding that contains
// the one of the name.
std::string usual_name(std::string_view name) {
  std::string key(name);
  std::transform(key.begin(), key.end(), key.begin(), lower);
  constexpr std::array<std::array<std::string_view, 2>, 14> kNames{{
      {"iso-8859-1", "windows-1252"},
      {"latin1", "windows-1252"},
      {"ascii", "windows-1252"},
      {"us-ascii", "windows-1252"},
      {"iso-8859-9", "windows-1254"},
      {"tis-620", "windows-874"},
      {"gb2312", "gb18030"},
      {"gbk", "gb18030"},
      {"ks_c_5601-1987", "windows-949"},
      {"euc-kr", "windows-949"},
      {"shift_jis", "windows-31j"},
      {"x-sjis", "windows-31j"},
      {"cp1256", "windows-1256"},
      {"utf8", "utf-8"},
  }};
  for (const auto& [from, to] : kNames) {
    if (key == from) return std::string(to);
  }
  return key;
}

bool is_encoding(std::string_view name) {
  UErrorCode error = U_ZERO_ERROR;
  return ucnv_countAliases(usual_name(name).c_str(), &error) > 0;
}

// Decodes all of it; nothing where ICU does not know the encoding.
std::optional<std::string> convert(std::string_view bytes, const std::string& encoding) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &error));
  if (U_FAILURE(error)) return std::nullopt;
  std::string out(bytes.size() * 3 + 16, '\0');
  const std::unique_ptr<UConverter, CloseConverter> utf8(ucnv_open("UTF-8", &error));
  if (U_FAILURE(error)) return std::nullopt;
  std::array<UChar, 4096> pivot{};
  UChar* pivot_from = pivot.data();
  UChar* pivot_to = pivot.data();
  char* to = out.data();
  const char* from = bytes.data();
  ucnv_convertEx(utf8.get(), converter.get(), &to, out.data() + out.size(), &from,
                 bytes.data() + bytes.size(), pivot.data(), &pivot_from, &pivot_to,
                 pivot.data() + pivot.size(), 1, 1, &error);
  if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) return std::nullopt;
  out.resize(static_cast<size_t>(to - out.data()));
  return out;
}

// What decoding with a wrong table brings forth: replacements, C1 controls, an Arabic letter glued
// to a Latin one, two accented letters side by side.
size_t implausible(std::string_view text) {
  size_t bad = 0;
  int last = 0;  // 1 Latin, 2 Arabic
  bool was_accented = false;
  for (size_t i = 0; i < text.size();) {
    const auto [c, size] = text::decode(text.data() + i);
    i += size;
    const bool latin = (c < 0x80 && (c | 32) >= 'a' && (c | 32) <= 'z') || (c >= 0xC0 && c < 0x250);
    const bool arabic = c >= 0x620 && c < 0x700;
    const int now = latin ? 1 : arabic ? 2 : 0;
    const bool accented = latin && c >= 0x80;
    bad += accented && was_accented;
    was_accented = accented;
    bad += c == 0xFFFD || (c >= 0x80 && c < 0xA0) || (now != 0 && last != 0 && now != last);
    last = now;
  }
  return bad;
}

struct DeleteDetector {
  void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};

// Markup hides the letters: only what is beyond ASCII, with a space for each run of ASCII.
std::string letters_of(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    if ((c & 0x80) != 0) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    if (out.size() >= kSniff) break;
  }
  return out;
}

std::string sniff(std::string_view bytes) {
  const std::string letters = letters_of(bytes);
  const std::unique_ptr<std::remove_pointer_t<uchardet_t>, DeleteDetector> detector(uchardet_new());
  if (uchardet_handle_data(detector.get(), letters.data(), letters.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

// UTF-16 of markup has NULs at every other place, and Arabic between them has none.
std::string_view utf16_by_nuls(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  if (head.size() < 16) return {};
  size_t even = 0;
  size_t odd = 0;
  for (size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  if (odd * 16 > head.size() && even * 8 < odd) return "UTF-16LE";
  if (even * 16 > head.size() && odd * 8 < even) return "UTF-16BE";
  return {};
}

// UTF-8 with runs of something else in it: each run is decoded as `encoding`.
std::string decode_runs(std::string_view bytes, const std::string& encoding) {
  std::string out;
  size_t at = 0;
  while (at < bytes.size()) {
    size_t size = 0;
    const size_t begin = at;
    while (at < bytes.size() && (size = text::sequence_size(bytes.substr(at))) > 0) at += size;
    out.append(bytes.substr(begin, at - begin));
    const size_t run = at;
    // Up to the next thing that is UTF-8 beyond ASCII, or markup.
    while (at < bytes.size() && bytes[at] != '<' && text::sequence_size(bytes.substr(at)) < 2) ++at;
    if (run == at) continue;
    const auto decoded = convert(bytes.substr(run, at - run), encoding);
    out.append(decoded ? *decoded : std::string(kReplacement));
  }
  return out;
}

void finish(Decoded& decoded) {
  const text::Repair repair = text::repair_utf8(decoded.text);
  if (!repair.clean())
    decoded.notes.push_back(
        fmt::format("{} bytes that are not {} became U+FFFD", repair.bytes, decoded.encoding));
  std::replace(decoded.text.begin(), decoded.text.end(), '\0', ' ');
}

Decoded decode_legacy(std::string_view bytes, const std::string& declared) {
  Decoded decoded;
  std::string sniffed = sniff(bytes);
  const auto by_word =
      declared.empty() || declared == "utf-8" ? std::nullopt : convert(bytes, declared);
  const auto by_bytes = sniffed.empty() ? std::nullopt : convert(bytes, usual_name(sniffed));
  if (by_word && (!by_bytes || implausible(*by_word) <= implausible(*by_bytes))) {
    decoded.text = *by_word;
    decoded.encoding = declared;
  } else if (by_bytes) {
    decoded.text = *by_bytes;
    decoded.encoding = sniffed;
    if (!declared.empty())
      decoded.notes.push_back(
          fmt::format("declared as {}, and read as {}", declared, decoded.encoding));
  } else {
    decoded.text = convert(bytes, "windows-1252").value_or(std::string(bytes));
    decoded.encoding = "WINDOWS-1252";
  }
  return decoded;
}

Decoded decode_bytes(std::string_view bytes, const std::string& declared) {
  constexpr std::array<std::array<std::string_view, 2>, 3> kMarks{
      {{"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}}};
  for (const auto& [mark, encoding] : kMarks) {
    if (!bytes.starts_with(mark)) continue;
    bytes.remove_prefix(mark.size());
    const std::string name(encoding);
    if (name != "UTF-8") return {convert(bytes, name).value_or(""), name, {}};
    if (text::is_valid_utf8(bytes)) return {std::string(bytes), name, {}};
    return {std::string(bytes), name, {}};
  }
  if (const std::string_view wide = utf16_by_nuls(bytes); !wide.empty()) {
    return {convert(bytes, std::string(wide)).value_or(""), std::string(wide), {}};
  }
  if (text::is_valid_utf8(bytes)) {
    Decoded decoded{std::string(bytes), "UTF-8", {}};
    const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0; });
    if (ascii && declared.starts_with("iso-2022")) return decode_legacy(bytes, declared);
    if (!ascii && !declared.empty() && declared != "utf-8")
      decoded.notes.push_back(fmt::format("declared as {}, and read as UTF-8", declared));
    return decoded;
  }
  // Is it UTF-8 with something else in it? Then most of what is beyond ASCII is in valid sequences.
  std::string repaired(bytes);
  const text::Repair repair = text::repair_utf8(repaired);
  const auto beyond =
      static_cast<size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) { return c < 0; }));
  if (repair.bytes * 2 > beyond) return decode_legacy(bytes, declared);
  if (repair.bytes <= repair.runs * 2) return {std::string(bytes), "UTF-8", {}};
  std::string other = declared.empty() || declared == "utf-8" ? sniff(bytes) : declared;
  if (other.empty() || usual_name(other) == "utf-8") other = "windows-1256";
  Decoded decoded{decode_runs(bytes, usual_name(other)), "UTF-8", {}};
  decoded.notes.push_back(fmt::format("{} stretches of {} in UTF-8", repair.runs, other));
  return decoded;
}

}  // namespace

std::string_view declared_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  for (const std::string_view key : {"charset", "encoding"}) {
    for (size_t at = head.find(key); at != std::string_view::npos; at = head.find(key, at + 1)) {
      size_t begin = at + key.size();
      while (begin < head.size() && (head[begin] == ' ' || head[begin] == '=' ||
                                     head[begin] == '"' || head[begin] == '\''))
        ++begin;
      if (begin == at + key.size()) continue;
      size_t end = begin;
      while (end < head.size() && (head[end] == '-' || head[end] == '_' || head[end] == ':' ||
                                   (head[end] >= '0' && head[end] <= '9') ||
                                   (lower(head[end]) >= 'a' && lower(head[end]) <= 'z')))
        ++end;
      if (end > begin + 2 && is_encoding(head.substr(begin, end - begin)))
        return head.substr(begin, end - begin);
    }
  }
  return {};
}

Decoded decode_text(std::string_view bytes, std::string_view declared) {
  Decoded decoded = decode_bytes(bytes, usual_name(declared));
  finish(decoded);
  return decoded;
}

}  // namespace isnad::intake
