#include "language/flat_file.h"

#include <gtest/gtest.h>

#include "language/test_model.h"

namespace isnad::language {
namespace {

struct Pair {
  uint32_t a, b;
};

std::string small_file() {
  FlatWriter writer;
  writer.add(1, std::vector<char>{'a', 'b', 'c'});
  writer.add(2, std::vector<Pair>{{1, 2}, {3, 4}});
  writer.add(3, std::vector<uint64_t>{});
  return writer.finish(7);
}

TEST(FlatFile, GivesBackWhatWasWritten) {
  const AlignedBytes bytes(small_file());
  const auto reader = FlatReader::open(bytes.view(), 7);
  ASSERT_TRUE(reader) << reader.status().text();
  const auto text = reader->section<char>(1);
  EXPECT_EQ(std::string(text.begin(), text.end()), "abc");
  const auto pairs = reader->section<Pair>(2);
  ASSERT_EQ(pairs.size(), 2u);
  EXPECT_EQ(pairs[1].b, 4u);
  EXPECT_EQ(reinterpret_cast<uintptr_t>(pairs.data()) % 64, 0u);
  EXPECT_TRUE(reader->section<uint64_t>(3).empty());
  EXPECT_TRUE(reader->section<char>(9).empty());      // no such section
  EXPECT_TRUE(reader->section<uint16_t>(2).empty());  // another element size
}

TEST(FlatFile, EqualContentHasEqualBytesAndChecksum) { EXPECT_EQ(small_file(), small_file()); }

TEST(FlatFile, EveryFlippedByteIsRefused) {
  const std::string good = small_file();
  for (size_t at = 0; at < good.size(); ++at) {
    for (const int flip : {0x01, 0x80, 0xff}) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ flip);
      const AlignedBytes bytes(bad);
      const auto reader = FlatReader::open(bytes.view(), 7);
      ASSERT_FALSE(reader) << "byte " << at;
      EXPECT_FALSE(reader.status().remedy.empty());
    }
  }
}

TEST(FlatFile, EveryTruncationAndAnyTailIsRefused) {
  const std::string good = small_file();
  for (size_t size = 0; size < good.size(); ++size) {
    const AlignedBytes bytes(good.substr(0, size));
    ASSERT_FALSE(FlatReader::open(bytes.view(), 7)) << size;
  }
  const AlignedBytes longer(good + '\0');
  EXPECT_EQ(FlatReader::open(longer.view(), 7).status().code, Code::kCorrupt);
}

TEST(FlatFile, SaysWhatIsWrong) {
  const AlignedBytes bytes(small_file());
  EXPECT_EQ(FlatReader::open(bytes.view(), 8).status().code, Code::kNewer);
  EXPECT_EQ(FlatReader::open("", 7).status().message, "compiled language data is too short");
  const AlignedBytes text(std::string(100, 'x'));
  EXPECT_EQ(FlatReader::open(text.view(), 7).status().message, "not compiled language data");
}

}  // namespace
}  // namespace isnad::language
