// How outlets name one thing: the words that each uses in its own voice for an entity or a kind of
// event, counted, with an example. It says who uses which word, not which word is right.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "isnad/selection.h"

namespace isnad {

// One outlet's use of one name.
struct OutletUse {
  std::optional<std::string> outlet;
  size_t times = 0, articles = 0;
  Evidence example;  // the first
};

struct NameUse {
  std::string words;  // as most write it, without joined particles
  std::string kind;   // "name"; "loaded" or "distancing" where the record says so (record.md)
  size_t times = 0;
  std::vector<OutletUse> outlets;  // most uses first
};

struct WordingRow {
  std::string subject;           // the thing: its name that takes no side, or the type of event
  bool event = false;            // the subject is a kind of event (RETREAT/withdraw) of one story
  std::optional<int64_t> story;  // that story
  AccountCounts accounts;        // that name it
  std::vector<NameUse> names;    // two or more, or one that takes a side; most uses first
};

// What is named in more than one way, or in a way that takes a side; most used first. Names come
// from the cells of wording and from `names`, the text of data/LANGUAGE/wording/names.tsv, looked
// for in all that is nobody's statement. kInvalid for a table that cannot be read. Linear in the
// texts: some 0.1 ms an article.
Result<std::vector<WordingRow>> find_wordings(const ArticleSelection& selection,
                                              std::string_view names);

}  // namespace isnad
