#include "store/feed_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/sample_folder.h"

namespace isnad::store {
namespace {

using testing::ElementsAre;

TEST(FeedTables, RememberWhatTheyWereGiven) {
  const SampleFolder folder;
  {
    auto store = Store::open(folder.path("a.db"));
    ASSERT_TRUE(store.is_ok());
    auto tables = FeedTables::open(*store);
    ASSERT_TRUE(tables.is_ok()) << tables.status().text();
    auto feed = tables->feed("https://a.example/f");
    ASSERT_TRUE(feed.is_ok());
    EXPECT_FALSE(feed->checked);
    feed->etag = "\"1\"";
    feed->checked = 100;
    feed->failures = 2;
    ASSERT_TRUE(tables->begin().is_ok());
    ASSERT_TRUE(tables->put_feed(*feed).is_ok());
    FeedItemRow item;
    item.feed = feed->number;
    for (const char* address : {"https://a.example/1", "https://a.example/2"}) {
      item.address = address;
      ASSERT_TRUE(tables->put_item(item).is_ok());
    }
    item.not_before = 200;
    item.title = "late";
    ASSERT_TRUE(tables->put_item(item).is_ok());
    SiteRow site{"https://a.example", "User-agent: *", 50, 60};
    ASSERT_TRUE(tables->put_site(site).is_ok());
    ASSERT_TRUE(tables->commit().is_ok());
  }
  auto store = Store::open(folder.path("a.db"));
  ASSERT_TRUE(store.is_ok());
  auto tables = FeedTables::open(*store);
  ASSERT_TRUE(tables.is_ok());
  const auto feed = tables->feed("https://a.example/f");
  ASSERT_TRUE(feed.is_ok());
  EXPECT_EQ(feed->etag, "\"1\"");
  EXPECT_EQ(feed->checked, 100);
  EXPECT_EQ(feed->failures, 2);
  EXPECT_THAT(*tables->waiting(feed->number, 100), ElementsAre("https://a.example/1"));
  EXPECT_THAT(*tables->waiting(feed->number, 200),
              ElementsAre("https://a.example/1", "https://a.example/2"));
  const auto item = tables->item("https://a.example/2");
  ASSERT_TRUE(item.is_ok() && item->has_value());
  EXPECT_EQ((*item)->title, "late");
  EXPECT_FALSE((*tables->item("https://a.example/3")).has_value());
  EXPECT_EQ(tables->site("https://a.example")->robots, "User-agent: *");
  EXPECT_FALSE(tables->site("https://b.example")->robots_checked);
  EXPECT_TRUE(store->verify().is_ok());
}

}  // namespace
}  // namespace isnad::store
