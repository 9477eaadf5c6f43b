#include "language/verb_spelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace isnad::language {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Written, LeavesShortVowelsOutAndWritesLongOnes) {
  EXPECT_THAT(written(U"\u0643A\u062ai\u0628"), ElementsAre("\u0643\u0627\u062a\u0628"));
  EXPECT_THAT(written(U"\u0631a\u0645Y"), ElementsAre("\u0631\u0645\u0649"));
}

TEST(Written, BeginsAVowelWithTheAlefOfWasl) {
  EXPECT_THAT(written(U"u\u0643\u062au\u0628"), ElementsAre("\u0627\u0643\u062a\u0628"));
}

TEST(Written, WritesADoubledLetterOnce) {
  EXPECT_THAT(written(U"\u0645a\u062f\u062f"), ElementsAre("\u0645\u062f"));
  EXPECT_THAT(written(U"\u0645a\u062fa\u062f\u062a"), ElementsAre("\u0645\u062f\u062f\u062a"));
}

TEST(Written, SeatsTheHamzaByTheStrongerVowel) {
  EXPECT_THAT(written(U"\u0621i\u0628"), ElementsAre("\u0625\u0628"));
  EXPECT_THAT(written(U"\u0633u\u0621i\u0644"), ElementsAre("\u0633\u0626\u0644"));
  EXPECT_THAT(written(U"\u0633a\u0621a\u0644"), ElementsAre("\u0633\u0623\u0644"));
  EXPECT_THAT(written(U"\u0645u\u0621a\u0643"), ElementsAre("\u0645\u0624\u0643"));
  EXPECT_THAT(written(U"\u0633A\u0621a\u0644"), ElementsAre("\u0633\u0627\u0621\u0644"));
  EXPECT_THAT(written(U"\u0628i\u0646A\u0621"), ElementsAre("\u0628\u0646\u0627\u0621"));
}

TEST(Written, JoinsTwoHamzasAndHamzaWithLongAToMadda) {
  EXPECT_THAT(written(U"\u0621a\u0621\u062eu\u0630"), ElementsAre("\u0622\u062e\u0630"));
  EXPECT_THAT(written(U"\u0628a\u062fa\u0621A"), ElementsAre("\u0628\u062f\u0622"));
  EXPECT_THAT(written(U"\u0621i\u0621\u0645A\u0646"),
              ElementsAre("\u0625\u064a\u0645\u0627\u0646"));
}

TEST(Written, GivesTheSpellingsOfOtherNewspapers) {
  EXPECT_THAT(written(U"\u0628a\u062fa\u0621U!"),
              ElementsAre("\u0628\u062f\u0624\u0648\u0627", "\u0628\u062f\u0623\u0648\u0627",
                          "\u0628\u062f\u0621\u0648\u0627"));
  EXPECT_THAT(written(U"\u0645a\u0633\u0621U\u0644"),
              ElementsAre("\u0645\u0633\u0624\u0648\u0644", "\u0645\u0633\u0626\u0648\u0644"));
}

TEST(Written, WritesNoTanwinAlefWhereThereIsNone) {
  EXPECT_THAT(written(U"\u0628i\u0646A\u0621F"), IsEmpty());
  EXPECT_THAT(written(U"\u0628i\u0646apF"), IsEmpty());
  EXPECT_THAT(written(U"\u0628A\u062fi\u0621F"), ElementsAre("\u0628\u0627\u062f\u0626\u0627"));
}

TEST(Written, ChangesWawAfterIAndYaAfterU) {
  EXPECT_THAT(written(U"\u0621i\u0648\u0636A\u062d"),
              ElementsAre("\u0625\u064a\u0636\u0627\u062d"));
  EXPECT_THAT(written(U"\u0645u\u064a\u0642i\u0638"), ElementsAre("\u0645\u0648\u0642\u0638"));
}

}  // namespace
}  // namespace isnad::language
