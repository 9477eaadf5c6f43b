#include "intake/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "intake/charset.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::intake {
namespace {

// Fewer invalid bytes than this are damage to a text; more of them may be another encoding.
constexpr size_t kDamage = 16;

bool is_other_encoding(std::string_view bytes, const text::Repair& repair) {
  const auto beyond_ascii = static_cast<size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }));
  return repair.bytes > kDamage && repair.bytes * 2 > beyond_ascii;
}

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

bool is_blank(std::string_view bytes) {
  std::vector<text::Token> tokens;
  // Words come early: a window is enough for all but text that opens with a screenful of nothing.
  for (size_t window = 256;; window *= 16) {
    size_t end = std::min(window, bytes.size());
    while (end < bytes.size() && end > 0 && (bytes[end] & 0xC0) == 0x80) --end;
    tokens.clear();
    text::tokenize(bytes.substr(0, end), tokens);
    for (const text::Token& token : tokens) {
      if (token.kind != text::TokenKind::kLineBreak) return false;
    }
    if (end == bytes.size()) return true;
  }
}

std::string repair_note(size_t runs, size_t bytes, size_t first, std::string_view place) {
  return fmt::format(
      "{} run{} of invalid UTF-8 ({} byte{}) became U+FFFD, the first at byte {} of {}", runs,
      runs == 1 ? "" : "s", bytes, bytes == 1 ? "" : "s", first, place);
}

Result<Article> plain_text_article(std::string_view bytes, std::string origin) {
  Article article;
  article.text = bytes;
  const text::Repair repair = text::repair_utf8(article.text);
  const bool other = is_utf16(bytes) || is_other_encoding(bytes, repair);
  if (other) {
    Decoded decoded = decode_text(bytes);
    article.text = std::move(decoded.text);
    article.notes.push_back(fmt::format("read as {}", decoded.encoding));
  }
  if (is_blank(article.text)) {
    return Status{Code::kInvalid, "holds nothing but white space", std::move(origin),
                  "give a file with an article in it"};
  }
  if (!other && !repair.clean()) {
    article.notes.push_back(repair_note(repair.runs, repair.bytes, repair.first, "the file"));
  }
  article.origin = std::move(origin);
  return article;
}

}  // namespace isnad::intake
