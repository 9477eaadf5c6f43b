#include "base/arena.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>
#include <string>

namespace isnad::base {
namespace {

TEST(Arena, PiecesAreAlignedAndApart) {
  Arena arena(128);
  for (size_t alignment : {1u, 2u, 8u, 16u, 64u}) {
    auto* a = static_cast<char*>(arena.allocate(3, alignment));
    auto* b = static_cast<char*>(arena.allocate(3, alignment));
    EXPECT_EQ(reinterpret_cast<uintptr_t>(a) % alignment, 0u);
    EXPECT_EQ(reinterpret_cast<uintptr_t>(b) % alignment, 0u);
    EXPECT_GE(b - a >= 0 ? b - a : a - b, 3);
  }
}

TEST(Arena, EmptyPiecesHaveAddressesOfTheirOwn) {
  Arena arena;
  EXPECT_NE(arena.allocate(0, 1), arena.allocate(0, 1));
}

TEST(Arena, GrowsAndKeepsWhatItGave) {
  Arena arena(64);
  std::vector<std::string_view> copies;
  for (int i = 0; i < 1000; ++i) copies.push_back(arena.copy("piece " + std::to_string(i)));
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(copies[i], "piece " + std::to_string(i));
  EXPECT_TRUE(arena.copy("").empty());
}

TEST(Arena, ArraysStartAtZeroEvenInReusedMemory) {
  Arena arena(256);
  int* first = arena.allocate_array<int>(16);
  std::iota(first, first + 16, 1);
  arena.reset();
  int* second = arena.allocate_array<int>(16);
  for (int i = 0; i < 16; ++i) EXPECT_EQ(second[i], 0);
}

TEST(Arena, SteadyUseTakesNothingMoreFromTheSystem) {
  Arena arena(64);
  for (int i = 0; i < 20; ++i) {
    for (int j = 0; j < 100; ++j) arena.allocate_array<uint64_t>(10);
    arena.reset();
  }
  const size_t steady = arena.bytes_reserved();
  for (int j = 0; j < 100; ++j) arena.allocate_array<uint64_t>(10);
  EXPECT_EQ(arena.bytes_used(), 8000u);
  EXPECT_EQ(arena.bytes_reserved(), steady);
}

TEST(Arena, OneHugePieceIsGivenBackAtReset) {
  Arena arena(1024);
  arena.copy("small");
  arena.allocate_array<char>(4 * 1024 * 1024);
  arena.reset(1024 * 1024);
  EXPECT_EQ(arena.bytes_reserved(), 1024u);
  EXPECT_EQ(arena.bytes_used(), 0u);
  EXPECT_EQ(arena.copy("again"), "again");
}

TEST(Arena, ServesStandardContainers) {
  Arena arena;
  std::pmr::vector<int> numbers(&arena);
  for (int i = 0; i < 10000; ++i) numbers.push_back(i);
  EXPECT_EQ(numbers[9999], 9999);
  EXPECT_GE(arena.bytes_used(), 10000 * sizeof(int));
}

}  // namespace
}  // namespace isnad::base
