#include "story/layout.h"

#include <gtest/gtest.h>

namespace isnad::story {
namespace {

// Three letters, the second with a vowel mark and a tatweel after it.
constexpr char kMarked[] = "\u0642\u064E\u0640\u0644";
constexpr char kWord[] = "\u0639\u064A\u0646";

TEST(DisplayWidth, CountsColumnsNotCodePoints) {
  EXPECT_EQ(display_width(""), 0u);
  EXPECT_EQ(display_width("abc 12"), 6u);
  EXPECT_EQ(display_width(kMarked), 3u);          // the vowel mark takes no column, the tatweel one
  EXPECT_EQ(display_width("\u200Fa\u2069"), 1u);  // direction controls take none
  EXPECT_EQ(display_width("\u4E2D"), 2u);
  EXPECT_EQ(display_width("\xFF"), 1u);  // a broken byte is shown as one replacement character
}

TEST(Isolate, WrapsAndDisarms) {
  EXPECT_EQ(isolate(kWord), "\u2068" + std::string(kWord) + "\u2069");
  EXPECT_EQ(isolate("plain"), "plain");
  const std::string hostile = "\u202E" + std::string(kWord) + "\u2069\x1B[31m\n\u061C";
  EXPECT_EQ(isolate(hostile), "\u2068" + std::string(kWord) + "[31m \u061C\u2069");
}

TEST(Wrap, BreaksAtSpacesOnly) {
  EXPECT_EQ(wrap("", 10), std::vector<std::string>());
  EXPECT_EQ(wrap("  aa   bb\ncc ", 5), (std::vector<std::string>{"aa bb", "cc"}));
  EXPECT_EQ(wrap("a toolongword b", 5), (std::vector<std::string>{"a", "toolongword", "b"}));
  const std::string marked = kMarked;
  EXPECT_EQ(wrap(marked + " " + marked, 7).size(), 1u);
  EXPECT_EQ(wrap(marked + " " + marked, 6).size(), 2u);
}

TEST(Shorten, NeverCutsACharacter) {
  EXPECT_EQ(shorten("abc", 3), "abc");
  EXPECT_EQ(shorten("abcd", 3), "ab\u2026");
  const std::string word = kWord;
  EXPECT_EQ(shorten(word + " " + word, 5), word + "\u2026");
  EXPECT_EQ(shorten(word, 2), "\u0639\u2026");
}

TEST(Pad, FillsColumns) {
  EXPECT_EQ(display_width(pad(kMarked, 8)), 8u);
  EXPECT_EQ(pad("12345", 3), "12345");
}

}  // namespace
}  // namespace isnad::story
