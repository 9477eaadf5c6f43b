#include "base/hash.h"

#include <gtest/gtest.h>

namespace isnad::base {
namespace {

TEST(Hash, ValuesAreThoseThatXxhashPublishes) {
  // xxhsum -H3 and -H2 of an empty file; the constants are part of the frozen format.
  EXPECT_EQ(hex(hash64("")), "2d06800538d394c2");
  EXPECT_EQ(hex(hash128("")), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, SeedAndBytesCount) {
  EXPECT_NE(hash64("a"), hash64("b"));
  EXPECT_NE(hash64("a", 1), hash64("a", 2));
  EXPECT_EQ(hash64("a", 0), hash64("a"));
}

TEST(Hash, WholeBytesIncludingNul) {
  EXPECT_NE(hash128(std::string_view("a\0b", 3)), hash128("a"));
}

TEST(Hasher, WhereAPieceEndsCounts) {
  EXPECT_NE(Hasher().add("ab").add("c").finish(), Hasher().add("a").add("bc").finish());
  EXPECT_NE(Hasher().add("ab").finish(), Hasher().add("ab").add("").finish());
  EXPECT_EQ(Hasher().add("ab").add("c").finish(), Hasher().add("ab").add("c").finish());
}

TEST(Hasher, LongPiecesAndRepeatedFinish) {
  const std::string long_piece(100'000, 'x');
  Hasher hasher;
  hasher.add(long_piece);
  const Hash128 once = hasher.finish();
  EXPECT_EQ(once, hasher.finish());
  EXPECT_EQ(once, Hasher().add(long_piece).finish());
}

TEST(Hex, KeepsLeadingZeros) {
  EXPECT_EQ(hex(uint64_t{0xab}), "00000000000000ab");
  EXPECT_EQ(hex(Hash128{1, 2}), "00000000000000010000000000000002");
}

}  // namespace
}  // namespace isnad::base
