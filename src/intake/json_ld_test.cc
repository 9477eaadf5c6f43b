#include "intake/json_ld.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace isnad::intake {
namespace {

using testing::ElementsAre;

TEST(JsonLd, PrefersTheArticle) {
  const JsonLd data = read_json_ld(
      {R"({"@type":"WebPage","datePublished":"2001-01-01","url":"https://a.example/"})",
       R"([{"@type":["NewsArticle","X"],"headline":"A &amp; B","datePublished":"2020-03-17",
           "articleSection":["Local","x"],"publisher":{"name":"Herald"},
           "author":[{"name":"Ann Lee"},"Bo Ek",{"name":["Cy","Di"]}]}])"});
  EXPECT_TRUE(data.is_article);
  EXPECT_EQ(data.headline, "A & B");
  EXPECT_EQ(data.published, "2020-03-17");
  EXPECT_EQ(data.section, "Local");
  EXPECT_EQ(data.publisher, "Herald");
  EXPECT_EQ(data.url, "https://a.example/");
  EXPECT_THAT(data.authors, ElementsAre("Ann Lee", "Bo Ek", "Cy", "Di"));
}

TEST(JsonLd, FollowsReferencesInAGraph) {
  const JsonLd data = read_json_ld({R"({"@graph":[
      {"@type":"Person","@id":"#1","name":"Ann Lee"},
      {"@type":"Article","author":{"@id":"#1"},"headline":"H"}]})"});
  EXPECT_THAT(data.authors, ElementsAre("Ann Lee"));
}

TEST(JsonLd, MendsRawLineBreaksAndWrappers) {
  const JsonLd data = read_json_ld(
      {"<!-- "
       "//<![CDATA[\n{\"@type\":\"Article\",\n\"articleBody\":\"one\ntwo\t\\\"three\\\"\"}\n//]]> "
       "-->"});
  EXPECT_EQ(data.body, "one\ntwo \"three\"");
}

TEST(JsonLd, PassesOverWhatIsNoJson) {
  const JsonLd data =
      read_json_ld({"", "{", "{\"@type\":\"Article\",\"headline\":7}", "[[[[", "null"});
  EXPECT_TRUE(data.is_article);
  EXPECT_FALSE(data.headline);
  EXPECT_TRUE(data.authors.empty());
}

}  // namespace
}  // namespace isnad::intake
