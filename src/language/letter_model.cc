#include "language/letter_model.h"

#include <algorithm>

namespace isnad::language {
namespace {

// Letters from hamza (U+0621) to ya (U+064A) have a number each; the edge of a word is 0, whatever
// else may stand in a word is the last number.
constexpr uint32_t kFirstLetter = 0x621, kLastLetter = 0x64a;
constexpr uint32_t kOther = kLastLetter - kFirstLetter + 2;
constexpr uint32_t kLetters = kOther + 1;
static_assert(kLetterWeightCount == size_t{kLetters} * kLetters * kLetters);
constexpr uint32_t kOne = 1U << 24;   // a probability of 1
constexpr uint32_t kTrust = 4;        // counts that the shorter context weighs
constexpr uint32_t kPerDoubling = 8;  // units of a weight in one doubling

// Calls `visit` for every three neighbours of a word, its edges among them.
template <typename Visit>
void each_three(std::string_view word, Visit&& visit) {
  uint32_t before = kOther, last = 0;  // nothing stands before the first edge
  const auto next = [&](uint32_t letter) {
    visit(before, last, letter);
    before = last;
    last = letter;
  };
  for (size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) next(kOther);
    if (byte < 0xc0) continue;
    const uint32_t low = i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) & 63U : 0;
    const uint32_t letter = byte < 0xe0 ? (byte & 31U) << 6 | low : 0;
    next(letter >= kFirstLetter && letter <= kLastLetter ? letter - kFirstLetter + 1 : kOther);
  }
  next(0);
}

uint32_t pair_of(uint32_t a, uint32_t b) { return a * kLetters + b; }
uint32_t triple_of(uint32_t a, uint32_t b, uint32_t c) { return pair_of(pair_of(a, b), c); }

class Counts {
 public:
  explicit Counts(const std::vector<LetterSample>& samples)
      : after_two_(size_t{kLetters} * kLetters),
        triples_(size_t{kLetters} * kLetters * kLetters),
        after_one_(kLetters),
        pairs_(size_t{kLetters} * kLetters),
        singles_(kLetters) {
    for (const LetterSample& sample : samples)
      each_three(sample.word, [&](uint32_t a, uint32_t b, uint32_t c) {
        singles_[c] += sample.weight;
        all_ += sample.weight;
        pairs_[pair_of(b, c)] += sample.weight;
        after_one_[b] += sample.weight;
        triples_[triple_of(a, b, c)] += sample.weight;
        after_two_[pair_of(a, b)] += sample.weight;
      });
  }

  // How likely `c` is after `a` and `b`, in units of 1 / kOne.
  uint64_t likely(uint32_t a, uint32_t b, uint32_t c) const {
    uint64_t p = (singles_[c] + 1) * uint64_t{kOne} / (all_ + kLetters);
    p = (pairs_[pair_of(b, c)] * uint64_t{kOne} + kTrust * p) / (after_one_[b] + kTrust);
    p = (triples_[triple_of(a, b, c)] * uint64_t{kOne} + kTrust * p) /
        (after_two_[pair_of(a, b)] + kTrust);
    return std::max<uint64_t>(p, 1);
  }

 private:
  std::vector<uint64_t> after_two_, triples_, after_one_, pairs_, singles_;
  uint64_t all_ = 0;
};

// kPerDoubling log2 of a number, rounded down: its bits, then bit by bit of the fraction by
// squares.
int32_t logarithm(uint64_t number) {
  int32_t out = 0;
  for (; number >= uint64_t{1} << 32; number >>= 1) out += kPerDoubling;
  for (; number < uint64_t{1} << 31; number <<= 1) out -= kPerDoubling;
  for (uint32_t step = kPerDoubling / 2; step > 0; step /= 2) {
    number = number * number >> 31;
    if (number >= uint64_t{1} << 32) {
      number >>= 1;
      out += static_cast<int32_t>(step);
    }
  }
  return out;
}

}  // namespace

std::vector<int8_t> learn_letters(const std::vector<LetterSample>& names,
                                  const std::vector<LetterSample>& words) {
  if (names.empty() || words.empty()) return {};
  const Counts of_names(names), of_words(words);
  std::vector<int8_t> weights(size_t{kLetters} * kLetters * kLetters);
  for (uint32_t a = 0; a < kLetters; ++a)
    for (uint32_t b = 0; b < kLetters; ++b)
      for (uint32_t c = 0; c < kLetters; ++c)
        weights[triple_of(a, b, c)] = static_cast<int8_t>(std::clamp(
            logarithm(of_names.likely(a, b, c)) - logarithm(of_words.likely(a, b, c)), -127, 127));
  return weights;
}

int32_t letter_score(std::span<const int8_t> weights, std::string_view word) {
  if (weights.empty()) return 0;
  int32_t score = 0;
  each_three(word,
             [&](uint32_t a, uint32_t b, uint32_t c) { score += weights[triple_of(a, b, c)]; });
  return score;
}

}  // namespace isnad::language
