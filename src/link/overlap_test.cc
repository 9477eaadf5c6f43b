#include "link/overlap.h"

#include "link/sample_texts.h"

namespace isnad::link {
namespace {

Overlap between(const std::string& text, const std::string& other) {
  store::FoldedWords scratch;
  return overlap(shingle(text, scratch), shingle(other, scratch));
}

Relation related(const std::string& text, const std::string& other) {
  const auto texts = sample_texts();
  return relation(between(texts.at(text), texts.at(other)));
}

TEST(Overlap, CountsTheWordsOfSharedRunsInBoth) {
  const Overlap found = between("x a b c d e f y", "a b c d e f");
  EXPECT_EQ(found.words, 8u);
  EXPECT_EQ(found.shared, 6u);
  EXPECT_EQ(found.other_words, 6u);
  EXPECT_EQ(found.other_shared, 6u);
}

TEST(Overlap, RunsOfFourDoNotCount) { EXPECT_EQ(between("a b c d x", "a b c d y").shared, 0u); }

TEST(Overlap, RunsThatOverlapCountOnce) {
  const Overlap found = between("a b c d e x x x x x a b c d e f", "a b c d e f");
  EXPECT_EQ(found.shared, 11u);
  EXPECT_EQ(found.other_shared, 6u);
}

TEST(Overlap, NothingInCommonWithAnEmptyText) {
  EXPECT_EQ(relation(between("", "")), Relation::kNone);
  EXPECT_EQ(relation(between("a b c d e f g h i", "")), Relation::kNone);
}

TEST(Relation, NamesWhatWasDoneToATextBothWays) {
  EXPECT_EQ(related("port", "port"), Relation::kIdentical);
  EXPECT_EQ(related("port-reordered", "port"), Relation::kIdentical);
  EXPECT_EQ(related("port-cut", "port"), Relation::kCut);
  EXPECT_EQ(related("port", "port-cut"), Relation::kExtended);
  EXPECT_EQ(related("port-extended", "port"), Relation::kExtended);
  EXPECT_EQ(related("port-rewritten", "port"), Relation::kRewritten);
}

TEST(Relation, AQuotationMakesNoCopy) {
  EXPECT_EQ(related("port-quoting", "port"), Relation::kNone);
  EXPECT_EQ(related("bakery", "port"), Relation::kNone);
  EXPECT_EQ(related("english", "port"), Relation::kNone);
}

TEST(Relation, SevenWordsAreAlikeByChance) {
  EXPECT_EQ(relation(between("a b c d e f g", "a b c d e f g")), Relation::kNone);
  EXPECT_EQ(relation(between("a b c d e f g h", "a b c d e f g h")), Relation::kIdentical);
}

TEST(Relation, AReviewThatQuotesManyTextsIsACopyOfNone) {
  Overlap review{100, 100, 1000, 100};
  EXPECT_EQ(relation(review), Relation::kNone);
  review.other_words = 500;
  EXPECT_EQ(relation(review), Relation::kCut);
}

}  // namespace
}  // namespace isnad::link
