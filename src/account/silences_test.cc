// What accounts leave open: slots, words for what was not said, refusals to comment.
#include "isnad/silences.h"

#include <gmock/gmock.h>

#include "account/sample_selection.h"

namespace isnad::account {
namespace {

using testing::Contains;
using testing::Not;
using testing::SizeIs;

SilenceTables tables() {
  return {file_text("data/ar/silence/slots.tsv"), file_text("data/ar/silence/terms.tsv")};
}

std::vector<SilenceRow> rows(const SilenceOptions& options = {}) {
  const auto language = Language::builtin();
  EXPECT_TRUE(language.is_ok());
  const auto found = find_silences(sample_selection("silence"), **language, tables(), options);
  EXPECT_TRUE(found.is_ok()) << found.status().text();
  return found.is_ok() ? *found : std::vector<SilenceRow>();
}

// "KIND SLOT" of the rows of a story.
std::vector<std::string> kinds_of(const std::vector<SilenceRow>& rows,
                                  std::optional<int64_t> story) {
  std::vector<std::string> kinds;
  for (const SilenceRow& row : rows)
    if (row.story == story) kinds.push_back(row.kind + " " + row.slot);
  return kinds;
}

const SilenceRow& row_of(const std::vector<SilenceRow>& rows, const std::string& kind,
                         const std::string& slot) {
  static const SilenceRow kNothing;
  for (const SilenceRow& row : rows)
    if (row.kind == kind && row.slot == slot) return row;
  ADD_FAILURE() << kind << " " << slot;
  return kNothing;
}

TEST(Silences, ASlotThatNoAccountFillsIsOpenAndCitesTheAccounts) {
  const auto all = rows();
  const SilenceRow& stay = row_of(all, "open", "how_many_stay");
  EXPECT_EQ(stay.story, 3);
  EXPECT_EQ(stay.event, "RETREAT/withdraw");
  EXPECT_EQ(stay.accounts.articles, 3U);
  EXPECT_EQ(stay.accounts.origins, 2U);
  EXPECT_THAT(stay.evidence, SizeIs(2));  // once for each origin
}

TEST(Silences, OneAccountFillsTheSlotForAll) {
  EXPECT_THAT(kinds_of(rows(), 4), Not(Contains("open how_many_stay")));
  EXPECT_THAT(kinds_of(rows(), 4), Not(Contains("open how_many_leave")));
  EXPECT_THAT(kinds_of(rows(), 4), Not(Contains("open on_whose_order")));
}

TEST(Silences, WhatWasNotSaidNamesWhoAndWhat) {
  const auto all = rows();
  const SilenceRow& number = row_of(all, "unsaid", "number");
  ASSERT_TRUE(number.who.has_value());
  EXPECT_FALSE(number.about.empty());
  EXPECT_EQ(number.evidence.front().article, "w1");
}

TEST(Silences, CopiesTellOfOneSilence) {
  const auto all = rows();
  const SilenceRow& claim = row_of(all, "unsaid", "claim");
  EXPECT_FALSE(claim.who.has_value());
  EXPECT_EQ(claim.accounts.articles, 2U);
  EXPECT_EQ(claim.accounts.origins, 1U);
}

TEST(Silences, RefusalsToCommentAreNoVotes) {
  const auto all = rows();
  EXPECT_EQ(row_of(all, "declined", "time").evidence.front().cell, "s2");
  EXPECT_THAT(kinds_of(all, 4), Not(Contains("declined comment")));
}

TEST(Silences, AnonymousSourcesAndConditionsAreNone) {
  EXPECT_THAT(kinds_of(rows(), std::nullopt), testing::ElementsAre("declined comment"));
}

TEST(Silences, ASingleArticleOwesNoAnswerUnlessAsked) {
  SilenceOptions options;
  options.articles = 9;
  EXPECT_THAT(kinds_of(rows(options), 3), Not(Contains("open how_many_stay")));
  options.together = true;
  EXPECT_THAT(kinds_of(rows(options), 3), testing::IsEmpty());
}

TEST(Silences, TablesThatAreNoneAreRefused) {
  const auto language = Language::builtin();
  ASSERT_TRUE(language.is_ok());
  const std::string terms = tables().terms;
  for (const std::string slots : {"no table", "event\tslot\tfilled\nAID\thow\twords:nothing\n",
                                  "event\tslot\tfilled\twhen\nAID\thow\tactor\tnothing\n"}) {
    const auto found = find_silences({}, **language, {slots, terms});
    EXPECT_EQ(found.status().code, Code::kInvalid) << slots;
  }
}

}  // namespace
}  // namespace isnad::account
