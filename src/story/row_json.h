// Rows of the listing commands as JSON objects on one line: the article's head, the cell as it
// stands in the record, and the words that its spans point at.
#pragma once

#include <string>

#include "account/account_json.h"
#include "isnad/store.h"

namespace isnad::story {

std::string row_json(const StatementRow& row);
std::string row_json(const TimeRow& row);
std::string row_json(const QuantityRow& row);
std::string row_json(const EventRow& row);
std::string row_json(const CommitmentRow& row);
std::string row_json(const FigureRow& row);
std::string row_json(const CopyRow& row);
std::string row_json(const StoryRow& row);
std::string row_json(const Hit& hit);
std::string row_json(const ArticleRow& article);

// What is found across articles (account/account_json.h).
template <typename Row>
std::string row_json(const Row& row) {
  std::string out;
  {
    record::JsonWriter json(out);
    account::write_row(row, json);
  }
  return out;
}

}  // namespace isnad::story
