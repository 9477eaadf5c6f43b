#include "intake/sniff.h"

#include <algorithm>
#include <string>
#include <utility>

#include "intake/packed_source.h"

namespace isnad::intake {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  name.remove_prefix(name.size() - ending.size());
  return std::equal(name.begin(), name.end(), ending.begin(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
  });
}

template <size_t kCount>
bool ends_with_any(std::string_view name, const std::string_view (&endings)[kCount]) {
  return std::any_of(std::begin(endings), std::end(endings),
                     [name](std::string_view ending) { return ends_with(name, ending); });
}

// Does `head` begin with `word`, whatever the case of its letters? `word` is in lower case.
bool begins_with(std::string_view head, std::string_view word) {
  return head.size() >= word.size() && ends_with(head.substr(0, word.size()), word);
}

// By magic bytes; kBinary: not packed.
Kind packing_of(std::string_view head) {
  // \067 is 7, which would belong to the escape before it.
  constexpr std::string_view kOthers[] = {"BZh", "\xFD\067zXZ", "\x04\x22\x4D\x18"};
  constexpr size_t kTarMagic = 257;
  if (is_gzip(head)) return Kind::kGzip;
  if (is_zstd(head)) return Kind::kZstd;
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return Kind::kArchive;
  if (head.size() > kTarMagic && head.substr(kTarMagic).starts_with("ustar")) return Kind::kArchive;
  const bool other =
      std::any_of(std::begin(kOthers), std::end(kOthers),
                  [head](std::string_view magic) { return head.starts_with(magic); });
  return other ? Kind::kPacked : Kind::kBinary;
}

bool is_page(std::string_view name, std::string_view start) {
  constexpr std::string_view kNames[] = {".html", ".htm", ".xhtml", ".shtml"};
  constexpr std::string_view kStarts[] = {"<!doctype html", "<html", "<head", "<body"};
  if (ends_with_any(name, kNames)) return true;
  // XHTML may open with its XML declaration and comments.
  if (begins_with(start, "<?xml") || start.starts_with("<!--"))
    return start.find("<html") != std::string_view::npos;
  return std::any_of(std::begin(kStarts), std::end(kStarts),
                     [start](std::string_view word) { return begins_with(start, word); });
}

bool is_collection(std::string_view name, std::string_view start) {
  constexpr std::string_view kNames[] = {".mhtml", ".mht", ".xml", ".rss"};
  constexpr std::string_view kStarts[] = {"<?xml", "<rss"};
  return ends_with_any(name, kNames) ||
         std::any_of(std::begin(kStarts), std::end(kStarts),
                     [start](std::string_view word) { return begins_with(start, word); });
}

// A web archive, whatever damage it begins with; kBinary: none.
Kind web_archive(std::string_view name, std::string_view head) {
  constexpr std::string_view kWarcNames[] = {".warc", ".wet", ".wat"};
  if (head.starts_with("WARC/")) return Kind::kWarc;
  if (head.starts_with("filedesc://")) return Kind::kArc;
  if (ends_with_any(name, kWarcNames)) return Kind::kWarc;
  return ends_with(name, ".arc") ? Kind::kArc : Kind::kBinary;
}

// Does UTF-16 text open with a tag of a page?
bool is_wide_page(std::string_view head) {
  std::string narrow;
  for (const char c : head.substr(2, 400)) {
    if (c != '\0') narrow += c;
  }
  const size_t begin = narrow.find_first_not_of(" \t\r\n");
  return begin != std::string::npos && is_page("", std::string_view(narrow).substr(begin));
}

}  // namespace

Kind kind_of(std::string_view name, std::string_view head, InputFormat format) {
  if (head.empty()) return Kind::kEmpty;
  if (const Kind packing = packing_of(head); packing != Kind::kBinary) return packing;
  if (const Kind archive = web_archive(name, head); archive != Kind::kBinary) return archive;
  const bool named_page = format == InputFormat::kPage ||
                          (format == InputFormat::kAuto && is_page(name, std::string_view()));
  if (named_page) return Kind::kPage;
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
    return is_wide_page(head) ? Kind::kPage : Kind::kUtf16;
  std::string_view start = head;
  if (start.starts_with(kByteOrderMark)) start.remove_prefix(kByteOrderMark.size());
  start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
  const bool object = start.starts_with('{');
  // One line of JSONL may hold a stray NUL, and is an error of its own.
  if (head.find('\0') != std::string_view::npos && !object) return Kind::kBinary;
  if (format == InputFormat::kText) return Kind::kText;
  if (format == InputFormat::kJsonl) return Kind::kJsonl;
  if (is_page(name, start)) return Kind::kPage;
  if (is_collection(name, start)) return Kind::kCollection;
  constexpr std::string_view kJsonl[] = {".jsonl", ".ndjson", ".json"};
  if (ends_with_any(name, kJsonl)) return Kind::kJsonl;
  constexpr std::string_view kFurniture[] = {".css", ".js", ".mjs", ".map", ".svg"};
  if (ends_with_any(name, kFurniture)) return Kind::kFurniture;
  if (ends_with(name, ".txt")) return Kind::kText;
  return object ? Kind::kJsonl : Kind::kText;
}

Status refusal(Kind kind, std::string where) {
  switch (kind) {
    case Kind::kEmpty:
      return {Code::kInvalid, "is empty", std::move(where), "give a file with an article in it"};
    case Kind::kCollection:
      return {Code::kUnsupported, "is a feed or other XML, which is no article", std::move(where),
              "give the pages that it names, or `isnad watch` its address"};
    case Kind::kFurniture:
      return {Code::kNoArticle, "is a style, a script or a drawing", std::move(where),
              "give the page that it belongs to"};
    default:
      return {Code::kNoArticle, "is a binary file, not text", std::move(where),
              "give UTF-8 text or JSONL"};
  }
}

}  // namespace isnad::intake
