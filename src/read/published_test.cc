#include "read/published.h"

#include <gtest/gtest.h>

#include <vector>

namespace isnad::read {
namespace {

using base::Date;

TimeParts this_year(int year) {
  TimeParts parts;
  parts.unit = Unit::kYear;
  parts.offset = 0;
  parts.year = year;
  return parts;
}

TimeParts date(int month, int day) {
  TimeParts parts;
  parts.month = month;
  parts.day = day;
  return parts;
}

TEST(Published, IsWhatWasGiven) {
  Article article;
  EXPECT_EQ(given_published(article).basis, Basis::kUnknown);
  article.published = "2018-04-16T04:50:15+00:00";
  const Published published = given_published(article);
  EXPECT_EQ(published.basis, Basis::kGiven);
  EXPECT_EQ(published.earliest, "2018-04-16");
  article.published = "soon";
  EXPECT_EQ(given_published(article).basis, Basis::kUnknown);
}

TEST(Published, KnowsNothingFromNothing) {
  const PublishedBounds bounds = infer_published({});
  EXPECT_FALSE(bounds.first || bounds.last);
  const Published published = published_cell(bounds);
  EXPECT_EQ(published.basis, Basis::kUnknown);
  EXPECT_FALSE(published.value || published.earliest || published.latest);
}

TEST(Published, IsBoundedByTheTextsOwnYear) {
  const TimeParts year = this_year(2021);
  TimeParts next = date(12, 31);
  next.offset = 1;
  TimeParts said;
  said.year = 2021;
  said.month = 11;
  const std::vector<DatedWord> words = {
      {&year, false, true}, {&said, true, false}, {&next, true, false}};
  const PublishedBounds bounds = infer_published(words);
  EXPECT_EQ(bounds.first, (Date{2021, 11, 1}));
  EXPECT_EQ(bounds.last, (Date{2021, 12, 30}));
  EXPECT_EQ(published_cell(bounds).basis, Basis::kText);
  EXPECT_FALSE(published_cell(bounds).value);
}

TEST(Published, IsTheDayThatTheTextCallsToday) {
  TimeParts today = date(12, 28);
  today.year = 2021;
  today.day_offset = 0;
  EXPECT_EQ(published_cell(infer_published(std::vector<DatedWord>{{&today, false, false}})).value,
            "2021-12-28");
  today.day_offset = -1;
  EXPECT_EQ(published_cell(infer_published(std::vector<DatedWord>{{&today, false, false}})).value,
            "2021-12-29");
}

TEST(Published, GivesUpOnWordsThatContradict) {
  const TimeParts a = this_year(2019), b = this_year(2021);
  const PublishedBounds bounds =
      infer_published(std::vector<DatedWord>{{&a, false, false}, {&b, false, false}});
  EXPECT_FALSE(bounds.first || bounds.last);
}

TEST(Published, APlannedDateIsNoLowerBound) {
  TimeParts planned = date(5, 1);
  planned.year = 2030;
  EXPECT_FALSE(infer_published(std::vector<DatedWord>{{&planned, false, false}}).first);
  EXPECT_FALSE(infer_published(std::vector<DatedWord>{{&planned, true, true}}).first);
}

}  // namespace
}  // namespace isnad::read
