#include "read/time_value.h"

#include <gtest/gtest.h>

namespace isnad::read {
namespace {

using base::Date;

// Thursday, 14 March 2024, 10:30.
Reference now(Lean lean = Lean::kNone) { return {{2024, 3, 14}, base::Clock{10, 30, 0, {}}, lean}; }

std::string value(const TimeParts& parts, Lean lean = Lean::kNone) {
  const Reference reference = now(lean);
  return resolve(parts, &reference).value.value_or("none");
}

TEST(TimeValue, ADateOfItsOwnNeedsNoReference) {
  TimeParts parts;
  parts.year = 2021;
  parts.month = 7;
  parts.day = 26;
  const TimeValue found = resolve(parts, nullptr);
  EXPECT_EQ(found.value, "2021-07-26");
  EXPECT_FALSE(found.used_reference);
  parts.day = 31;
  parts.month = 2;
  EXPECT_FALSE(resolve(parts, nullptr).value);
}

TEST(TimeValue, AMonthWithoutYearFollowsTheVerb) {
  TimeParts parts;
  parts.month = 11;
  EXPECT_EQ(value(parts, Lean::kPast), "2023-11");
  EXPECT_EQ(value(parts, Lean::kFuture), "2024-11");
  parts.month = 1;
  EXPECT_EQ(value(parts, Lean::kPast), "2024-01");
  EXPECT_EQ(value(parts, Lean::kFuture), "2025-01");
  EXPECT_FALSE(resolve(parts, nullptr).value);
}

TEST(TimeValue, LastAndNextMonthByName) {
  TimeParts parts;
  parts.month = 3;
  parts.offset = -1;
  EXPECT_EQ(value(parts), "2023-03");
  parts.offset = 1;
  EXPECT_EQ(value(parts), "2025-03");
}

TEST(TimeValue, ABareWeekdayFollowsTheVerb) {
  TimeParts parts;
  parts.weekday = 2;
  EXPECT_EQ(value(parts), "2024-03-12");
  EXPECT_EQ(value(parts, Lean::kFuture), "2024-03-19");
  parts.weekday = 4;  // today
  EXPECT_EQ(value(parts), "2024-03-14");
  parts.offset = -1;
  EXPECT_EQ(value(parts), "2024-03-07");
  parts.offset = 1;
  EXPECT_EQ(value(parts), "2024-03-21");
}

TEST(TimeValue, TheWeekdayPicksTheMonthOrTheCalendar) {
  TimeParts parts;
  parts.weekday = 3;  // 28 February 2024 was a Wednesday
  parts.day = 28;
  EXPECT_EQ(value(parts), "2024-02-28");
  parts.unit = Unit::kMonth;
  parts.offset = 0;
  parts.weekday = 6;
  parts.day = 20;  // 20 March 2024 is a Wednesday; 20 Ramadan a Saturday
  EXPECT_EQ(value(parts), "2024-03-30");
}

TEST(TimeValue, DistancesHaveTheGrainOfTheirUnit) {
  TimeParts parts;
  parts.direction = -1;
  parts.amounts = {{Unit::kMonth, 3.0}};
  EXPECT_EQ(value(parts), "2023-12");
  parts.amounts = {{Unit::kDecade, 2.0}};
  EXPECT_EQ(value(parts), "2004");
  parts.amounts = {{Unit::kWeek, 1.0}, {Unit::kDay, 3.0}};
  EXPECT_EQ(value(parts), "2024-03-04");
  parts.amounts = {{Unit::kHour, 12.0}};
  EXPECT_EQ(value(parts), "2024-03-13T22:30");
  parts.amounts = {{Unit::kYear, std::nullopt}};
  EXPECT_EQ(value(parts), "PXY");
  parts.amounts = {{Unit::kCentury, 900.0}};
  EXPECT_EQ(value(parts), "P900CE");  // beyond the calendar: only how long
}

TEST(TimeValue, DurationsAreOrderedAsTimexWantsThem) {
  EXPECT_EQ(duration_value({{Unit::kMonth, 3.0}, {Unit::kYear, 1.0}}), "P1Y3M");
  EXPECT_EQ(duration_value({{Unit::kDay, 2.0}, {Unit::kMinute, 20.0}}), "P2DT20M");
  EXPECT_EQ(duration_value({{Unit::kHour, 1.5}}), "PT1.5H");
  EXPECT_EQ(duration_value({}), "");
}

TEST(TimeValue, AnchoredDurationsKnowTheirDays) {
  TimeParts parts;
  parts.amounts = {{Unit::kDay, 2.0}};
  parts.offset = 1;
  const Reference reference = now();
  const TimeValue found = resolve(parts, &reference);
  EXPECT_EQ(found.value, "P2D");
  EXPECT_EQ(found.first, (Date{2024, 3, 15}));
  EXPECT_EQ(found.last, (Date{2024, 3, 16}));
}

TEST(TimeValue, TheEndOfAPeriodIsItsLastDayWhereItIsADeadline) {
  TimeParts parts;
  parts.year = 2021;
  parts.mod = Mod::kEnd;
  TimeValue found = resolve(parts, nullptr);
  EXPECT_EQ(found.value, "2021");
  EXPECT_EQ(found.mod, Mod::kEnd);
  EXPECT_EQ(found.first, (Date{2021, 8, 31}));
  parts.deadline = true;
  found = resolve(parts, nullptr);
  EXPECT_EQ(found.value, "2021-12-31");
  EXPECT_EQ(found.mod, Mod::kOnOrBefore);
}

TEST(TimeValue, ClocksOfTwelveHoursByThePartOfTheDay) {
  TimeParts parts;
  parts.hour = 8;
  parts.part = "EV";
  EXPECT_EQ(value(parts), "2024-03-14T20:00");
  parts.hour = 12;
  parts.part = "NI";
  EXPECT_EQ(value(parts), "2024-03-14T00:00");
  parts.part = "MI";
  parts.minute = 30;
  EXPECT_EQ(value(parts), "2024-03-14T12:30");
  parts.zone = Zone::kUtc;
  EXPECT_EQ(resolve(parts, nullptr).value, "T12:30Z");
}

TEST(TimeValue, RangesShareWhatOneSideLeavesOut) {
  TimeParts parts;
  parts.day = 4;
  parts.to_day = 22;
  parts.month = 1;
  parts.year = 2017;
  EXPECT_EQ(resolve(parts, nullptr).value, "2017-01-04/2017-01-22");
  parts.day = 28;
  parts.to_day = 3;
  EXPECT_EQ(resolve(parts, nullptr).value, "2016-12-28/2017-01-03");
  TimeParts from, to;
  from.day = 1;
  from.month = 1;
  to.day = 1;
  to.month = 5;
  to.year = 2019;
  EXPECT_EQ(resolve_range(from, to, nullptr).value, "2019-01-01/2019-05-01");
}

TEST(TimeValue, QuartersSeasonsDecadesAndCenturies) {
  TimeParts parts;
  parts.quarter = kLast;
  parts.year = 2020;
  EXPECT_EQ(value(parts), "2020-Q4");
  parts = {};
  parts.season = 1;
  parts.offset = -1;
  EXPECT_EQ(value(parts), "2023-SU");
  parts = {};
  parts.decade = 8;
  parts.unit = Unit::kCentury;
  parts.offset = -1;
  EXPECT_EQ(value(parts), "198");
  parts = {};
  parts.century = 19;
  EXPECT_EQ(value(parts), "18");
}

TEST(TimeValue, HijriMonthsBesideGregorianYears) {
  TimeParts parts;
  parts.hijri = true;
  parts.month = 9;
  parts.year = 2019;
  EXPECT_EQ(value(parts), "2019-05-06/2019-06-03");
  parts.year = 1446;
  parts.day = 1;
  EXPECT_EQ(value(parts), "2025-03-01");
}

TEST(TimeValue, SetsComeBack) {
  TimeParts parts;
  parts.set = true;
  parts.weekday = 1;
  parts.hour = 4;
  parts.part = "EV";
  EXPECT_EQ(value(parts), "XXXX-WXX-1T16:00");
  parts = {};
  parts.set = true;
  parts.day = 28;
  EXPECT_EQ(value(parts), "XXXX-XX-28");
}

}  // namespace
}  // namespace isnad::read
