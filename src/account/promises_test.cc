// Commitments across articles, how their deadlines move, and what later articles show of them.
#include "isnad/promises.h"

#include <gmock/gmock.h>

#include "account/outcome.h"
#include "account/sample_selection.h"

namespace isnad::account {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Promises = std::vector<PromiseRow>;

Promises found(const std::string& as_of = "") {
  const auto language = Language::builtin();
  EXPECT_TRUE(language.is_ok());
  const auto promises = find_promises(sample_selection("promise"), **language,
                                      {as_of, file_text("data/ar/commitment/terms.tsv"), {}});
  EXPECT_TRUE(promises.is_ok()) << promises.status().text();
  return promises.is_ok() ? *promises : Promises{};
}

// The promise of which `article` tells first.
const PromiseRow& row_of(const Promises& promises, const std::string& article) {
  static const PromiseRow kNothing;
  for (const PromiseRow& row : promises)
    if (row.made.front().article == article) return row;
  ADD_FAILURE() << article;
  return kNothing;
}

std::vector<std::string> relations(const PromiseRow& row) {
  std::vector<std::string> all;
  for (const OutcomeEvidence& shown : row.shown) all.push_back(shown.relation);
  return all;
}

TEST(Promises, OnePromiseOfManyAccountsWhoseDeadlineMoves) {
  const Promises promises = found();
  const PromiseRow& row = row_of(promises, "p1");
  EXPECT_EQ(row.strength, Strength::kPromise);
  EXPECT_EQ(row.event, "RETREAT/withdraw");
  EXPECT_EQ(row.accounts.articles, 3U);
  EXPECT_EQ(row.accounts.origins, 2U);
  EXPECT_THAT(row.made, SizeIs(2));  // the copy tells nothing more
  ASSERT_THAT(row.deadlines, SizeIs(2));
  EXPECT_EQ(row.deadlines[0].time.latest, "2022-06-30");
  EXPECT_EQ(row.deadlines[1].time.latest, "2022-08-31");
}

TEST(Promises, KeptByAVerbOfTheSameActByTheSameActor) {
  const Promises promises = found();
  const PromiseRow& row = row_of(promises, "p1");
  EXPECT_EQ(row.outcome, Outcome::kKept);
  ASSERT_THAT(relations(row), ElementsAre("done"));
  EXPECT_EQ(row.shown.front().evidence.article, "p4");
  EXPECT_EQ(row.shown.front().evidence.cell, "v1");
}

TEST(Promises, BrokenWhereItWasTakenBack) {
  const Promises promises = found();
  EXPECT_EQ(row_of(promises, "q1").outcome, Outcome::kBroken);
  EXPECT_THAT(relations(row_of(promises, "q1")), ElementsAre("withdrawn"));
}

TEST(Promises, LateByTheDayThatIsTold) {
  const Promises promises = found();
  EXPECT_EQ(row_of(promises, "r1").outcome, Outcome::kLate);
  EXPECT_EQ(row_of(promises, "r1").shown.front().day, "2022-08-04");
}

TEST(Promises, ADeniedPostponementIsNoPromise) {
  const Promises promises = found();
  EXPECT_EQ(promises.front().as_of, "2022-08-06");  // of the newest article
  EXPECT_EQ(row_of(promises, "s1").outcome, Outcome::kPending);
  EXPECT_THAT(relations(row_of(promises, "s1")), ElementsAre("upheld"));
  EXPECT_THAT(promises, SizeIs(4));
}

TEST(Promises, WhatCameOutLaterIsNotKnown) {
  const Promises promises = found("2022-07-01");
  EXPECT_THAT(promises, SizeIs(3));
  EXPECT_EQ(row_of(promises, "p1").outcome, Outcome::kPending);
  EXPECT_EQ(row_of(promises, "q1").outcome, Outcome::kUnclear);  // its day passed
  EXPECT_THAT(row_of(promises, "r1").shown, IsEmpty());
}

OutcomeEvidence shown(const std::string& relation, const std::string& day, bool dated) {
  return {relation, day, dated, {}};
}

TEST(Outcome, OfDeadlineAndEvidence) {
  const std::string deadline = "2022-06-30", as_of = "2022-12-31";
  const auto outcome = [&](const std::vector<OutcomeEvidence>& all, bool repeated = false) {
    return outcome_of(all, Duty::kDo, repeated, deadline, as_of);
  };
  EXPECT_EQ(outcome({}), Outcome::kUnclear);
  EXPECT_EQ(outcome({shown("not_done", "2022-07-02", false)}), Outcome::kBroken);
  EXPECT_EQ(outcome({shown("not_done", "2022-05-02", false)}), Outcome::kUnclear);
  EXPECT_EQ(outcome({shown("done", "2022-06-30", true)}), Outcome::kKept);
  EXPECT_EQ(outcome({shown("done", "2022-07-01", true)}), Outcome::kLate);
  EXPECT_EQ(outcome({shown("done", "2022-07-01", false)}), Outcome::kUnclear);
  EXPECT_EQ(outcome({shown("done", "2022-07-01", true)}, true), Outcome::kUnclear);
  EXPECT_EQ(outcome({shown("withdrawn", "2022-05-01", false), shown("done", "2022-06-01", true)}),
            Outcome::kUnclear);
}

TEST(Outcome, OfWhatIsNotToBeDone) {
  const std::vector<OutcomeEvidence> done{shown("done", "2022-06-01", true)};
  EXPECT_EQ(outcome_of(done, Duty::kRefrain, false, "", "2022-12-31"), Outcome::kBroken);
  EXPECT_EQ(outcome_of(done, Duty::kRefrainUnless, false, "", "2022-12-31"), Outcome::kUnclear);
  EXPECT_EQ(outcome_of({}, Duty::kRefrain, false, "", "2022-12-31"), Outcome::kPending);
}

TEST(Outcome, NamesThereAndBack) {
  for (const std::string name : {"kept", "broken", "late", "pending", "unclear"}) {
    const auto outcome = outcome_of_name(name);
    ASSERT_TRUE(outcome.has_value()) << name;
    EXPECT_EQ(outcome_name(*outcome), name);
  }
  EXPECT_FALSE(outcome_of_name("kind").has_value());
}

TEST(Promises, ATableThatIsNoneIsRefused) {
  const auto language = Language::builtin();
  ASSERT_TRUE(language.is_ok());
  EXPECT_FALSE(find_promises({}, **language, {"", "no table", {}}).is_ok());
}

}  // namespace
}  // namespace isnad::account
