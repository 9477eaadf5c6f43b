// The statements of one record that pass a filter, with the words that they stand on.
#pragma once

#include <vector>

#include "isnad/store.h"
#include "store/word_query.h"
#include "text/code_points.h"

namespace isnad::store {

// Entity `index` of the record; null for kNone and for what is not there.
const Entity* entity_at(const Record& record, int index);

// `by` is looked for in the words of the source, and in the names, titles and roles by which the
// article calls that entity; `about` in the words of the content.
class StatementRows {
 public:
  explicit StatementRows(const Filter& filter);
  void add(const ArticleRow& article, const Record& record, std::vector<StatementRow>& rows) const;

 private:
  bool passes(const ArticleRow& article, const Record& record, const Statement& statement,
              const text::CodePoints& code_points, FoldedWords& scratch) const;

  const Filter& filter_;
  WordQuery by_, about_;
};

}  // namespace isnad::store
