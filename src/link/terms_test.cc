#include "link/terms.h"

#include <gtest/gtest.h>

#include <cmath>

namespace isnad::link {
namespace {

Terms counted(const std::string& title, const std::string& text,
              const std::vector<store::NamedEntity>& entities = {},
              const std::vector<std::string>& events = {}) {
  store::LinkSubject subject;
  subject.title = title;
  subject.text = text;
  store::FoldedWords scratch;
  return count_terms(subject, entities, events, scratch);
}

int64_t total(const Terms& terms) {
  int64_t sum = 0;
  for (const Term& term : terms) sum += term.weight;
  return sum;
}

TEST(Terms, TitleLeadAndRestWeighDifferently) {
  EXPECT_EQ(total(counted("harbour", "")), 6);
  EXPECT_EQ(total(counted("", "harbour")), 2);
  std::string lead;
  for (int i = 0; i < 60; ++i) lead += "x ";  // letters alone are no terms, yet they are words
  EXPECT_EQ(total(counted("", lead)), 0);
  EXPECT_EQ(total(counted("", lead + "harbour")), 1);
}

TEST(Terms, ANameIsNotItsWordAndCountsThreeTimesAtMost) {
  const Terms terms = counted("", "harbour", {{"harbour", true, 9}, {"Samir", false, 1}});
  EXPECT_EQ(terms.size(), 3u);
  EXPECT_EQ(total(terms), 2 + 3 * 2 + 4);
  EXPECT_EQ(total(counted("", "", {}, {"FIGHT", "FIGHT", "FIGHT", "FIGHT", "AID"})), 3 * 2 + 2);
}

TEST(Terms, LogarithmIsCloseAndNeverFalls) {
  EXPECT_EQ(log2_fixed(1), 0);
  EXPECT_EQ(log2_fixed(1024), 2560);
  for (uint64_t value = 2; value < 5000; ++value) {
    EXPECT_GE(log2_fixed(value), log2_fixed(value - 1));
    EXPECT_NEAR(static_cast<double>(log2_fixed(value)) / 256, std::log2(value), 0.1);
  }
}

TEST(Terms, KeepsTheHeaviestInOrderOfHash) {
  Terms terms{{1, 5}, {2, 9}, {3, 5}, {4, 7}};
  keep_heaviest(terms, 3);
  EXPECT_EQ(terms, (Terms{{1, 5}, {2, 9}, {4, 7}}));
  keep_heaviest(terms, 9);
  EXPECT_EQ(terms.size(), 3u);
}

TEST(Terms, DotAndLength) {
  const Terms a{{1, 3}, {2, 4}}, b{{2, 5}, {7, 1}};
  EXPECT_EQ(dot(a, b), 20);
  EXPECT_EQ(dot(a, {}), 0);
  EXPECT_DOUBLE_EQ(length(a), 5);
}

}  // namespace
}  // namespace isnad::link
