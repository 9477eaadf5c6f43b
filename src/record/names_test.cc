#include "record/names.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace isnad::record {
namespace {

// Every value's name leads back to the value, no two values share one, and `last` is the last.
template <typename Enum>
void expect_closed_list(Enum last) {
  const auto all = names<Enum>();
  ASSERT_EQ(all.size(), static_cast<size_t>(last) + 1);
  EXPECT_EQ(std::set<std::string_view>(all.begin(), all.end()).size(), all.size());
  for (size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(from_name<Enum>(all[i]), static_cast<Enum>(i)) << all[i];
  }
  EXPECT_EQ(from_name<Enum>("no such name"), std::nullopt);
}

TEST(Names, EveryListIsClosed) {
  expect_closed_list(Basis::kUnknown);
  expect_closed_list(TimeType::kSet);
  expect_closed_list(Mod::kEqualOrMore);
  expect_closed_list(Calendar::kHijri);
  expect_closed_list(AnchorKind::kUnknown);
  expect_closed_list(QuantityType::kNumRange);
  expect_closed_list(EntityType::kNorp);
  expect_closed_list(MentionKind::kPronoun);
  expect_closed_list(Form::kNominal);
  expect_closed_list(Stance::kRetract);
  expect_closed_list(Certainty::kUu);
  expect_closed_list(EventStatus::kDenied);
  expect_closed_list(Strength::kOrder);
  expect_closed_list(WordingKind::kDistancing);
}

TEST(Names, SpelledAsTheContractSpellsThem) {
  EXPECT_EQ(name(TimeType::kDuration), "DURATION");
  EXPECT_EQ(name(Mod::kOnOrAfter), "ON_OR_AFTER");
  EXPECT_EQ(name(Certainty::kCtPlus), "CT+");
  EXPECT_EQ(name(Certainty::kPsMinus), "PS-");
  EXPECT_EQ(name(Certainty::kUu), "Uu");
  EXPECT_EQ(name(Stance::kDecline), "decline");
  EXPECT_EQ(name(QuantityType::kNumRange), "NUMRANGE");
  EXPECT_EQ(from_name<Stance>("Deny"), std::nullopt);
}

}  // namespace
}  // namespace isnad::record
