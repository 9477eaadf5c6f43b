#include "language/letter_model.h"

#include <gtest/gtest.h>

namespace isnad::language {
namespace {

// Names end in "ov", words begin with "ma".
const std::vector<LetterSample> kNames = {{"\u0628\u062a\u0631\u0648\u0641", 10},
                                          {"\u0633\u064a\u062f\u0648\u0641", 10}};
const std::vector<LetterSample> kWords = {{"\u0645\u0643\u062a\u0628", 10},
                                          {"\u0645\u062f\u0631\u0633", 10}};

TEST(LetterModel, TellsNamesFromWordsItHasNotSeen) {
  const std::vector<int8_t> weights = learn_letters(kNames, kWords);
  ASSERT_EQ(weights.size(), kLetterWeightCount);
  EXPECT_GT(letter_score(weights, "\u062f\u064a\u0631\u0648\u0641"), 0);
  EXPECT_LT(letter_score(weights, "\u0645\u0643\u0631\u0633"), 0);
}

TEST(LetterModel, IsTheSameEveryTime) {
  EXPECT_EQ(learn_letters(kNames, kWords), learn_letters(kNames, kWords));
}

TEST(LetterModel, ForeignLettersAndHalvesOfLettersAreNoError) {
  const std::vector<int8_t> weights = learn_letters(kNames, kWords);
  letter_score(weights, "abc\xd8");
  letter_score(weights, "\xe2\x82\xac");
  EXPECT_EQ(letter_score(weights, ""), letter_score(weights, ""));
}

TEST(LetterModel, KnowsNothingWithoutSamples) {
  EXPECT_TRUE(learn_letters({}, kWords).empty());
  EXPECT_TRUE(learn_letters(kNames, {}).empty());
  EXPECT_EQ(letter_score({}, "\u0645\u0643"), 0);
}

}  // namespace
}  // namespace isnad::language
