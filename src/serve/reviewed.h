// What reviewers say of cells, laid over the rows that are served. Only for the files of the API.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "isnad/store.h"

namespace isnad::serve {

std::string review_json(const Review& review);

// The last review of each cell.
class Reviewed {
 public:
  // Of all articles, or of the one that the filter names.
  static Result<Reviewed> load(const Store& store, const Filter& filter);

  // `json`, an object, with the member "review": the cell's last review, or null.
  void add(const std::string& article, char layer, Span span, std::string& json) const;

 private:
  std::unordered_map<std::string, std::string> last_;  // cell -> its review as JSON
};

// How far reviewers agree: of each two, the cells that both judged, how often the same, and Cohen's
// kappa of their verdicts (null where chance alone would agree always). As a JSON array.
std::string agreement_json(const std::vector<Review>& reviews);

}  // namespace isnad::serve
