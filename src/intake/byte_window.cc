#include "intake/byte_window.h"

#include <algorithm>
#include <cstring>

namespace isnad::intake {
namespace {

constexpr size_t kOneRead = size_t{256} << 10;  // it stays in the cache

}  // namespace

Result<bool> ByteWindow::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == capacity_) {
    const size_t capacity = std::max(kOneRead, capacity_ * 2);
    auto buffer = std::make_unique_for_overwrite<char[]>(capacity + kPadding);
    if (end_ > 0) std::memcpy(buffer.get(), buffer_.get(), end_);
    buffer_ = std::move(buffer);
    capacity_ = capacity;
  }
  const auto size = source_->read(buffer_.get() + end_, std::min(kOneRead, capacity_ - end_));
  if (!size) return size.status();
  end_ += *size;
  read_ += *size;
  std::memset(buffer_.get() + end_, 0, kPadding);  // read by simdjson, meaning nothing
  return *size > 0;
}

Result<bool> ByteWindow::fill_to(size_t size) {
  while (end_ - begin_ < size) {
    auto more = fill();
    if (!more || !*more) return more;
  }
  return true;
}

Result<std::string_view> ByteWindow::head() {
  while (end_ - begin_ < kHead && view().find('\n') == std::string_view::npos) {
    const auto more = fill();
    if (!more) return more.status();
    if (!*more) break;
  }
  return view().substr(0, kHead);
}

}  // namespace isnad::intake
