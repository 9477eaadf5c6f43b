// The name of a cell on the command line: "ARTICLE/s2".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/record.h"
#include "isnad/result.h"

namespace isnad::story {

struct CellName {
  std::string article;
  char letter = 's';  // t q e s v c
  int index = 0;      // counted from 0
};

// kInvalid, without a place, where it is no such name. The article's id may hold slashes itself.
Result<CellName> parse_cell(std::string_view name);

// The words that a cell stands on, each with the role it plays ("cue", "source", "content",
// "words").
struct CellWords {
  std::string role;
  Span span;
};

struct CellView {
  std::string rule;
  std::vector<CellWords> words;
};

// The rule and the spans of a cell of `record`; kNotFound where the record has no such cell.
Result<CellView> view_cell(const Record& record, const CellName& name);

}  // namespace isnad::story
