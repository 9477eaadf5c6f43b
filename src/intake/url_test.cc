#include "intake/url.h"

#include <gtest/gtest.h>

namespace isnad::intake {
namespace {

// RFC 3986, section 5.4.
TEST(Url, ResolvesAsTheStandardSays) {
  struct Case {
    std::string_view reference, url;
  };
  const Case cases[] = {
      {"g:h", "g:h"},
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g#s", "http://a/b/c/g#s"},
      {"g;x?y#s", "http://a/b/c/g;x?y#s"},
      {"", "http://a/b/c/d;p?q"},
      {".", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"/../g", "http://a/g"},
      {"g..", "http://a/b/c/g.."},
      {"./g/.", "http://a/b/c/g/"},
      {"g/../h", "http://a/b/c/h"},
      {"g?y/../x", "http://a/b/c/g?y/../x"},
  };
  for (const Case& c : cases) EXPECT_EQ(resolve_url("http://a/b/c/d;p?q", c.reference), c.url);
}

TEST(Url, TakesWhatFeedsWrite) {
  EXPECT_EQ(resolve_url("https://a.example", "x"), "https://a.example/x");
  EXPECT_EQ(resolve_url("https://a.example/f", " \n https://b.example/a b \n"),
            "https://b.example/a%20b");
  EXPECT_EQ(resolve_url("", "x/y"), "x/y");
  EXPECT_EQ(resolve_url("https://a.example/f", "mailto:a@b.example"), "mailto:a@b.example");
}

TEST(Url, KnowsOneAddressInSeveralSpellings) {
  EXPECT_EQ(normal_address("HTTP://user:pass@News.Example:80"), "http://news.example/");
  EXPECT_EQ(normal_address("https://a.example:443/x/../y?b=1#top"), "https://a.example/y?b=1");
  EXPECT_EQ(normal_address("https://a.example:444/X"), "https://a.example:444/X");
  for (const std::string_view url :
       {"", "ftp://a.example/", "mailto:a@b.example", "a.example/x", "http:///x", "http://:80/",
        "javascript:alert(1)", "file:///etc/passwd"}) {
    EXPECT_EQ(normal_address(url), "") << url;
  }
  EXPECT_EQ(site_of("https://a.example:444/x/y?z"), "https://a.example:444");
  EXPECT_EQ(site_of("https://a.example/"), "https://a.example");
}

}  // namespace
}  // namespace isnad::intake
