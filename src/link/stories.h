// Articles about the same happening, found one article at a time as they arrive: each joins the
// story of the days around it that it is most like, or begins one (single-pass clustering; Allan,
// Papka and Lavrenko 1998, On-line new event detection and tracking). An article never changes its
// story unless its own words change, and stories are neither joined nor split: a number, once
// given, keeps its meaning.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "isnad/result.h"
#include "link/terms.h"
#include "store/link_tables.h"

namespace isnad::link {

// Keeps in memory the stories of the days that were asked about; articles that arrive in order of
// time cost least. An article is compared with the stories that share at least two of its heaviest
// terms.
class Stories {
 public:
  explicit Stories(store::LinkTables& tables) : tables_(tables) {}

  struct Choice {
    int64_t story = 0;
    bool added = false;  // the article is its first
  };

  // Puts an article of `day` (days since 1970-01-01; articles without a day are compared among
  // themselves) into a story. A copy of an article `compared` that came out at most two days away
  // goes where that one is.
  Result<Choice> link(int64_t article, std::optional<int64_t> day, const Terms& terms,
                      std::optional<int64_t> compared);
  // Writes the stories that changed.
  Status write();
  void forget();

 private:
  struct Story {
    std::optional<int64_t> first_day, last_day;
    std::set<int64_t> days;  // those that were loaded
    Terms terms;
    double length = 0;
    bool changed = false;
  };
  Status load(int64_t day);
  void index(int64_t number, const Terms& terms);
  std::optional<int64_t> gap(const Story& story, int64_t day) const;
  std::optional<int64_t> most_alike(int64_t day, const Terms& terms) const;
  Result<int64_t> add();

  store::LinkTables& tables_;
  std::set<int64_t> loaded_;
  std::unordered_map<int64_t, Story> stories_;
  std::unordered_map<int64_t, std::vector<int64_t>> holding_;  // term -> stories
};

}  // namespace isnad::link
