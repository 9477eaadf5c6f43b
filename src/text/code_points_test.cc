#include "text/code_points.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace isnad::text {
namespace {

std::string random_text(std::mt19937& random, size_t code_points) {
  constexpr uint32_t kSizes[] = {0x61, 0x627, 0x62A, 0x64A, 0x20, 0x2026, 0x1F600};
  std::string text;
  for (size_t i = 0; i < code_points; ++i) append_utf8(kSizes[random() % 7], text);
  return text;
}

TEST(CodePoints, AgreesWithCountingFromTheBeginning) {
  std::mt19937 random(3);
  for (const size_t size : {0, 1, 31, 32, 63, 64, 65, 500, 3000}) {
    const std::string text = random_text(random, size);
    const CodePoints map(text);
    ASSERT_EQ(map.size(), size);
    uint32_t count = 0;
    for (uint32_t byte = 0; byte <= text.size(); ++byte) {
      const bool first =
          byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
      ASSERT_EQ(map.at(byte), count) << byte;
      if (!first) continue;
      ASSERT_EQ(map.byte_of(count), byte);
      ++count;
    }
    EXPECT_EQ(map.byte_of(static_cast<uint32_t>(size) + 5), text.size());
  }
}

TEST(CodePoints, CutsSpansOut) {
  const std::string text = "a\u0627\u0628 \u2026 z";
  const CodePoints map(text);
  EXPECT_EQ(map.slice({1, 3}), "\u0627\u0628");
  EXPECT_EQ(map.slice({4, 5}), "\u2026");
  EXPECT_EQ(map.slice({6, 99}), "z");
  EXPECT_EQ(map.slice({3, 3}), "");
  EXPECT_EQ(map.slice({5, 2}), "");
  EXPECT_EQ(map.slice({0, map.size()}), text);
  EXPECT_EQ(slice(text, {1, 3}), "\u0627\u0628");
  EXPECT_EQ(slice(text, {6, 99}), "z");
  EXPECT_EQ(slice(text, {50, 60}), "");
  EXPECT_EQ(map.at(ByteSpan{1, 5}), (Span{1, 3}));
  EXPECT_EQ(map.bytes_of({1, 3}), (ByteSpan{1, 5}));
}

TEST(CodePoints, CanBeReused) {
  CodePoints map("\u0627\u0628");
  map.reset("abc");
  EXPECT_EQ(map.size(), 3U);
  EXPECT_EQ(map.at(2), 2U);
  EXPECT_EQ(CodePoints().size(), 0U);
  EXPECT_EQ(CodePoints().slice({0, 1}), "");
}

TEST(AppendUtf8, WritesEveryCodePoint) {
  for (uint32_t c = 0; c <= 0x10FFFF; c += c == 0xD7FF ? 0x801 : 1) {
    std::string text;
    append_utf8(c, text);
    ASSERT_TRUE(is_valid_utf8(text)) << c;
    ASSERT_EQ(count_code_points(text), 1U);
  }
}

}  // namespace
}  // namespace isnad::text
