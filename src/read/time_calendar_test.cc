#include "read/time_calendar.h"

#include <gtest/gtest.h>

namespace isnad::read {
namespace {

using base::Date;

TEST(IsoWeek, BelongsToTheYearOfItsThursday) {
  EXPECT_EQ(iso_week({2016, 11, 7}), (IsoWeek{2016, 45}));
  EXPECT_EQ(iso_week({2021, 1, 3}), (IsoWeek{2020, 53}));
  EXPECT_EQ(iso_week({2024, 12, 30}), (IsoWeek{2025, 1}));
  EXPECT_EQ(monday_of({2025, 1}), (Date{2024, 12, 30}));
}

TEST(Hijri, FollowsAnnouncedMonths) {
  EXPECT_EQ(gregorian({1421, 1, 1}), (Date{2000, 4, 6}));
  EXPECT_EQ(gregorian({1446, 9, 1}), (Date{2025, 3, 1}));
  EXPECT_EQ(gregorian({1446, 12, 10}), (Date{2025, 6, 6}));
  EXPECT_EQ(hijri({2024, 7, 7}), (HijriDate{1446, 1, 1}));
}

TEST(Hijri, GoesThereAndBack) {
  for (int day = base::days_from_civil({1890, 1, 1}); day < base::days_from_civil({2100, 1, 1});
       day += 97) {
    const Date date = base::civil_from_days(day);
    EXPECT_EQ(gregorian(hijri(date)), date) << base::iso(date);
  }
}

TEST(Hijri, RefusesDaysThatAreNot) {
  EXPECT_FALSE(gregorian({1446, 13, 1}));
  EXPECT_FALSE(gregorian({1446, 1, 0}));
  EXPECT_FALSE(gregorian({1446, 9, 31}));
  EXPECT_EQ(last_day_of_hijri_month(1446, 9), 29);
  EXPECT_EQ(last_day_of_hijri_month(1446, 0), 0);
}

TEST(Easter, IsTheWesternOne) {
  EXPECT_EQ(easter(2013), (Date{2013, 3, 31}));
  EXPECT_EQ(easter(2024), (Date{2024, 3, 31}));
  EXPECT_EQ(easter(2019), (Date{2019, 4, 21}));
}

}  // namespace
}  // namespace isnad::read
