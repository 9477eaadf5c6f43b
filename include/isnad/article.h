// One article as it was given, before reading: what `isnad read` takes from a file or from one line
// of JSONL.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isnad/record.h"

namespace isnad {

struct Article {
  std::string id;  // the input's id; empty: the reader makes a stable one
  std::optional<std::string> outlet;
  std::optional<std::string> url;
  std::optional<std::string> title;
  std::optional<std::string> byline;
  std::optional<std::string>
      published;  // as given: an ISO 8601 date or date-time, checked by intake
  Basis published_basis = Basis::kGiven;  // where `published` stood: of a page, in its metadata or
                                          // in what it shows
  std::optional<std::string> modified;    // when the page says that it was last changed; ISO 8601
  std::optional<std::string> section;     // the part of the outlet that it stood in
  std::optional<std::string> language;    // ISO 639-1, told from the text; none: not looked at
  std::vector<std::string> captions;      // of pictures; they are not in `text`
  std::string text;  // valid UTF-8 (intake repairs it and says so), otherwise unchanged
  bool published_given =
      false;           // `published` is the user's word for all inputs, not the article's own
  std::string origin;  // where it was read from: "file.txt", "news.jsonl:12"
  std::vector<std::string>
      notes;  // what intake had to mend, one sentence each: invalid UTF-8 and its like
};

}  // namespace isnad
