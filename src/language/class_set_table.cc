#include "language/class_set_table.h"

namespace isnad::language {
namespace {

constexpr size_t kFirstSlots = 256;

}  // namespace

uint32_t ClassSetTable::number(const ClassSet& set) {
  const uint64_t hash = set.hash();
  const auto tag = static_cast<uint32_t>(hash >> 32);
  size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].tag == tag && sets_[slots_[at].number - 1] == set) return slots_[at].number - 1;
  sets_.push_back(set);
  slots_[at] = {tag, size()};
  if (sets_.size() * 2 > slots_.size()) grow();
  return size() - 1;
}

void ClassSetTable::clear() {
  sets_.clear();
  slots_.assign(kFirstSlots, {});
}

void ClassSetTable::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (uint32_t i = 0; i < size(); ++i) {
    const uint64_t hash = sets_[i].hash();
    size_t at = hash & (slots_.size() - 1);
    while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {static_cast<uint32_t>(hash >> 32), i + 1};
  }
}

}  // namespace isnad::language
