// What a selection of articles asserts, one proposition a cell, ready to be laid side by side.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "account/content_words.h"
#include "isnad/account.h"

namespace isnad::account {

struct Proposition {
  Account account;
  std::vector<ContentWord> words;  // of account.words
  // What it is found by: a hash for each content word, ascending; none where they are very few.
  std::vector<uint64_t> keys;
  std::string speaker;   // folded name of the speaker; empty: nobody is named
  int day = 0;           // days since 1970-01-01
  bool denies = false;   // its stance is a denial
  bool asserts = false;  // its stance says that the content holds
};

// The statements of the selection that are dated and say enough to be compared, or to name an act.
std::vector<Proposition> statements_of(const Selection& selection, ContentReader& reader);

// Whether two folded names may be of one bearer: equal, or one is how the other ends.
bool same_name(const std::string& a, const std::string& b);

struct Candidate {
  size_t a = 0, b = 0;  // a < b
  size_t shared = 0;    // keys in common
};

// Pairs of propositions that share `least` keys or more and are at most `days` apart; keys that
// more than an eighth of the propositions have do not count where there are many.
std::vector<Candidate> candidates(const std::vector<Proposition>& propositions, size_t least,
                                  int days);

// An account of a cell of the article with its origin; the day is that of publication.
Account account_of(const Selection& selection, const CellRow& row, char layer);

std::optional<int> day_number(const std::optional<std::string>& day);

}  // namespace isnad::account
