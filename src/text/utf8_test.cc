#include "text/utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace isnad::text {
namespace {

struct Case {
  std::string_view given, repaired;
  size_t runs, bytes, first;
};

TEST(RepairUtf8, ReplacesEachRunOnce) {
  const Case cases[] = {
      {"", "", 0, 0, 0},
      {"abc \xD8\xA7", "abc \xD8\xA7", 0, 0, 0},
      {"a\xFF\xFE\xFD z", "a\uFFFD z", 1, 3, 1},
      {"\x80", "\uFFFD", 1, 1, 0},
      {"ab\xD8", "ab\uFFFD", 1, 1, 2},                            // cut off at the end
      {"\xD8\xA7\xD8 \xD8\xA8", "\u0627\uFFFD \u0628", 1, 1, 2},  // a lead byte alone
      {"x\xC0\xAFy\xC1z", "x\uFFFDy\uFFFDz", 2, 3, 1},            // overlong
      {"\xED\xA0\x80", "\uFFFD", 1, 3, 0},                        // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD", 1, 4, 0},                    // beyond U+10FFFF
      {"\xE0\x80\xAF", "\uFFFD", 1, 3, 0},                        // overlong in three bytes
      {"\xF0\x9F\x98\x80\xF0\x9F\x98", "\U0001F600\uFFFD", 1, 3, 4},
      {"\xC7\xD1", "\uFFFD", 1, 2, 0},  // windows-1256
  };
  for (const Case& c : cases) {
    std::string bytes(c.given);
    const Repair repair = repair_utf8(bytes);
    EXPECT_EQ(bytes, c.repaired);
    EXPECT_EQ(repair.runs, c.runs);
    EXPECT_EQ(repair.bytes, c.bytes);
    EXPECT_EQ(repair.first, c.first);
    EXPECT_EQ(repair.clean(), c.runs == 0);
  }
}

TEST(RepairUtf8, MakesAnyBytesValid) {
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes;
    constexpr unsigned char kLikely[] = {0x61, 0xD8, 0xA7, 0xE2, 0x80,
                                         0xED, 0xF0, 0xF4, 0x90, 0xFF};
    for (size_t i = random() % 100; i > 0; --i) bytes += static_cast<char>(kLikely[random() % 10]);
    const bool valid = is_valid_utf8(bytes);
    const std::string before = bytes;
    const Repair repair = repair_utf8(bytes);
    ASSERT_EQ(repair.clean(), valid);
    ASSERT_EQ(bytes.size(), before.size() - repair.bytes + 3 * repair.runs);
    ASSERT_TRUE(is_valid_utf8(bytes));
  }
}

}  // namespace
}  // namespace isnad::text
