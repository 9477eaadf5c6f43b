#include "base/hash_table.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <unordered_map>

#include "base/hash.h"

namespace isnad::base {
namespace {

TEST(HashTable, FindsWhatWasAddedAndNothingElse) {
  HashTable<uint32_t> table(4);
  EXPECT_EQ(table.find(7), nullptr);
  table.add(7, 70);
  table.add(11, 110);  // shares the place of 7
  ASSERT_NE(table.find(7), nullptr);
  EXPECT_EQ(*table.find(7), 70u);
  EXPECT_EQ(*table.find(11), 110u);
  EXPECT_EQ(table.find(3), nullptr);  // the same place again
  EXPECT_EQ(table.size(), 2u);
}

TEST(HashTable, KeepsValuesOfOneHashApart) {
  HashTable<uint32_t> table;
  table.add(5, 1);
  table.add(5, 2);
  const auto is = [](uint32_t wanted) { return [wanted](uint32_t v) { return v == wanted; }; };
  EXPECT_EQ(*table.find(5, is(1)), 1u);
  EXPECT_EQ(*table.find(5, is(2)), 2u);
  EXPECT_EQ(table.find(5, is(3)), nullptr);
}

TEST(HashTable, TakesAHashOfZeroAndAValueOfZero) {
  HashTable<uint32_t> table;
  EXPECT_EQ(table.find(0), nullptr);
  table.add(0, 0);
  ASSERT_NE(table.find(0), nullptr);
  EXPECT_EQ(*table.find(0), 0u);
}

TEST(HashTable, IsEmptyAfterClear) {
  HashTable<uint32_t> table(2);
  for (uint32_t i = 1; i < 100; ++i) table.add(i, i);
  table.clear();
  EXPECT_EQ(table.size(), 0u);
  for (uint32_t i = 1; i < 100; ++i) EXPECT_EQ(table.find(i), nullptr);
}

// Against the standard library's table, with few distinct hashes so that places collide.
TEST(HashTable, AgreesWithUnorderedMap) {
  std::mt19937 random(1);
  HashTable<uint32_t> table(8);
  std::unordered_map<std::string, uint32_t> oracle;
  std::vector<std::string> keys;
  for (int i = 0; i < 20000; ++i) {
    const std::string key = std::to_string(random() % 5000);
    const uint64_t hash = hash64(key) % 1000 * 0x100000001ULL;
    const auto is = [&](uint32_t number) { return keys[number] == key; };
    const uint32_t* found = table.find(hash, is);
    const auto [entry, fresh] = oracle.try_emplace(key, static_cast<uint32_t>(keys.size()));
    ASSERT_EQ(found == nullptr, fresh) << key;
    if (fresh) {
      keys.push_back(key);
      table.add(hash, entry->second);
    } else {
      ASSERT_EQ(*found, entry->second);
    }
  }
  EXPECT_EQ(table.size(), oracle.size());
}

TEST(HashTable, WorksWithHashesOf32Bits) {
  HashTable<uint16_t, uint32_t> table(2);
  for (uint32_t key = 1; key < 3000; ++key) table.add(mix32(key), static_cast<uint16_t>(key));
  for (uint32_t key = 1; key < 3000; ++key) {
    ASSERT_NE(table.find(mix32(key)), nullptr);
    EXPECT_EQ(*table.find(mix32(key)), key);
  }
  EXPECT_EQ(table.find(mix32(3000)), nullptr);
}

TEST(Mix64, IsZeroForZeroAloneAndUsesAllBits) {
  EXPECT_EQ(mix64(0), 0u);
  for (int bit = 0; bit < 64; ++bit) EXPECT_NE(mix64(uint64_t{1} << bit) & 0xffffffffU, 0u) << bit;
}

}  // namespace
}  // namespace isnad::base
