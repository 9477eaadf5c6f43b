// What a person types to find words: parsed once, then asked of the search index and of texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/record.h"
#include "isnad/store.h"
#include "store/folded_words.h"

namespace isnad::store {

// Words that stand alone are looked for anywhere; words in quotation marks, and pieces joined by
// punctuation ("3.5", "2021-12-31"), side by side. The first word of each term is compared without
// the particles that Arabic joins to it (wa fa + bi ka li sa + al-): a query for "al-wazir" finds
// "wazir", "wal-wazir" and "lil-wazir". Pronouns at the end are not cut. Stems of two letters or
// fewer are compared as they are.
class WordQuery {
 public:
  explicit WordQuery(std::string_view query);

  bool empty() const { return terms_.empty(); }

  // For SQLite's MATCH: articles with all the terms, or any of them.
  std::string fts(Match match) const;

  // Whether every term stands in one of the texts.
  bool in(const std::vector<std::string_view>& texts, FoldedWords& scratch) const;

  // Where the terms stand in `text`, in code points, in order, without overlaps.
  std::vector<Span> find(std::string_view text, FoldedWords& scratch) const;

 private:
  struct Term {
    std::string stem;                // first word without the article; as it is where not Arabic
    bool open = false;               // particles may stand before the stem
    std::vector<std::string> after;  // the words that follow it, each as it is
  };
  void add_term(std::vector<std::string> words);
  static bool stands_at(const Term& term, const std::vector<FoldedWords::Word>& words, size_t at);

  std::vector<Term> terms_;
};

}  // namespace isnad::store
