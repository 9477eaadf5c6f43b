#include "base/excerpt.h"

#include <gtest/gtest.h>

namespace isnad::base {
namespace {

TEST(Excerpt, LeavesShortTextAlone) {
  EXPECT_EQ(excerpt(""), "");
  EXPECT_EQ(excerpt("\u0646\u0639\u0645 ok"), "\u0646\u0639\u0645 ok");
}

TEST(Excerpt, CutsAtACharacter) {
  EXPECT_EQ(excerpt("abcdef", 4), "abcd...");
  EXPECT_EQ(excerpt("abc\u0646\u0639\u0645", 4), "abc\u0646...");
  EXPECT_EQ(excerpt("abcd", 4), "abcd");
  EXPECT_EQ(excerpt("abc\u0646", 4), "abc\u0646");
}

TEST(Excerpt, TakesControlCharactersAway) {
  EXPECT_EQ(excerpt("a\x1B[31m\r\n\tb\x7F"), "a [31m b ");
  EXPECT_EQ(excerpt("a\u009B1mb"), "a 1mb");
}

TEST(Excerpt, StaysShortOnBytesThatAreNoText) {
  EXPECT_LE(excerpt(std::string(100'000, '\x80'), 60).size(), 70U);
}

}  // namespace
}  // namespace isnad::base
