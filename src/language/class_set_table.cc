#include "language/class_set_table.h"

namespace isnad::language {

uint32_t ClassSetTable::number(const ClassSet& set) {
  const auto hash = static_cast<uint32_t>(set.hash());
  const auto is = [&](uint32_t number) { return (*this)[number] == set; };
  if (const uint32_t* found = numbers_.find(hash, is)) return *found;
  if (size_ % kBlock == 0) blocks_.push_back(std::make_unique<ClassSet[]>(kBlock));
  blocks_.back()[size_ % kBlock] = set;
  return numbers_.add(hash, size_++);
}

void ClassSetTable::clear() {
  blocks_.clear();
  size_ = 0;
  numbers_.clear();
}

}  // namespace isnad::language
