// A bump allocator: what is needed for one article is taken from it and given back all at once by
// reset(). It is a std::pmr::memory_resource, so `std::pmr::vector<int> v(&arena)` works; freeing a
// single piece does nothing. Not thread-safe: one arena belongs to one worker.
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <type_traits>
#include <vector>

namespace isnad::base {

class Arena : public std::pmr::memory_resource {
 public:
  // `first_block` is the size in bytes of the first block that is taken from the system, at the
  // first allocation; each further block is twice as large as the one before, up to 16 MiB (larger
  // when one piece needs more).
  explicit Arena(size_t first_block = 64 * 1024) : first_block_(first_block) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // Room for `count` objects of T, value-initialised. T needs no destructor because none is ever
  // run.
  template <typename T>
  T* allocate_array(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructors");
    T* place = static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
    std::uninitialized_value_construct_n(place, count);
    return place;
  }

  // A copy of `bytes` that lives until reset().
  std::string_view copy(std::string_view bytes);

  // Gives everything back. The largest block is kept, so an arena that is reset after each article
  // soon asks the system for nothing more; blocks above `keep` bytes are freed, so one huge article
  // does not hold its memory for ever.
  void reset(size_t keep = 16 * 1024 * 1024);

  size_t bytes_used() const { return used_; }  // since the last reset, without what alignment lost
  size_t bytes_reserved() const { return reserved_; }  // taken from the system and held

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    size_t size = 0;
  };

  void* do_allocate(size_t size, size_t alignment) override;
  void do_deallocate(void*, size_t, size_t) override {}
  bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override {
    return this == &other;
  }
  void add_block(size_t at_least);

  size_t first_block_;
  std::vector<Block> blocks_;  // the last one is being filled
  std::byte* next_ = nullptr;
  size_t left_ = 0;
  size_t used_ = 0, reserved_ = 0;
};

}  // namespace isnad::base
