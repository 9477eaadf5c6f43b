// A text as what copies of it have in common: runs of five words ("shingles", Broder 1997, On the
// resemblance and containment of documents) and paragraphs, by their normal form, each a hash.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "store/folded_words.h"

namespace isnad::link {

inline constexpr uint32_t kShingleWords = 5;

struct ShingledText {
  uint32_t words = 0;
  std::vector<uint64_t> shingles;    // shingle i is words [i, i + 5); one of all words in a shorter
                                     // text, none in an empty one
  std::vector<uint64_t> sorted;      // the same in order
  std::vector<uint64_t> paragraphs;  // of eight words or more, and the whole text likewise
};

// `text` must be valid UTF-8; its lines are its paragraphs. About 60 MB/s.
ShingledText shingle(std::string_view text, store::FoldedWords& scratch);

// What is looked up to find the texts that may share words with this one: the paragraphs, and of
// the shingles those whose hash ends in three zero bits, the same ones in every text (Broder's
// "modulo" sample, so that what is contained is found as well as what is alike). About one for
// eight words. Sorted, none twice.
std::vector<int64_t> fingerprints(const ShingledText& text);

}  // namespace isnad::link
