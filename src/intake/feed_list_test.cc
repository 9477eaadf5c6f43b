#include "intake/feed_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace isnad::intake {
namespace {

using testing::ElementsAre;

TEST(FeedList, ReadsOpml) {
  const auto list = parse_feed_list(
      "<?xml version='1.0'?><opml version='2.0'><head><title>x</title></head><body>"
      "<outline text='News'><outline type='rss' text='A' xmlUrl='https://a.example/f?x=1&y=2'/>"
      "<outline text='no feed' htmlUrl='https://b.example'/></outline>"
      "<outline xmlurl='HTTPS://A.example:443/f?x=1&amp;y=2'/>"
      "<outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='http://c.example'></outline>",
      "f.opml");
  ASSERT_TRUE(list.is_ok()) << list.status().text();
  EXPECT_THAT(*list, ElementsAre("https://a.example/f?x=1&y=2", "http://c.example"));
}

TEST(FeedList, ReadsLines) {
  const auto list =
      parse_feed_list("# mine\r\n\r\n  https://a.example/f  the first\nhttp://b.example/f", "l");
  ASSERT_TRUE(list.is_ok());
  EXPECT_THAT(*list, ElementsAre("https://a.example/f", "http://b.example/f"));
}

TEST(FeedList, SaysWhatIsWrong) {
  EXPECT_EQ(parse_feed_list("https://a.example/f\nnews\n", "l").status().where, "l:2:1");
  EXPECT_EQ(parse_feed_list("", "l").status().message, "names no feed");
  EXPECT_EQ(parse_feed_list("<opml><body/></opml>", "l").status().message, "names no feed");
}

}  // namespace
}  // namespace isnad::intake
