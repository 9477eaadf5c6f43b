#include "language/class_set_table.h"

#include <gtest/gtest.h>

namespace isnad::language {
namespace {

ClassSet set_of(uint32_t bits) {
  ClassSet set;
  for (uint32_t bit = 0; bit < 32; ++bit)
    if (bits & (1U << bit)) set.set(static_cast<ClassId>(bit * 15));
  return set;
}

TEST(ClassSetTable, NumbersInTheOrderOfMeeting) {
  ClassSetTable table;
  EXPECT_EQ(table.number(set_of(5)), 0U);
  EXPECT_EQ(table.number(set_of(0)), 1U);
  EXPECT_EQ(table.number(set_of(5)), 0U);
  EXPECT_EQ(table.size(), 2U);
  EXPECT_EQ(table[0], set_of(5));
}

TEST(ClassSetTable, KeepsNumbersWhileItGrows) {
  ClassSetTable table;
  constexpr uint32_t kSets = 5000;
  for (uint32_t i = 0; i < kSets; ++i) ASSERT_EQ(table.number(set_of(i)), i);
  for (uint32_t i = 0; i < kSets; ++i) ASSERT_EQ(table.number(set_of(i)), i);
  EXPECT_EQ(table.size(), kSets);
}

TEST(ClassSetTable, ForgetsAll) {
  ClassSetTable table;
  table.number(set_of(1));
  table.number(set_of(2));
  table.clear();
  EXPECT_EQ(table.size(), 0U);
  EXPECT_EQ(table.number(set_of(2)), 0U);
}

}  // namespace
}  // namespace isnad::language
