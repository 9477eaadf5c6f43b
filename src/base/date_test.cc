#include "base/date.h"

#include <gtest/gtest.h>

#include <chrono>

namespace isnad::base {
namespace {

TEST(Date, AgreesWithTheStandardLibraryOnEveryDayOfFiveCenturies) {
  using std::chrono::sys_days;
  const int first = days_from_civil({1700, 1, 1}), last = days_from_civil({2200, 1, 1});
  for (int days = first; days < last; ++days) {
    const std::chrono::year_month_day expected{sys_days{std::chrono::days{days}}};
    const Date date = civil_from_days(days);
    ASSERT_EQ(date.year, static_cast<int>(expected.year()));
    ASSERT_EQ(date.month, static_cast<int>(static_cast<unsigned>(expected.month())));
    ASSERT_EQ(date.day, static_cast<int>(static_cast<unsigned>(expected.day())));
    ASSERT_EQ(days_from_civil(date), days);
    const std::chrono::weekday day{sys_days{std::chrono::days{days}}};
    ASSERT_EQ(static_cast<unsigned>(weekday(date)), day.iso_encoding());
  }
}

TEST(Date, KnowsTheLengthOfMonths) {
  EXPECT_EQ(last_day_of_month(2021, 2), 28);
  EXPECT_EQ(last_day_of_month(2020, 2), 29);
  EXPECT_EQ(last_day_of_month(1900, 2), 28);
  EXPECT_EQ(last_day_of_month(2000, 2), 29);
  EXPECT_EQ(last_day_of_month(2021, 12), 31);
  EXPECT_FALSE(is_valid({2021, 2, 29}));
  EXPECT_FALSE(is_valid({2021, 13, 1}));
  EXPECT_FALSE(is_valid({2021, 0, 1}));
  EXPECT_TRUE(is_valid({2024, 2, 29}));
}

TEST(Date, AddsMonthsAndStaysInTheMonth) {
  EXPECT_EQ(add_months({2021, 1, 31}, 1), (Date{2021, 2, 28}));
  EXPECT_EQ(add_months({2020, 1, 31}, 1), (Date{2020, 2, 29}));
  EXPECT_EQ(add_months({2021, 1, 15}, -1), (Date{2020, 12, 15}));
  EXPECT_EQ(add_months({2021, 12, 31}, 14), (Date{2023, 2, 28}));
  EXPECT_EQ(add_months({2021, 6, 30}, -18), (Date{2019, 12, 30}));
  EXPECT_EQ(add_months({1, 1, 1}, -25), (Date{-2, 12, 1}));
  EXPECT_EQ(add_days({2021, 12, 31}, 1), (Date{2022, 1, 1}));
}

TEST(Date, WritesIso) {
  EXPECT_EQ(iso({2021, 7, 6}), "2021-07-06");
  EXPECT_EQ(iso({622, 7, 16}), "0622-07-16");
  EXPECT_EQ(iso({-44, 3, 15}), "-0044-03-15");
  EXPECT_EQ(iso({12021, 7, 6}), "12021-07-06");
}

TEST(ParseIsoDate, TakesDatesAndDateTimes) {
  const Date day{2021, 7, 26};
  EXPECT_EQ(parse_iso_date("2021-07-26").value(), (DateTime{day, std::nullopt}));
  EXPECT_EQ(parse_iso_date("2021-07-26T18:30").value(),
            (DateTime{day, Clock{18, 30, 0, std::nullopt}}));
  EXPECT_EQ(parse_iso_date("2021-07-26 18:30:05").value(),
            (DateTime{day, Clock{18, 30, 5, std::nullopt}}));
  EXPECT_EQ(parse_iso_date("2021-07-26T18:30:05Z").value(), (DateTime{day, Clock{18, 30, 5, 0}}));
  EXPECT_EQ(parse_iso_date("2021-07-26T18:30:05.123456+03:00").value(),
            (DateTime{day, Clock{18, 30, 5, 180}}));
  EXPECT_EQ(parse_iso_date("2021-07-26T18:30:05,5-0330").value(),
            (DateTime{day, Clock{18, 30, 5, -210}}));
  EXPECT_EQ(parse_iso_date("2021-07-26T18:30+03").value(), (DateTime{day, Clock{18, 30, 0, 180}}));
}

TEST(ParseIsoDate, RefusesEverythingElseAndNamesIt) {
  for (const char* bad :
       {"", "2021", "2021-07", "26-07-2021", "2021-02-29", "2021-13-01", "2021-7-26", "2021-07-26T",
        "2021-07-26T25:00", "2021-07-26T18", "2021-07-26T18:30:", "2021-07-26T18:30:05.",
        "2021-07-26T18:30+3", "2021-07-26T18:30+03:", "2021-07-26T18:30Zulu", " 2021-07-26",
        "2021-07-26 ", "yesterday"}) {
    const auto parsed = parse_iso_date(bad);
    ASSERT_FALSE(parsed.is_ok()) << bad;
    EXPECT_EQ(parsed.status().code, Code::kInvalid);
    EXPECT_NE(parsed.status().message.find(bad), std::string::npos);
    EXPECT_NE(parsed.status().remedy.find("ISO 8601"), std::string::npos);
  }
}

TEST(ParseIsoDate, ShortensALongValue) {
  const auto parsed = parse_iso_date(std::string(100'000, 'x'));
  EXPECT_LT(parsed.status().text().size(), 300U);
}

}  // namespace
}  // namespace isnad::base
