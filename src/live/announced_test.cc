#include "live/announced.h"

#include <gtest/gtest.h>

namespace isnad::live {
namespace {

constexpr const char* kPage =
    "<html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1><p>The "
    "harbour opened on Monday, said its director, and twelve ships came in before the evening, "
    "more than in any week of the year before.</p></article></body></html>";

struct Announced : testing::Test {
  intake::PageReader pages{*Language::builtin()};
  store::FeedRow feed;
  store::FeedItemRow row;
  Visit visit;

  void SetUp() override {
    feed.number = 3;
    feed.url = "https://paper.example/feed";
    feed.title = "Paper";
    intake::FeedItem item;
    item.url = "https://paper.example/1#top";
    item.title = "From the feed";
    item.published = "2022-02-20";
    item.content = "<p>Own words.</p>";
    row = row_of(item, feed);
    visit.end = VisitEnd::kAnswered;
    visit.url = "https://paper.example/one";
    visit.answer.code = 200;
    visit.answer.body = kPage;
  }
  std::optional<Article> read() { return read_page(visit, feed, 1000, pages, row); }
};

TEST_F(Announced, IsKnownByItsPageElseByTheFeed) {
  EXPECT_EQ(row.address, "https://paper.example/1");
  intake::FeedItem item;
  item.id = "7";
  EXPECT_EQ(address_of(item, feed.url), "https://paper.example/feed#7");
  item.id.clear();
  item.title = "a";
  const std::string one = address_of(item, feed.url);
  item.title = "b";
  EXPECT_NE(address_of(item, feed.url), one);
}

TEST_F(Announced, IsReadFromItsPage) {
  const auto article = read();
  ASSERT_TRUE(article);
  EXPECT_EQ(row.outcome, "read");
  EXPECT_EQ(article->title, "Harbour opens");
  EXPECT_EQ(article->published, "2022-02-20");
  EXPECT_EQ(article->origin, "https://paper.example/one");
}

TEST_F(Announced, IsReadFromTheFeedWhereThePageCannotBeHad) {
  visit.answer.code = 404;
  const auto article = read();
  ASSERT_TRUE(article);
  EXPECT_EQ(row.outcome, "text");
  EXPECT_EQ(row.reason, "answers 404");
  EXPECT_EQ(article->text, "Own words.");
  EXPECT_EQ(article->outlet, "Paper");
  row.content.reset();
  EXPECT_FALSE(read());
  EXPECT_EQ(row.outcome, "failed");
}

TEST_F(Announced, IsTriedFiveTimes) {
  row.content.reset();
  visit.answer.code = 500;
  for (int i = 1; i < 5; ++i) {
    EXPECT_FALSE(read());
    EXPECT_EQ(row.outcome, "waiting");
    EXPECT_EQ(row.not_before, 1000 + (600 << (i - 1)));
  }
  EXPECT_FALSE(read());
  EXPECT_EQ(row.outcome, "failed");
}

TEST_F(Announced, WaitsAsLongAsTheSiteAsks) {
  visit.end = VisitEnd::kLater;
  visit.not_before = 5000;
  EXPECT_FALSE(read());
  EXPECT_EQ(row.outcome, "waiting");
  EXPECT_EQ(row.not_before, 5000);
  EXPECT_EQ(row.attempts, 0);
}

TEST_F(Announced, MayBeNoArticle) {
  row.content.reset();
  visit.answer.media_type = "video/mp4";
  EXPECT_FALSE(read());
  EXPECT_EQ(row.outcome, "none");
  visit.answer.media_type = "text/html";
  visit.answer.body = "<html></html>";
  EXPECT_FALSE(read());
  EXPECT_EQ(row.outcome, "none");
  visit.end = VisitEnd::kDisallowed;
  EXPECT_FALSE(read());
  EXPECT_EQ(row.outcome, "refused");
}

}  // namespace
}  // namespace isnad::live
