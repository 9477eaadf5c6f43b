// What an article is about, as weighted words and names: the vector that stories are found by
// (tf-idf; Salton and Buckley 1988, Term-weighting approaches in automatic text retrieval).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/result.h"
#include "store/folded_words.h"
#include "store/link_tables.h"

namespace isnad::link {

// All weights are integers, so that every machine and every order of sums decides alike.
struct Term {
  int64_t hash = 0;
  int64_t weight = 0;
  friend bool operator==(const Term&, const Term&) = default;
};
using Terms = std::vector<Term>;  // in order of hash, none twice

// The length of an article's vector.
inline constexpr int64_t kUnit = 4096;

// How much the article says each word of title and text, each name, each type of event. A word of
// the title counts three times one of the first sixty words, a later word half of these; a name
// twice (a place once), up to three mentions; an event once, likewise.
Terms count_terms(const store::LinkSubject& subject,
                  const std::vector<store::NamedEntity>& entities,
                  const std::vector<std::string>& event_types, store::FoldedWords& scratch);

// log2(value) in 1/256, by linear interpolation between powers of two; value must be positive.
int64_t log2_fixed(uint64_t value);

// The `count` heaviest terms; of equal ones those of smaller hash.
void keep_heaviest(Terms& terms, size_t count);

int64_t dot(const Terms& a, const Terms& b);
double length(const Terms& terms);

// In how many of the articles that were linked so far each term stands, kept in the record file.
// What is read and counted stays in memory until forget().
class TermStatistics {
 public:
  explicit TermStatistics(store::LinkTables& tables) : tables_(tables) {}

  // Counts an article with these terms.
  Status count(const Terms& terms);
  // Rare terms weigh more, those of three articles in ten nothing; the heaviest 64, made a vector
  // of length kUnit.
  Result<Terms> weigh(const Terms& counts);
  // Writes the counts that changed.
  Status write();
  void forget() { counts_.clear(); }

 private:
  struct Count {
    int64_t articles = 0;
    bool changed = false;
  };
  Result<Count*> find(int64_t hash);

  store::LinkTables& tables_;
  std::unordered_map<int64_t, Count> counts_;
};

}  // namespace isnad::link
