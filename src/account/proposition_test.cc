#include "account/proposition.h"

#include <gtest/gtest.h>

namespace isnad::account {
namespace {

TEST(SameName, EndsLikeTheOther) {
  EXPECT_TRUE(same_name("salim haddad", "salim haddad"));
  EXPECT_TRUE(same_name("haddad", "salim haddad"));
  EXPECT_FALSE(same_name("addad", "salim haddad"));
  EXPECT_FALSE(same_name("salim", "salim haddad"));
  EXPECT_FALSE(same_name("", ""));
}

Proposition with(std::vector<uint64_t> keys, int day) {
  Proposition proposition;
  proposition.keys = std::move(keys);
  proposition.day = day;
  return proposition;
}

TEST(Candidates, ShareKeysAndDays) {
  const std::vector<Proposition> all = {with({1, 2, 3}, 10), with({1, 2, 4}, 11), with({1, 5}, 11),
                                        with({1, 2, 3}, 20)};
  const auto found = candidates(all, 2, 3);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].a, 0u);
  EXPECT_EQ(found[0].b, 1u);
  EXPECT_EQ(found[0].shared, 2u);
}

TEST(Candidates, AKeyOfTooManySaysNothing) {
  std::vector<Proposition> all(400, with({7, 8}, 1));
  EXPECT_TRUE(candidates(all, 1, 1).empty());
}

TEST(DayNumber, OfADayOrAMoment) {
  EXPECT_EQ(day_number("1970-01-02"), 1);
  EXPECT_EQ(day_number("1970-01-02T23:00:00Z"), 1);
  EXPECT_EQ(day_number(std::nullopt), std::nullopt);
  EXPECT_EQ(day_number("1970"), std::nullopt);
}

}  // namespace
}  // namespace isnad::account
