// Promises of which it is told that they are over or complete; the articles of testdata/ending.tsv.
#include "account/endings.h"

#include <gmock/gmock.h>

#include "account/sample_selection.h"

namespace isnad::account {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::vector<PromiseRow> found(const std::string& as_of) {
  const auto language = Language::builtin();
  EXPECT_TRUE(language.is_ok());
  const auto promises = find_promises(sample_selection("ending"), **language,
                                      {as_of, file_text("data/ar/commitment/terms.tsv"), {}});
  EXPECT_TRUE(promises.is_ok()) << promises.status().text();
  return promises.is_ok() ? *promises : std::vector<PromiseRow>{};
}

std::vector<std::string> shown(const PromiseRow& row) {
  std::vector<std::string> all;
  for (const OutcomeEvidence& one : row.shown)
    all.push_back(one.relation + " " + one.evidence.article);
  return all;
}

TEST(Endings, OneMissionInOtherWordsIsOnePromise) {
  const auto promises = found("2022-06-19");
  ASSERT_THAT(promises, SizeIs(2));
  EXPECT_EQ(promises[0].accounts.origins, 2U);
  EXPECT_EQ(promises[0].outcome, Outcome::kPending);
  EXPECT_THAT(shown(promises[0]), ElementsAre("upheld e3"));  // the day itself is said to stand
}

TEST(Endings, AnAnnouncedEndIsToldByWhoAnnouncedIt) {
  const auto promises = found("2022-06-22");
  ASSERT_THAT(promises, SizeIs(2));
  EXPECT_EQ(promises[0].outcome, Outcome::kKept);
  EXPECT_THAT(shown(promises[0]), ElementsAre("upheld e3", "done e4"));  // the copy adds nothing
  EXPECT_TRUE(promises[0].shown[1].evidence.speaker.has_value());
}

TEST(Endings, ADeniedEndIsUnclear) {
  const auto promises = found("");
  ASSERT_THAT(promises, SizeIs(2));
  EXPECT_EQ(promises[0].outcome, Outcome::kUnclear);
  EXPECT_THAT(shown(promises[0]), ElementsAre("upheld e3", "done e4", "not_done e6"));
}

TEST(Endings, TheActNamedBesideItsCompletion) {
  const auto promises = found("");
  ASSERT_THAT(promises, SizeIs(2));
  EXPECT_EQ(promises[1].outcome, Outcome::kKept);
  EXPECT_THAT(shown(promises[1]), ElementsAre("done f2"));  // not the end of another mission
}

}  // namespace
}  // namespace isnad::account
