// The compiled language is one flat file: arrays of plain structs behind a table of contents, so
// that it is mapped, not parsed. Layout: magic, format number, checksum of the rest, number of
// sections; per section its id, element size, offset and count; the sections at multiples of 64
// bytes.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "isnad/result.h"

namespace isnad::language {

struct StringRef {
  uint32_t offset = 0, size = 0;  // bytes in the string pool
};

class FlatWriter {
 public:
  template <typename T>
  void add(uint32_t id, const std::vector<T>& items) {
    // Padding would hold whatever stood in memory: equal data must give equal bytes.
    static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>);
    add_bytes(id, sizeof(T), items.size(), reinterpret_cast<const char*>(items.data()));
  }
  // The whole file. `format` changes whenever the layout of a struct in it does.
  std::string finish(uint32_t format) const;

 private:
  struct Section {
    uint32_t id, size;
    uint64_t offset, count;
  };
  void add_bytes(uint32_t id, size_t element, size_t count, const char* bytes);
  std::vector<Section> sections_;
  std::string body_;
};

class FlatReader {
 public:
  // `bytes` must be 64-byte aligned and outlive the reader. Fails (kCorrupt, kNewer) on anything
  // that the writer of this `format` did not write, as far as a checksum of 64 bits and the bounds
  // of the sections can tell. Costs one checksum pass (about 5 GB/s).
  static Result<FlatReader> open(std::string_view bytes, uint32_t format);

  // The section's elements; empty where the file has no such section or another element size.
  template <typename T>
  std::span<const T> section(uint32_t id) const {
    static_assert(std::is_trivially_copyable_v<T>);
    auto [data, count] = find(id, sizeof(T));
    return {reinterpret_cast<const T*>(data), count};
  }
  uint64_t checksum() const { return checksum_; }

 private:
  bool sections_fit() const;
  std::pair<const char*, size_t> find(uint32_t id, size_t element) const;
  std::string_view bytes_;
  uint64_t checksum_ = 0;
  uint64_t sections_ = 0;
};

}  // namespace isnad::language
