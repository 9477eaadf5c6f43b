#include "live/robots.h"

#include <gtest/gtest.h>

namespace isnad::live {
namespace {

TEST(Robots, KeepsTheGroupThatNamesUs) {
  const Robots robots(
      "User-agent: *\nDisallow: /\n\nUser-Agent: Other\nUser-agent: ISNAD/1.0 # us\n"
      "Disallow: /private\nAllow: /private/open\nCrawl-delay: 2.5\n",
      "isnad");
  EXPECT_TRUE(robots.allows("/news/1"));
  EXPECT_FALSE(robots.allows("/private/1"));
  EXPECT_TRUE(robots.allows("/private/open/1"));
  EXPECT_EQ(robots.delay(), 2.5);
}

TEST(Robots, ElseTakesTheOneForEverybody) {
  const Robots robots(
      "\xEF\xBB\xBFuser-agent: other\rdisallow: /\r\nsitemap: x\r\nuser-agent:*\r\n"
      "Disallow: /cgi\r\nDisallow:\r\nCrawl-Delay: 9999\r\n",
      "isnad");
  EXPECT_TRUE(robots.allows("/"));
  EXPECT_FALSE(robots.allows("/cgi-bin"));
  EXPECT_EQ(robots.delay(), 60);
}

TEST(Robots, KnowsPatterns) {
  const Robots robots(
      "User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*b*c\nDisallow: /%D8%A7\nDisallow: /eq\n"
      "Allow: /eq\n",
      "isnad");
  EXPECT_FALSE(robots.allows("/x/y.pdf"));
  EXPECT_TRUE(robots.allows("/x/y.pdf?z"));
  EXPECT_FALSE(robots.allows("/a1b2c3"));
  EXPECT_TRUE(robots.allows("/a1c2b3"));
  EXPECT_FALSE(robots.allows("/\xD8\xA7"));
  EXPECT_FALSE(robots.allows("/%d8%a7/x"));
  EXPECT_TRUE(robots.allows("/eq"));
}

TEST(Robots, AllowsWhereNothingIsSaid) {
  EXPECT_TRUE(Robots().allows("/x"));
  EXPECT_TRUE(Robots("", "isnad").allows(""));
  EXPECT_TRUE(Robots("<html>not found</html>", "isnad").allows("/x"));
  EXPECT_TRUE(Robots("Disallow: /", "isnad").allows("/x"));
  EXPECT_FALSE(Robots("User-agent: isnad\nDisallow: /", "isnad").allows("/x"));
}

TEST(Robots, IsNotLedAstray) {
  std::string stars = "User-agent: *\nDisallow: /";
  for (int i = 0; i < 900; ++i) stars += "*a";
  EXPECT_TRUE(Robots(stars + "b$", "isnad").allows("/" + std::string(1900, 'a')));
}

}  // namespace
}  // namespace isnad::live
