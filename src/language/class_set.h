// A set of word classes as a bit mask of two cache lines. Rules ask about classes; a word form
// carries the union over its readings.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "base/hash.h"

namespace isnad::language {

using ClassId = uint16_t;
inline constexpr size_t kMaxClasses = 1024;
inline constexpr ClassId kNoClass = kMaxClasses - 1;  // a class that no word ever has

class alignas(64) ClassSet {
 public:
  void set(ClassId id) { words_[id >> 6] |= uint64_t{1} << (id & 63); }
  bool test(ClassId id) const { return (words_[id >> 6] >> (id & 63)) & 1; }

  ClassSet& operator|=(const ClassSet& other) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  ClassSet& operator&=(const ClassSet& other) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  bool contains(const ClassSet& other) const {
    for (size_t i = 0; i < words_.size(); ++i)
      if ((words_[i] & other.words_[i]) != other.words_[i]) return false;
    return true;
  }
  bool intersects(const ClassSet& other) const {
    for (size_t i = 0; i < words_.size(); ++i)
      if (words_[i] & other.words_[i]) return true;
    return false;
  }
  // Calls use(id) for each class of the set, in ascending order.
  template <typename Use>
  void each(Use&& use) const {
    for (size_t i = 0; i < words_.size(); ++i)
      for (uint64_t word = words_[i]; word != 0; word &= word - 1)
        use(static_cast<ClassId>(i * 64 + static_cast<size_t>(std::countr_zero(word))));
  }
  uint64_t hash() const {
    return base::hash64({reinterpret_cast<const char*>(words_.data()), sizeof words_});
  }
  friend bool operator==(const ClassSet&, const ClassSet&) = default;

 private:
  std::array<uint64_t, kMaxClasses / 64> words_{};
};

}  // namespace isnad::language
