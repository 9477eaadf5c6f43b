#include "base/arena.h"

#include <algorithm>
#include <cstring>

namespace isnad::base {

namespace {
constexpr size_t kLargestStep = 16 * 1024 * 1024;
}

void* Arena::do_allocate(size_t size, size_t alignment) {
  size = std::max<size_t>(size, 1);  // distinct pieces have distinct addresses
  void* place = next_;
  if (next_ == nullptr || std::align(alignment, size, place, left_) == nullptr) {
    add_block(size + alignment);
    place = next_;
    std::align(alignment, size, place, left_);
  }
  next_ = static_cast<std::byte*>(place) + size;
  left_ -= size;
  used_ += size;
  return place;
}

void Arena::add_block(size_t at_least) {
  size_t step = blocks_.empty() ? first_block_ : std::min(blocks_.back().size * 2, kLargestStep);
  const size_t size = std::max(step, at_least);
  blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
  reserved_ += size;
  next_ = blocks_.back().bytes.get();
  left_ = size;
}

std::string_view Arena::copy(std::string_view bytes) {
  if (bytes.empty()) return {};
  char* place = static_cast<char*>(allocate(bytes.size(), 1));
  std::memcpy(place, bytes.data(), bytes.size());
  return {place, bytes.size()};
}

void Arena::reset(size_t keep) {
  std::erase_if(blocks_, [&](const Block& block) { return block.size > keep; });
  if (blocks_.size() > 1) {
    auto largest = std::max_element(blocks_.begin(), blocks_.end(),
                                    [](const Block& a, const Block& b) { return a.size < b.size; });
    std::swap(blocks_.front(), *largest);
    blocks_.resize(1);
  }
  used_ = 0;
  next_ = blocks_.empty() ? nullptr : blocks_.front().bytes.get();
  left_ = reserved_ = blocks_.empty() ? 0 : blocks_.front().size;
}

}  // namespace isnad::base
