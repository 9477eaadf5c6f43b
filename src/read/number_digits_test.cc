#include "read/number_digits.h"

#include <gtest/gtest.h>

namespace isnad::read {
namespace {

double value(std::string_view text) {
  const auto number = read_digits(text);
  return number ? number->value : -1;
}

TEST(ReadDigits, PlainRuns) {
  EXPECT_EQ(value("0"), 0);
  EXPECT_EQ(value("2500"), 2500);
  EXPECT_EQ(value("0410"), 410);
  EXPECT_EQ(value("123456789012"), 123456789012.0);
}

TEST(ReadDigits, CommaGroupsThousandsBeforeThreeDigits) {
  EXPECT_EQ(value("1,250"), 1250);
  EXPECT_EQ(value("29,1"), 29.1);
  EXPECT_EQ(value("0,234"), 0.234);
  EXPECT_EQ(value("6798,9"), 6798.9);
  EXPECT_EQ(value("5679,890"), 5679.890);
}

TEST(ReadDigits, DotIsDecimalAndKeepsTheOtherReading) {
  EXPECT_EQ(value("3.5"), 3.5);
  EXPECT_EQ(value(".77"), 0.77);
  EXPECT_EQ(value("1.700"), 1.7);
  EXPECT_EQ(read_digits("1.700")->grouped, 1700);
  EXPECT_FALSE(read_digits("1.70")->grouped);
  EXPECT_FALSE(read_digits("0.700")->grouped);
}

TEST(ReadDigits, BothConventionsTogether) {
  EXPECT_EQ(value("1,200.5"), 1200.5);
  EXPECT_EQ(value("1.200,5"), 1200.5);
  EXPECT_EQ(value("1.234.567"), 1234567);
  EXPECT_EQ(value("1 234 567.89"), 1234567.89);
  EXPECT_EQ(value("1t200d5"), 1200.5);
  EXPECT_EQ(value("10t000d000"), 10000);
  EXPECT_EQ(value("100 000"), 100000);
}

TEST(ReadDigits, RefusesWhatIsNoNumber) {
  for (const char* text : {"", ".", "1.", "15.4.2018", "192.168.1.2", "1,2,3", "1,,2", "12 34",
                           "1t20", "1d2d3", "2018 100"})
    EXPECT_FALSE(read_digits(text)) << text;
}

}  // namespace
}  // namespace isnad::read
