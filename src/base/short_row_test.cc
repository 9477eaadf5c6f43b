#include "base/short_row.h"

#include <gtest/gtest.h>

#include <vector>

namespace isnad::base {
namespace {

TEST(ShortRow, HoldsWhatAVectorHolds) {
  ShortRow<int, 3> row;
  std::vector<int> vector;
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(row.size(), vector.size());
    EXPECT_EQ(row.empty(), vector.empty());
    row.push_back(i * i);
    vector.push_back(i * i);
    EXPECT_EQ(std::vector<int>(row.begin(), row.end()), vector);
    EXPECT_EQ(row.front(), vector.front());
    EXPECT_EQ(row.back(), vector.back());
    EXPECT_EQ(row[row.size() / 2], vector[vector.size() / 2]);
  }
  const ShortRow<int, 3> copy = row;
  row.clear();
  EXPECT_TRUE(row.empty());
  EXPECT_EQ(std::vector<int>(copy.begin(), copy.end()), vector);
  row.push_back(7);
  EXPECT_EQ(row.size(), 1u);
  EXPECT_EQ(row.front(), 7);
}

TEST(ShortRow, EqualWhereTheValuesAre) {
  using Row = ShortRow<int, 2>;
  EXPECT_EQ(Row({1, 2}), Row({1, 2}));
  EXPECT_FALSE(Row({1, 2}) == Row({1, 2, 3}));
  EXPECT_FALSE(Row({1, 2, 3}) == Row({1, 2, 4}));
  Row grown{1, 2, 3};
  grown.clear();
  grown.push_back(1);
  EXPECT_EQ(grown, Row{1});
}

}  // namespace
}  // namespace isnad::base
