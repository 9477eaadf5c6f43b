// One article as it was given, before reading: what `isnad read` takes from a file or from one line
// of JSONL.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace isnad {

struct Article {
  std::string id;  // the input's id; empty: the reader makes a stable one
  std::optional<std::string> outlet;
  std::optional<std::string> url;
  std::optional<std::string> title;
  std::optional<std::string> byline;
  std::optional<std::string>
      published;     // as given: an ISO 8601 date or date-time, checked by intake
  std::string text;  // valid UTF-8 (intake repairs it and says so), otherwise unchanged
  bool published_given =
      false;           // `published` is the user's word for all inputs, not the article's own
  std::string origin;  // where it was read from: "file.txt", "news.jsonl:12"
  std::vector<std::string>
      notes;  // what intake had to mend, one sentence each: invalid UTF-8 and its like
};

}  // namespace isnad
