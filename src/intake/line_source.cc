#include "intake/line_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "base/excerpt.h"

namespace isnad::intake {
namespace {

constexpr size_t kFirstCapacity = size_t{256} << 10;  // and of one read: it stays in the cache
constexpr size_t kHead = size_t{8} << 10;

Status system_error(const std::string& path, int error) {
  const bool missing = error == ENOENT;
  return {missing ? Code::kNotFound : Code::kIo,
          fmt::format("cannot be read: {}", std::generic_category().message(error)),
          path == "-" ? "standard input" : base::excerpt(path, 500),
          missing ? "check the name" : "check the permissions and the disk"};
}

}  // namespace

Result<LineSource> LineSource::open(const std::string& path) {
  if (path == "-") return LineSource(path, STDIN_FILENO);
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return system_error(path, errno);
  return LineSource(path, file);
}

LineSource::LineSource(std::string path, int file) : path_(std::move(path)), file_(file) {}

LineSource::LineSource(LineSource&& other) noexcept { *this = std::move(other); }

LineSource& LineSource::operator=(LineSource&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(file_, other.file_);
  std::swap(buffer_, other.buffer_);
  std::swap(capacity_, other.capacity_);
  std::swap(begin_, other.begin_);
  std::swap(end_, other.end_);
  std::swap(taken_, other.taken_);
  std::swap(lines_, other.lines_);
  return *this;
}

LineSource::~LineSource() {
  if (file_ > STDIN_FILENO) ::close(file_);
}

Result<bool> LineSource::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == capacity_) {
    const size_t capacity =
        std::max(kFirstCapacity, std::min(capacity_ * 2, kLongest + kFirstCapacity));
    auto buffer = std::make_unique_for_overwrite<char[]>(capacity + kPadding);
    if (end_ > 0) std::memcpy(buffer.get(), buffer_.get(), end_);
    buffer_ = std::move(buffer);
    capacity_ = capacity;
  }
  ssize_t size = -1;
  do {
    size = ::read(file_, buffer_.get() + end_, std::min(kFirstCapacity, capacity_ - end_));
  } while (size < 0 && errno == EINTR);
  if (size < 0) return system_error(path_, errno);
  end_ += static_cast<size_t>(size);
  std::memset(buffer_.get() + end_, 0, kPadding);  // read by simdjson, meaning nothing
  return size > 0;
}

Result<std::string_view> LineSource::head() {
  while (end_ - begin_ < kHead) {
    // A line that is there is enough: a pipe may have no more for a long time.
    if (end_ > begin_ && std::memchr(buffer_.get() + begin_, '\n', end_ - begin_) != nullptr) break;
    const auto more = fill();
    if (!more) return more.status();
    if (!*more) break;
  }
  return std::string_view(buffer_.get() + begin_, std::min(end_ - begin_, kHead));
}

Result<std::optional<Line>> LineSource::next() {
  size_t searched = 0;
  while (true) {
    const size_t size = end_ - begin_;
    const char* const begin = buffer_.get() + begin_;
    const void* const found =
        size > searched ? std::memchr(begin + searched, '\n', size - searched) : nullptr;
    if (found == nullptr && size > kLongest) {
      const auto skipped = skip_line();
      if (!skipped) return skipped.status();
      return std::optional(Line{{}, ++lines_, *skipped, true});
    }
    if (found == nullptr) {
      searched = size;
      const auto more = fill();
      if (!more) return more.status();
      if (*more) continue;
      if (size == 0) return std::optional<Line>();
    }
    const char* const now = buffer_.get() + begin_;  // fill() may have moved it
    const size_t length =
        found == nullptr ? size : static_cast<size_t>(static_cast<const char*>(found) - now);
    const size_t with_feed = length + (found == nullptr ? 0 : 1);
    begin_ += with_feed;
    taken_ += with_feed;
    if (length > kLongest) return std::optional(Line{{}, ++lines_, length, true});
    return std::optional(Line{std::string_view(now, length), ++lines_, length, false});
  }
}

Result<uint64_t> LineSource::skip_line() {
  uint64_t size = 0;
  while (true) {
    const char* const begin = buffer_.get() + begin_;
    const void* const found = end_ > begin_ ? std::memchr(begin, '\n', end_ - begin_) : nullptr;
    if (found != nullptr) {
      const auto length = static_cast<size_t>(static_cast<const char*>(found) - begin);
      begin_ += length + 1;
      taken_ += length + 1;
      return size + length;
    }
    size += end_ - begin_;
    taken_ += end_ - begin_;
    begin_ = end_ = 0;
    const auto more = fill();
    if (!more) return more.status();
    if (!*more) return size;
  }
}

Result<std::optional<std::string_view>> LineSource::whole() {
  while (end_ - begin_ <= kLongest) {
    const auto more = fill();
    if (!more) return more.status();
    if (*more) continue;
    const std::string_view all(buffer_.get() + begin_, end_ - begin_);
    begin_ = end_;
    taken_ += all.size();
    return std::optional(all);
  }
  return std::optional<std::string_view>();
}

}  // namespace isnad::intake
