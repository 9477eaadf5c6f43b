// The events and commitments of one record that pass a filter, and its figures with what they
// count, with the words that they stand on.
#pragma once

#include <vector>

#include "isnad/store.h"
#include "store/word_query.h"
#include "text/code_points.h"

namespace isnad::store {

// `by` is looked for in the names of the actors (or promisors), and in that of the source whose
// words they are; `about` in the sentence of an event or a figure, in the act of a commitment.
class EventRows {
 public:
  explicit EventRows(const Filter& filter);
  void add(const ArticleRow& article, const Record& record, std::vector<EventRow>& rows) const;
  void add(const ArticleRow& article, const Record& record, std::vector<CommitmentRow>& rows) const;
  void add(const ArticleRow& article, const Record& record, std::vector<FigureRow>& rows) const;

 private:
  bool named(const std::vector<std::string>& parties, const std::optional<std::string>& speaker,
             FoldedWords& scratch) const;
  bool speaks_of(std::string_view words, FoldedWords& scratch) const;

  const Filter& filter_;
  WordQuery by_, about_;
};

}  // namespace isnad::store
