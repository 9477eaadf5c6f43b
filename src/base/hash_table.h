// The hash table of the house: open addressing with linear probing over one row of slots, at most
// half full, for values that are small and found by a 64-bit hash: a number, a pointer, a step of
// an automaton. Most look-ups touch one cache line; nothing is allocated for an entry, nothing is
// ever taken out alone. Not for hashes that an enemy chooses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad::base {

// With 32 bits a number takes a slot of 8 bytes; more than some 10^8 entries would crowd.
template <typename Value, typename Hash = uint64_t>
class HashTable {
 public:
  // `first_slots`: a power of two. The table doubles when half of them are taken.
  explicit HashTable(size_t first_slots = 256) : first_slots_(first_slots), slots_(first_slots) {}

  // The value under `hash` of which is(value) is true; null where there is none. Valid until the
  // next add() or clear(). A hash of 0 counts as 1.
  template <typename Is>
  const Value* find(Hash hash, Is&& is) const {
    hash = taken(hash);
    for (size_t at = hash & mask(); slots_[at].hash != 0; at = (at + 1) & mask())
      if (slots_[at].hash == hash && is(slots_[at].value)) return &slots_[at].value;
    return nullptr;
  }
  // For hashes that are the whole key (mix64, mix32): no two keys share one.
  const Value* find(Hash hash) const {
    return find(hash, [](const Value&) { return true; });
  }

  // Adds a value that find() does not find.
  const Value& add(Hash hash, const Value& value) {
    if (++size_ * 2 > slots_.size()) grow();
    Slot& slot = free_slot(taken(hash));
    slot = {taken(hash), value};
    return slot.value;
  }

  size_t size() const { return size_; }
  void clear() {
    slots_.assign(first_slots_, {});
    size_ = 0;
  }

  // Asks the memory for the place of `hash`, some time before find().
  void prefetch(Hash hash) const { __builtin_prefetch(&slots_[hash & mask()]); }
  // What stands at that place, perhaps another entry's value, a Value{} where it is free: good for
  // prefetching what find() will look at.
  const Value& guess(Hash hash) const { return slots_[hash & mask()].value; }

 private:
  struct Slot {
    Hash hash = 0;  // 0: free
    Value value{};
  };

  static Hash taken(Hash hash) { return hash == 0 ? 1 : hash; }
  size_t mask() const { return slots_.size() - 1; }
  Slot& free_slot(Hash hash) {
    size_t at = hash & mask();
    while (slots_[at].hash != 0) at = (at + 1) & mask();
    return slots_[at];
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.hash != 0) free_slot(slot.hash) = slot;
  }

  size_t first_slots_;
  std::vector<Slot> slots_;
  size_t size_ = 0;
};

// Hashes that no two keys share (each step can be undone), for find(hash). Their low bits depend
// on all of the key's. 0 for 0 alone, which find() takes for 1: let no key be 0. Multipliers:
// Knuth's, 2^64 and 2^32 over the golden ratio.
inline uint64_t mix64(uint64_t key) {
  key *= 0x9e3779b97f4a7c15ULL;
  return key ^ (key >> 32);
}
inline uint32_t mix32(uint32_t key) {
  key *= 0x9e3779b1U;
  return key ^ (key >> 16);
}

}  // namespace isnad::base
