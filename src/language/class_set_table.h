// Numbers for sets of classes, from 0 up in the order in which they are met. Two sets with equal
// numbers are equal. One row of sets and a table of their numbers: no allocation for each, few
// cache lines a look-up.
#pragma once

#include <cstdint>
#include <vector>

#include "base/hash_table.h"
#include "language/class_set.h"

namespace isnad::language {

class ClassSetTable {
 public:
  uint32_t number(const ClassSet& set);
  // Valid until the next number().
  const ClassSet& operator[](uint32_t number) const { return sets_[number]; }
  const std::vector<ClassSet>& sets() const { return sets_; }  // by number
  uint32_t size() const { return static_cast<uint32_t>(sets_.size()); }
  void clear();

 private:
  std::vector<ClassSet> sets_;
  base::HashTable<uint32_t, uint32_t> numbers_;
};

}  // namespace isnad::language
