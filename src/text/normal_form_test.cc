#include "text/normal_form.h"

#include <gtest/gtest.h>

#include <random>

#include "text/case_file.h"
#include "text/utf8.h"

namespace isnad::text {
namespace {

TEST(NormalForm, FoldsAsTheCasesSay) {
  const auto cases = read_cases("normal_forms.txt");
  ASSERT_GT(cases.size(), 30U);
  std::string out = "left over from the word before";
  for (const auto& row : cases) {
    ASSERT_EQ(row.size(), 3U) << row[0];
    normal_form(row[1], out);
    EXPECT_EQ(out, row[2]) << row[0];
  }
}

TEST(NormalForm, IsTheSameTwiceAndWithOffsets) {
  for (const auto& row : read_cases("normal_forms.txt")) {
    std::string once, twice, with_offsets;
    std::vector<uint32_t> offsets;
    normal_form(row[1], once);
    normal_form(once, twice);
    normal_form(row[1], with_offsets, &offsets);
    EXPECT_EQ(once, twice) << row[0];
    EXPECT_EQ(once, with_offsets) << row[0];
    ASSERT_EQ(offsets.size(), once.size() + 1);
    EXPECT_EQ(offsets.back(), row[1].size());
  }
}

TEST(NormalForm, GivesTheByteThatEachByteCameFrom) {
  std::string out;
  std::vector<uint32_t> offsets;
  // b, fatha, tatweel, ta marbuta, lam-alef ligature, x
  normal_form("\u0628\u064E\u0640\u0629\uFEFBX", out, &offsets);
  EXPECT_EQ(out, "\u0628\u0647\u0644\u0627x");
  EXPECT_EQ(offsets, (std::vector<uint32_t>{0, 0, 6, 6, 8, 8, 8, 8, 11, 12}));
}

// Any order of code points gives valid UTF-8 and offsets that never fall back and always begin a
// code point of the word.
TEST(NormalForm, KeepsOffsetsInOrderOnAnyText) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string word, out;
    for (size_t i = random() % 12; i > 0; --i) {
      const uint32_t high[] = {0,      0x600,  0x600,  0x2000, 0xFB00,
                               0xFC00, 0xFD00, 0xFE00, 0xFF00, 0x1D400};
      append_utf8(high[random() % 10] + random() % 256, word);
    }
    std::vector<uint32_t> offsets;
    normal_form(word, out, &offsets);
    ASSERT_TRUE(is_valid_utf8(out));
    ASSERT_EQ(offsets.size(), out.size() + 1);
    for (size_t i = 0; i < out.size(); ++i) {
      ASSERT_LE(offsets[i], offsets[i + 1]);
      ASSERT_LT(offsets[i], word.size());
      ASSERT_NE(static_cast<unsigned char>(word[offsets[i]]) & 0xC0, 0x80);
    }
  }
}

}  // namespace
}  // namespace isnad::text
