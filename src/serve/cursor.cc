#include "serve/cursor.h"

#include <fmt/format.h>

#include <charconv>
#include <vector>

namespace isnad::serve {
namespace {

constexpr char kBetween = '\x1f';  // in no id or outlet that makes sense; one that holds it ends up
                                   // as a cursor that is refused, not as a wrong one

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return out;
}

std::optional<std::vector<std::string>> parts_of(std::string_view text, size_t count) {
  if (text.size() % 2 != 0 || text.size() > 4096) return std::nullopt;
  std::vector<std::string> parts(1);
  for (size_t i = 0; i < text.size(); i += 2) {
    unsigned byte = 0;
    const auto [end, error] = std::from_chars(text.data() + i, text.data() + i + 2, byte, 16);
    if (error != std::errc() || end != text.data() + i + 2) return std::nullopt;
    if (static_cast<char>(byte) == kBetween)
      parts.emplace_back();
    else
      parts.back() += static_cast<char>(byte);
  }
  return parts.size() == count ? std::optional(parts) : std::nullopt;
}

template <typename Number>
bool parse(const std::string& text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::string write_cursor(const Cursor& cursor) {
  return hex(fmt::format("{}{}{}{}{}{}{}", cursor.article.day, kBetween, cursor.article.outlet,
                         kBetween, cursor.article.id, kBetween, cursor.index));
}

std::optional<Cursor> read_cursor(std::string_view text) {
  auto parts = parts_of(text, 4);
  Cursor cursor;
  if (!parts || !parse((*parts)[3], cursor.index)) return std::nullopt;
  cursor.article = {(*parts)[0], (*parts)[1], (*parts)[2]};
  return cursor;
}

std::string write_cursor(const PlaceCursor& cursor) {
  return hex(fmt::format("{}{}{}", cursor.place, kBetween, cursor.list));
}

std::optional<PlaceCursor> read_place_cursor(std::string_view text) {
  auto parts = parts_of(text, 2);
  PlaceCursor cursor;
  if (!parts || !parse((*parts)[0], cursor.place)) return std::nullopt;
  cursor.list = (*parts)[1];
  return cursor;
}

ListPosition position_of(const ArticleRow& article) {
  const Published& published = article.published;
  return {published.earliest ? *published.earliest : published.latest.value_or("~"),
          article.outlet.value_or(""), article.id};
}

}  // namespace isnad::serve
