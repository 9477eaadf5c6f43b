// Cutting joined particles and pronoun suffixes off a word: all candidates, each with its cost.
// Whether a cut holds is for the lexicon to say (Analyzer). Works on normal forms. Grammar:
// (wa|fa)? (sa|li|bi|ka)? al? STEM pronoun? .
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "language/features.h"

namespace isnad::language {

enum Clitic : uint8_t {
  kWithWa = 1,
  kWithFa = 2,
  kWithBi = 4,
  kWithKa = 8,
  kWithLi = 16,
  kWithSa = 32,
  kWithAl = 64,
  kWithPronoun = 128
};

struct Cut {
  std::string_view stem;       // normal form of what is left, as the lexicon writes it
  uint8_t clitics = 0;         // Clitic bits
  uint8_t prefix_letters = 0;  // letters cut from the front, article included
  Features pronoun;            // of the suffix
  int cost = 0;                // 2 for each particle or suffix, 1 for the article
  bool closed_ta = false;      // the stem's last letter was an opened ta marbuta
};

// Reused from word to word, so that nothing is allocated for one.
class CutList {
 public:
  // Every cut of `normal`, the whole word first; `normal` must outlive the list's use.
  // `ta_marbuta`: the written word ends in ta marbuta, so its last letter is no suffix. At most
  // about sixty; linear in their number.
  void find(std::string_view normal, bool ta_marbuta);

  std::vector<Cut>::const_iterator begin() const { return cuts_.begin(); }
  std::vector<Cut>::const_iterator end() const { return cuts_.end(); }

 private:
  struct Prefix {
    size_t bytes = 0;
    uint8_t clitics = 0;
    int cost = 0;
    bool restores_article =
        false;  // li + al is written lam lam: the stem may be a name that has the article itself
  };
  void find_prefixes(std::string_view word);
  void add_stems(std::string_view article, std::string_view stem, const Cut& cut);
  std::string_view write(std::string_view a, std::string_view b, std::string_view c = {});

  std::vector<Cut> cuts_;
  std::vector<Prefix> prefixes_;
  std::deque<std::string> written_;  // stems that are no part of the word
  size_t written_count_ = 0;
};

}  // namespace isnad::language
