// Numbers for sets of classes, from 0 up in the order in which they are met. Two sets with equal
// numbers are equal. Open addressing over one row of sets: no allocation for each, few cache lines
// a look-up.
#pragma once

#include <cstdint>
#include <vector>

#include "language/class_set.h"

namespace isnad::language {

class ClassSetTable {
 public:
  ClassSetTable() { clear(); }

  uint32_t number(const ClassSet& set);
  // Valid until the next number().
  const ClassSet& operator[](uint32_t number) const { return sets_[number]; }
  const std::vector<ClassSet>& sets() const { return sets_; }  // by number
  uint32_t size() const { return static_cast<uint32_t>(sets_.size()); }
  void clear();

 private:
  struct Slot {
    uint32_t tag = 0;     // upper half of the hash
    uint32_t number = 0;  // of the set, plus 1; 0: free
  };
  void grow();

  std::vector<ClassSet> sets_;
  std::vector<Slot> slots_;  // size is a power of two, at most half full
};

}  // namespace isnad::language
