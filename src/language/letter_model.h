// How much a word that the lexicon lacks is spelled like its names, and how much like its other
// words: a trigram model of letters (Shannon 1948; smoothed by interpolation as in Jelinek and
// Mercer 1980). It learns from the lexicon alone, when the language is compiled; in integers, so
// that the same lexicon gives the same bytes on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace isnad::language {

// A written form (normal form, one word) and how often it counts.
struct LetterSample {
  std::string_view word;
  uint32_t weight = 1;
};

// How many weights there are.
inline constexpr size_t kLetterWeightCount = size_t{44} * 44 * 44;

// Weights of all trigrams, for letter_score: 8 log2 of how much likelier a letter is after two
// others in names than in words. Some 80 KB.
std::vector<int8_t> learn_letters(const std::vector<LetterSample>& names,
                                  const std::vector<LetterSample>& words);

// Sum of the weights of a word (normal form): above 0 where it is spelled like a name. 0 where
// there are no weights. Linear in the word.
int32_t letter_score(std::span<const int8_t> weights, std::string_view word);

}  // namespace isnad::language
