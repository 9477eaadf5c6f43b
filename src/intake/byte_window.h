// The bytes of a source that were read and not yet used, in one piece. It grows as far as its user
// fills it.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "intake/byte_source.h"

namespace isnad::intake {

class ByteWindow {
 public:
  static constexpr size_t kPadding = 64;  // what simdjson may read beyond a text
  static constexpr size_t kHead = size_t{8} << 10;

  explicit ByteWindow(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  // Until the next fill. kPadding more bytes may be read after it.
  std::string_view view() const { return {buffer_.get() + begin_, end_ - begin_}; }
  // Reads more behind what is there. False at the end of the source.
  Result<bool> fill();
  // Fills up to `size` bytes; false where the source has fewer.
  Result<bool> fill_to(size_t size);
  // Up to 8 KiB of what comes next, at least one line of it: a pipe may have no more for a long
  // time.
  Result<std::string_view> head();
  // Forgets the first `size` bytes of the view.
  void drop(size_t size) { begin_ += size; }

  // Of the view's first byte: its position in the source, its place in the file.
  uint64_t at() const { return read_ - (end_ - begin_); }
  Place place() { return source_->place(at()); }
  ByteSource& source() { return *source_; }
  const ByteSource& source() const { return *source_; }

 private:
  std::unique_ptr<ByteSource> source_;
  std::unique_ptr<char[]> buffer_;
  size_t capacity_ = 0;         // without the padding
  size_t begin_ = 0, end_ = 0;  // of the view in the buffer
  uint64_t read_ = 0;
};

}  // namespace isnad::intake
