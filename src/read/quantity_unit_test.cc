#include "read/quantity_unit.h"

#include <gtest/gtest.h>

namespace isnad::read {
namespace {

TEST(MoneyUnit, PlainAndByCountry) {
  EXPECT_EQ(money_unit("USD US=USD CA=CAD", "").unit, "USD");
  EXPECT_EQ(money_unit("USD US=USD CA=CAD", "CA").unit, "CAD");
  EXPECT_EQ(money_unit("dinar IQ=IQD KW=KWD", "").unit, "dinar");
  EXPECT_EQ(money_unit("dinar IQ=IQD KW=KWD", "KW").unit, "KWD");
  EXPECT_EQ(money_unit("dinar IQ=IQD", "SE").unit, "dinar");
  EXPECT_EQ(money_unit("EUR", "FR").unit, "EUR");
}

TEST(MoneyUnit, SmallCoins) {
  const UnitValue cent = money_unit("USD*0.01", "");
  EXPECT_EQ(cent.unit, "USD");
  EXPECT_DOUBLE_EQ(cent.factor, 0.01);
  const UnitValue fils = money_unit("fils KW=KWD*0.001", "KW");
  EXPECT_EQ(fils.unit, "KWD");
  EXPECT_DOUBLE_EQ(fils.factor, 0.001);
}

TEST(PoweredUnit, SquareAndCubic) {
  EXPECT_EQ(powered_unit("m", 1), "m");
  EXPECT_EQ(powered_unit("km", 2), "km2");
  EXPECT_EQ(powered_unit("m", 3), "m3");
}

}  // namespace
}  // namespace isnad::read
