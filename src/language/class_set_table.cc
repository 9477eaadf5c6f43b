#include "language/class_set_table.h"

namespace isnad::language {

uint32_t ClassSetTable::number(const ClassSet& set) {
  const auto hash = static_cast<uint32_t>(set.hash());
  const auto is = [&](uint32_t number) { return sets_[number] == set; };
  if (const uint32_t* found = numbers_.find(hash, is)) return *found;
  sets_.push_back(set);
  return numbers_.add(hash, size() - 1);
}

void ClassSetTable::clear() {
  sets_.clear();
  numbers_.clear();
}

}  // namespace isnad::language
