#include "live/retry.h"

#include <gtest/gtest.h>

namespace isnad::live {
namespace {

TEST(Retry, ReadsSecondsAndDates) {
  EXPECT_EQ(retry_after("120", 0), 120);
  EXPECT_EQ(retry_after("0", 0), 0);
  EXPECT_EQ(retry_after("99999999999999999999999", 0), 7 * 86400);
  EXPECT_EQ(retry_after("Fri, 31 Dec 2021 23:59:59 GMT", 1640995199 - 60), 60);
  EXPECT_EQ(retry_after("Fri, 31 Dec 2021 23:59:59 GMT", 1700000000), 0);
  for (const char* text : {"", "-5", "soon", "1.5"}) EXPECT_FALSE(retry_after(text, 0)) << text;
}

TEST(Retry, BacksOff) {
  EXPECT_EQ(back_off(300, 1), 300);
  EXPECT_EQ(back_off(300, 3), 1200);
  EXPECT_EQ(back_off(300, 1000000), 86400);
}

}  // namespace
}  // namespace isnad::live
