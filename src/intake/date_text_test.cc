#include "intake/date_text.h"

#include <gtest/gtest.h>

namespace isnad::intake {
namespace {

std::string found(std::string_view text, DayOrder order = DayOrder::kDayFirst) {
  const auto date = find_date(text, order);
  return date ? iso(*date) : "-";
}

TEST(DateText, ReadsWhatPagesWrite) {
  struct Case {
    std::string_view text, date;
  };
  const Case cases[] = {
      {"2020-03-17", "2020-03-17"},
      {"2020-03-17T10:44:05.123+02:00", "2020-03-17T10:44:05+02:00"},
      {"2020-03-17T10:44Z", "2020-03-17T10:44:00Z"},
      {"2020-03-17 10:44:05 -0530", "2020-03-17T10:44:05-05:30"},
      {"20200317", "2020-03-17"},
      {"1584441840", "2020-03-17T10:44:00Z"},
      {"1584441840000", "2020-03-17T10:44:00Z"},
      {"12/20/2023 20:41:43", "2023-12-20T20:41:43"},
      {"12/6/2023 4:30:26 PM", "2023-12-06T16:30:26"},
      {"6/12/2023", "2023-12-06"},
      {"1 / 12 / 2020", "2020-12-01"},
      {"17.03.20", "2020-03-17"},
      {"Sat, 23 Dec 2023 05:42:00 PST", "2023-12-23T05:42:00"},
      {"Fri, 12/22/2023 - 05:00", "2023-12-22T05:00:00"},
      {"GMT 17:27 17.03.2020", "2020-03-17T17:27:00"},
      {"March 3rd, 2021 at 12:05 am", "2021-03-03T00:05:00"},
      {"3 de marzo de 2021", "2021-03-03"},
      {"3. M\u00E4rz 2021, 7:05 Uhr", "2021-03-03T07:05:00"},
      {"2020. \u00E1prilis 15. 21:30", "2020-04-15T21:30:00"},
      {"2021\u5E743\u67083\u65E5 7:05", "2021-03-03T07:05:00"},
      {"Updated 07 mar 2021", "2021-03-07"},
  };
  for (const Case& c : cases) EXPECT_EQ(found(c.text), c.date) << c.text;
  EXPECT_EQ(found("6/12/2023", DayOrder::kMonthFirst), "2023-06-12");
}

TEST(DateText, InventsNothing) {
  for (const std::string_view text :
       {"", "March 2021", "17 March", "31.02.2020", "2020-13-01", "call 555-12-2020-1",
        "1234567890123456", "17:27", "13/13/2020", "version 1.2.3", "12345678"}) {
    EXPECT_EQ(found(text), "-") << text;
  }
}

TEST(DateText, ReadsThePathOfAUrl) {
  const auto date = [](std::string_view url) {
    const auto day = date_of_url(url);
    return day ? base::iso(*day) : "-";
  };
  EXPECT_EQ(date("https://a.example/2020/03/17/x"), "2020-03-17");
  EXPECT_EQ(date("https://a.example/2020/3/7/x"), "2020-03-07");
  EXPECT_EQ(date("https://a.example/x-2020-03-17"), "2020-03-17");
  EXPECT_EQ(date("https://a.example/20200317/x"), "2020-03-17");
  EXPECT_EQ(date("https://a.example/2020/x"), "-");
  EXPECT_EQ(date("https://a.example/2020/44/17"), "-");
  EXPECT_EQ(date("https://a.example/id/99999999"), "-");
}

TEST(DateText, FindsWhatAScriptCallsADate) {
  const auto date = [](std::string_view html) {
    const auto day = find_scripted_date(html);
    return day ? iso(*day) : "-";
  };
  EXPECT_EQ(date("x={\"date\":\"2019-01-01\",\"publishedAt\":\"2020-03-17T10:44:00Z\"}"),
            "2020-03-17T10:44:00Z");
  EXPECT_EQ(date("showDate(\"2020/03/17 10:44:00\")"), "2020-03-17T10:44:00");
  EXPECT_EQ(date("{\"updateDate\":\"2020-03-17\",\"version\":\"2020-03-18\"}"), "-");
}

}  // namespace
}  // namespace isnad::intake
