// The hash table of the house beside the standard library's, as the transition tables of the
// automata use it: keys of 32 bits that are looked up again and again.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>
#include <unordered_map>
#include <vector>

#include "base/hash_table.h"

namespace isnad::bench {
namespace {

constexpr uint32_t kEntries = 32000;  // steps of the largest layer after 2,000 articles

// Keys in the order in which they are asked for: a few of them most of the time, as words are.
std::vector<uint32_t> questions() {
  std::mt19937 random(1);
  std::vector<uint32_t> keys(1 << 16);
  for (uint32_t& key : keys) key = static_cast<uint32_t>(random() % (random() % kEntries + 1) + 1);
  return keys;
}

void find_in_hash_table(benchmark::State& state) {
  base::HashTable<uint16_t, uint32_t> table;
  for (uint32_t key = 1; key <= kEntries; ++key)
    table.add(base::mix32(key), static_cast<uint16_t>(key));
  const std::vector<uint32_t> keys = questions();
  for (auto _ : state) {
    uint64_t sum = 0;
    for (const uint32_t key : keys) sum += *table.find(base::mix32(key));
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(static_cast<int64_t>(state.iterations() * keys.size()));
}
BENCHMARK(find_in_hash_table);

void find_in_unordered_map(benchmark::State& state) {
  std::unordered_map<uint32_t, uint16_t> table;
  for (uint32_t key = 1; key <= kEntries; ++key) table.emplace(key, static_cast<uint16_t>(key));
  const std::vector<uint32_t> keys = questions();
  for (auto _ : state) {
    uint64_t sum = 0;
    for (const uint32_t key : keys) sum += table.find(key)->second;
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(static_cast<int64_t>(state.iterations() * keys.size()));
}
BENCHMARK(find_in_unordered_map);

}  // namespace
}  // namespace isnad::bench
