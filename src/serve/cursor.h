// Where a listing goes on, as an opaque word in a URL. Listings of cells go on behind a cell
// (whatever was added before it); computed lists go on at a place of the list as it was.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "isnad/store.h"

namespace isnad::serve {

struct Cursor {
  ListPosition article;  // of the last row
  int index = -1;        // of its cell; -1: the article itself
};
std::string write_cursor(const Cursor& cursor);
// None where it is no cursor that write_cursor made.
std::optional<Cursor> read_cursor(std::string_view text);

struct PlaceCursor {
  size_t place = 0;  // of the next row
  std::string list;  // what tells this state of the list from others
};
std::string write_cursor(const PlaceCursor& cursor);
std::optional<PlaceCursor> read_place_cursor(std::string_view text);

// The position of an article in the order of listings.
ListPosition position_of(const ArticleRow& article);

}  // namespace isnad::serve
