#include "serve/cursor.h"

#include <gtest/gtest.h>

namespace isnad::serve {
namespace {

TEST(Cursor, GivesBackWhatWasWritten) {
  const Cursor cursor{{"2021-12-31", "An outlet", "id/with|all sorts"}, 17};
  const auto read = read_cursor(write_cursor(cursor));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->article.day, "2021-12-31");
  EXPECT_EQ(read->article.outlet, "An outlet");
  EXPECT_EQ(read->article.id, "id/with|all sorts");
  EXPECT_EQ(read->index, 17);
  const auto place = read_place_cursor(write_cursor(PlaceCursor{50, "ab12"}));
  ASSERT_TRUE(place);
  EXPECT_EQ(place->place, 50u);
  EXPECT_EQ(place->list, "ab12");
}

TEST(Cursor, WhatIsNoneIsRefused) {
  for (const char* text : {"", "zz", "0", "00", "31", "1f1f1f", "1f1f1f78", "+1", "3 "}) {
    EXPECT_FALSE(read_cursor(text)) << text;
    EXPECT_FALSE(read_place_cursor(text)) << text;
  }
  EXPECT_FALSE(read_cursor(write_cursor(PlaceCursor{1, "x"})));
  EXPECT_FALSE(read_cursor(std::string(100000, '0')));
}

TEST(Cursor, AnArticleWithoutDayComesLast) {
  ArticleRow row;
  row.id = "a";
  EXPECT_EQ(position_of(row).day, "~");
  row.published.latest = "2021-01-02";
  EXPECT_EQ(position_of(row).day, "2021-01-02");
}

}  // namespace
}  // namespace isnad::serve
