#include "story/html.h"

#include <gtest/gtest.h>

#include <regex>

namespace isnad::story {
namespace {

std::string marked(std::string_view text, std::vector<Mark> marks) {
  std::string out;
  marked_text(text, std::move(marks), out);
  return out;
}

TEST(EscapeHtml, DisarmsMarkupAndControls) {
  EXPECT_EQ(escaped("<a href=\"x\">&</a>"), "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
  EXPECT_EQ(escaped(std::string_view("a\0b\x1B\n\x7F", 6)), "ab ");
  EXPECT_EQ(escaped("\u202Ea\u2069\u200F\u0628"), "a\u200F\u0628");
}

TEST(MarkedText, Nests) {
  EXPECT_EQ(marked("abcdef", {{{2, 3}, "t1", "time"}, {{1, 5}, "s1", "said"}}),
            "<p>a<mark class=\"said\" id=\"s1\">b<mark class=\"time\" "
            "id=\"t1\">c</mark>de</mark>f</p>\n");
}

TEST(MarkedText, CrossingMarksGoOn) {
  EXPECT_EQ(marked("abcdef", {{{0, 3}, "s1", "said"}, {{2, 5}, "s2", "said"}}),
            "<p><mark class=\"said\" id=\"s1\">ab<mark class=\"said\" id=\"s2\">c</mark></mark>"
            "<mark class=\"said\">de</mark>f</p>\n");
}

TEST(MarkedText, ParagraphsCut) {
  EXPECT_EQ(
      marked("ab\n\ncd", {{{1, 6}, "s1", "said"}}),
      "<p>a<mark class=\"said\" id=\"s1\">b</mark></p>\n<p><mark class=\"said\">cd</mark></p>\n");
}

TEST(MarkedText, CountsCodePoints) {
  EXPECT_EQ(marked("\u0628\u0629 <x>", {{{1, 2}, "t1", "time"}}),
            "<p>\u0628<mark class=\"time\" id=\"t1\">\u0629</mark> &lt;x&gt;</p>\n");
}

// Whatever the marks, the text comes out whole, tags are balanced and every id stands once.
TEST(MarkedText, AnyMarks) {
  const std::string text = "abcdefghij\nklmnopqrst";
  uint32_t state = 1;
  const auto next = [&state](uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % below;
  };
  for (int round = 0; round < 500; ++round) {
    std::vector<Mark> marks;
    for (int i = 0; i < 6; ++i) {
      const uint32_t begin = next(20);
      marks.push_back({{begin, begin + 1 + next(21 - begin)}, "m" + std::to_string(i), "said"});
    }
    const std::string out = marked(text, marks);
    const std::string plain = std::regex_replace(out, std::regex("<[^>]*>"), "");
    EXPECT_EQ(plain, text + "\n");
    const std::regex tag("</?mark[^>]*>");
    int depth = 0;
    for (std::sregex_iterator it(out.begin(), out.end(), tag), end; it != end; ++it) {
      depth += it->str()[1] == '/' ? -1 : 1;
      EXPECT_GE(depth, 0);
    }
    EXPECT_EQ(depth, 0);
    for (const Mark& mark : marks) {
      if (mark.span.begin == 10 && mark.span.end == 11) continue;  // the line break alone
      const size_t first = out.find("id=\"" + mark.id + "\"");
      EXPECT_NE(first, std::string::npos) << mark.id;
      EXPECT_EQ(out.find("id=\"" + mark.id + "\"", first + 1), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace isnad::story
