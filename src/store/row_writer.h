// A record into rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/record.h"
#include "isnad/result.h"
#include "store/connection.h"
#include "store/folded_words.h"

namespace isnad::store {

// Keeps one compiled statement for each table. The caller holds the transaction.
class RowWriter {
 public:
  static Result<RowWriter> make(Connection& db);

  // A new article; its number is one more than the largest.
  Status add(const Record& record, std::string_view content_hash);
  // All rows of article `number` become those of the record, which has the same id.
  Status replace(int64_t number, const Record& record, std::string_view content_hash);

 private:
  Status add_cells(int64_t number, const Record& record);
  Status add_folded(int64_t number, const Record& record);
  Status add_time(int64_t article, size_t ordinal, const Time& time);
  Status add_quantity(int64_t article, size_t ordinal, const Quantity& quantity);
  Status add_entity(int64_t article, size_t ordinal, const Entity& entity);
  Status add_statement(int64_t article, size_t ordinal, const Statement& statement);
  Status add_event(int64_t article, size_t ordinal, const Event& event);
  Status add_commitment(int64_t article, size_t ordinal, const Commitment& commitment);

  PreparedStatement insert_article_, update_article_, number_;
  PreparedStatement caption_, folded_, time_, entity_, mention_, role_, quantity_, statement_,
      content_, link_, statement_event_, event_, event_entity_, event_quantity_, commitment_,
      promisor_, wording_;
  std::vector<PreparedStatement> erase_;
  FoldedWords scratch_;
};

}  // namespace isnad::store
