#include "link/shingle.h"

#include <algorithm>

#include "link/sample_texts.h"

namespace isnad::link {
namespace {

ShingledText shingled(std::string_view text) {
  store::FoldedWords scratch;
  return shingle(text, scratch);
}

TEST(Shingle, CountsWordsAndRunsOfFive) {
  const ShingledText text = shingled("one two three four five six, seven!");
  EXPECT_EQ(text.words, 7u);
  EXPECT_EQ(text.shingles.size(), 3u);
  EXPECT_TRUE(std::is_sorted(text.sorted.begin(), text.sorted.end()));
}

TEST(Shingle, PunctuationCaseAndVowelSignsDoNotCount) {
  EXPECT_EQ(shingled("One two, three FOUR five").shingles,
            shingled("one two three: four five.").shingles);
  // kataba with and without its vowel signs
  EXPECT_EQ(shingled("\u0643\u064E\u062A\u064E\u0628\u064E 1 2 3 4").shingles,
            shingled("\u0643\u062A\u0628 1 2 3 4").shingles);
}

TEST(Shingle, OrderOfWordsCounts) {
  EXPECT_NE(shingled("a b c d e").shingles, shingled("b a c d e").shingles);
}

TEST(Shingle, ShortAndEmptyTexts) {
  EXPECT_EQ(shingled("one two").shingles.size(), 1u);
  EXPECT_TRUE(fingerprints(shingled("one two")).empty());
  EXPECT_TRUE(shingled("").shingles.empty());
  EXPECT_TRUE(shingled("\n \n...").shingles.empty());
  EXPECT_TRUE(fingerprints(shingled("")).empty());
}

TEST(Shingle, ParagraphsOfEightWordsAndTheWholeAreFingerprints) {
  const ShingledText text = shingled("one two\na b c d e f g h\ni j k");
  ASSERT_EQ(text.paragraphs.size(), 2u);
  const ShingledText other = shingled("another beginning\na b c d e f g h");
  EXPECT_EQ(text.paragraphs[0], other.paragraphs[0]);
  EXPECT_NE(text.paragraphs[1], other.paragraphs[1]);
}

TEST(Shingle, WhatIsContainedHasItsFingerprintsInTheWhole) {
  const auto texts = sample_texts();
  const ShingledText cut = shingled(texts.at("port-cut"));
  const std::vector<int64_t> whole = fingerprints(shingled(texts.at("port")));
  EXPECT_TRUE(std::is_sorted(whole.begin(), whole.end()));
  size_t missing = 0;
  for (const int64_t hash : fingerprints(cut)) {
    missing += std::binary_search(whole.begin(), whole.end(), hash) ? 0 : 1;
  }
  // Its last paragraph and its whole are other ones.
  EXPECT_EQ(missing, 2u);
}

}  // namespace
}  // namespace isnad::link
