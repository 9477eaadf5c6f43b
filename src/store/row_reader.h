// Rows back into a record.
#pragma once

#include <cstdint>
#include <string>

#include "isnad/record.h"
#include "isnad/result.h"
#include "isnad/store.h"
#include "store/connection.h"

namespace isnad::store {

// What of an article to read: the text with its sentences always, and these layers.
struct Layers {
  bool times = false, quantities = false, entities = false, statements = false, rest = false;
  static constexpr Layers all() { return {true, true, true, true, true}; }
};

// The columns of an article's row that make an ArticleRow, for SELECT ... FROM article; and what
// reads them from column `first` on.
inline constexpr const char* kArticleColumns =
    "article.number, article.id, article.outlet, article.url, article.title, article.byline, "
    "article.published, article.published_earliest, article.published_latest, "
    "article.published_basis, article.origin";
inline constexpr int kArticleColumnCount = 11;
ArticleRow article_row(const PreparedStatement& row);

// Keeps compiled statements. Each call reads what is there now; hold a read open around several.
class RowReader {
 public:
  static Result<RowReader> make(Connection& db);

  // Article `number`, which must be there. References are left as they are where their layer was
  // not asked for. kCorrupt for rows that Isnad cannot have written.
  Result<Record> read(int64_t number, Layers layers);

 private:
  Status read_article(int64_t number, Record& record);
  Status read_times(int64_t number, Record& record);
  Status read_quantities(int64_t number, Record& record);
  Status read_entities(int64_t number, Record& record);
  Status read_statements(int64_t number, Record& record);
  Status read_events(int64_t number, Record& record);
  Status read_commitments(int64_t number, Record& record);
  Status read_wording(int64_t number, Record& record);

  const std::string* path_ = nullptr;
  PreparedStatement article_, caption_, time_, entity_, mention_, role_, quantity_, statement_,
      content_, link_, statement_event_, event_, event_entity_, event_quantity_, commitment_,
      promisor_, wording_;
};

}  // namespace isnad::store
