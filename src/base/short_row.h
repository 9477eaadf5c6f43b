// A row of a few small values that is made and dropped many times: the first ones stand in the
// object itself, so that a row that stays short allocates nothing. Longer ones become a vector.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <vector>

namespace isnad::base {

template <typename Value, size_t kShort>
class ShortRow {
  static_assert(std::is_trivially_copyable_v<Value>);

 public:
  ShortRow() = default;
  ShortRow(std::initializer_list<Value> values) {
    for (const Value& value : values) push_back(value);
  }

  void push_back(const Value& value) {
    if (size_ < kShort) {
      short_[size_] = value;
    } else {
      if (size_ == kShort) long_.assign(short_.begin(), short_.end());
      long_.push_back(value);
    }
    ++size_;
  }
  void clear() {
    long_.clear();
    size_ = 0;
  }

  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Value* begin() const { return size_ <= kShort ? short_.data() : long_.data(); }
  const Value* end() const { return begin() + size_; }
  const Value& operator[](size_t index) const { return begin()[index]; }
  const Value& front() const { return *begin(); }
  const Value& back() const { return end()[-1]; }
  friend bool operator==(const ShortRow& a, const ShortRow& b) {
    return a.size_ == b.size_ && std::equal(a.begin(), a.end(), b.begin());
  }

 private:
  size_t size_ = 0;
  std::array<Value, kShort> short_{};
  std::vector<Value> long_;  // all values, where there are more than kShort
};

}  // namespace isnad::base
