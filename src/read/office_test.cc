// The list of holders of an office, and what a record needs to use it. Examples of the table:
// data/ar/office/examples.txt.
#include "read/office.h"

#include <gtest/gtest.h>

namespace isnad::read {
namespace {

constexpr const char* kHolders = "2001-02-03:A_B;2005-06-07:;2009-01-01:C";

TEST(Office, EachHoldsItToTheNextDate) {
  EXPECT_EQ(office_holder(kHolders, "2001-02-03"), "A_B");
  EXPECT_EQ(office_holder(kHolders, "2005-06-06T10:00"), "A_B");
  EXPECT_EQ(office_holder(kHolders, "2024-01-01"), "C");
}

TEST(Office, NobodyBeforeTheFirstDateAndWhereTheListSaysNobody) {
  EXPECT_EQ(office_holder(kHolders, "2001-02-02"), "");
  EXPECT_EQ(office_holder(kHolders, "2005-06-07"), "");
  EXPECT_EQ(office_holder(kHolders, "2008-12-31"), "");
  EXPECT_EQ(office_holder("", "2008-12-31"), "");
}

}  // namespace
}  // namespace isnad::read
