// Two short texts side by side: which words of one the other has too, which exclude one another,
// and what stands on one side alone. Facts, disputes, promises and `isnad compare` rest on it.
#pragma once

#include <cstdint>
#include <vector>

#include "account/content_words.h"

namespace isnad::account {

enum class Likeness : uint8_t {
  kNone,
  kOpposite,  // two poles of one field
  kSense,     // one pole of one field
  kRoot,      // nearly one root, or one country
  kSame,      // one word in any form, one number
};

// How two words stand to one another.
Likeness compare(const ContentWord& a, const ContentWord& b);

struct AlignedPair {
  size_t a = 0, b = 0;  // indices into the words
  Likeness likeness = Likeness::kNone;
};

struct Alignment {
  std::vector<AlignedPair> pairs;      // for each word its best on the other side, in order of a
  std::vector<AlignedPair> opposites;  // among words that are in no pair
  std::vector<size_t> left_a, left_b;  // words that are in no pair
  // Numbers and negations are not counted among these.
  size_t words_a = 0, words_b = 0;      // that carry content
  size_t covered_a = 0, covered_b = 0;  // of them, those in a pair

  // How much of the shorter and of both texts is covered, in percent.
  int of_shorter() const;
  int of_both() const;
};

// Quadratic in the number of words: for sentences, not for articles.
Alignment align(const std::vector<ContentWord>& a, const std::vector<ContentWord>& b);

}  // namespace isnad::account
