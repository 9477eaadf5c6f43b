#include "story/cell.h"

#include <gtest/gtest.h>

namespace isnad::story {
namespace {

TEST(ParseCell, NamesOfTheListings) {
  const auto cell = parse_cell("news/2021/12/s12");
  ASSERT_TRUE(cell);
  EXPECT_EQ(cell->article, "news/2021/12");
  EXPECT_EQ(cell->letter, 's');
  EXPECT_EQ(cell->index, 11);
}

TEST(ParseCell, Refusals) {
  for (const char* name :
       {"", "s1", "/s1", "a/", "a/s", "a/s0", "a/s-1", "a/x1", "a/s1x", "a/s99999999999"}) {
    const auto cell = parse_cell(name);
    ASSERT_FALSE(cell) << name;
    EXPECT_EQ(cell.status().code, Code::kInvalid);
    EXPECT_TRUE(cell.status().where.empty());
  }
}

TEST(ViewCell, SpansByRole) {
  Record record;
  Statement statement;
  statement.rule = "said";
  statement.cue.span = {4, 8};
  statement.source.span = Span{9, 12};
  statement.content = {{14, 20}, {25, 30}};
  record.statements = {statement};
  const auto view = view_cell(record, {"a", 's', 0});
  ASSERT_TRUE(view);
  EXPECT_EQ(view->rule, "said");
  ASSERT_EQ(view->words.size(), 4u);
  EXPECT_EQ(view->words[1].role, "source");
  EXPECT_EQ(view->words[3].span, (Span{25, 30}));
}

TEST(ViewCell, MissingCell) {
  const auto view = view_cell({}, {"a", 't', 3});
  ASSERT_FALSE(view);
  EXPECT_EQ(view.status().code, Code::kNotFound);
  EXPECT_NE(view.status().message.find("t4"), std::string::npos);
}

}  // namespace
}  // namespace isnad::story
