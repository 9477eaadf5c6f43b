// Which of the articles that are kept carry the same text as one that arrives.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "isnad/result.h"
#include "link/shingle.h"
#include "store/link_tables.h"

namespace isnad::link {

// Finds by fingerprints, decides by comparing the words themselves. An article costs some hundred
// look-ups in the index and the reading of at most sixteen texts, however large the record is: a
// fingerprint under which more than forty groups stand is a formula and is passed over, and a
// group's texts stand under each fingerprint once, so that a thousand copies cost what one does.
class Copies {
 public:
  explicit Copies(store::LinkTables& tables) : tables_(tables) {}

  struct Found {
    std::optional<int64_t> compared;  // the article whose words it shares most, where it is a copy
  };

  // Puts the article, which has not been linked or is to be linked anew, into its group; groups
  // that it turns out to join become one. `touched` gets the groups whose members changed.
  Result<Found> link(int64_t article, const store::LinkSubject& subject, int64_t words_hash,
                     std::set<int64_t>& touched);

 private:
  struct Candidate;
  Status unlink(int64_t article, std::set<int64_t>& touched);
  Status hand_over(int64_t article, int64_t group, std::vector<int64_t> prints,
                   std::set<int64_t>& touched);
  Result<std::vector<Candidate>> candidates(int64_t article, std::vector<int64_t>& prints);
  Status join(int64_t kept, int64_t dropped, std::set<int64_t>& touched);
  Status find_versions(int64_t article, const store::LinkSubject& subject, int64_t group);

  store::LinkTables& tables_;
  store::FoldedWords scratch_;
};

}  // namespace isnad::link
