// Numbers for sets of classes, from 0 up in the order in which they are met. Two sets with equal
// numbers are equal. One row of sets and a table of their numbers: no allocation for each, few
// cache lines a look-up.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/hash_table.h"
#include "language/class_set.h"

namespace isnad::language {

class ClassSetTable {
 public:
  uint32_t number(const ClassSet& set);
  const ClassSet& operator[](uint32_t number) const {
    return blocks_[number / kBlock][number % kBlock];
  }
  uint32_t size() const { return size_; }
  void clear();

 private:
  static constexpr uint32_t kBlock = 64;
  std::vector<std::unique_ptr<ClassSet[]>> blocks_;
  uint32_t size_ = 0;
  base::HashTable<uint32_t, uint32_t> numbers_;
};

}  // namespace isnad::language
