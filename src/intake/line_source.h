// The bytes of one file or stream, line by line or whole, through one buffer that grows to the
// longest line and no further than kLongest.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::intake {

struct Line {
  std::string_view bytes;  // without its line feed; empty when too_long. kPadding more bytes may be
                           // read after it
  uint64_t number = 0;     // from 1
  uint64_t size = 0;       // bytes, also of a line that was skipped
  bool too_long = false;   // more than kLongest: skipped without being kept
};

class LineSource {
 public:
  static constexpr size_t kLongest = size_t{64} << 20;
  static constexpr size_t kPadding = 64;  // what simdjson may read beyond a text

  // "-" is standard input. Fails with the system's reason.
  static Result<LineSource> open(const std::string& path);

  // Up to 8 KiB from the front, at least one line of it; call it before the first next() or
  // whole().
  Result<std::string_view> head();

  // The next line; none after the last. Its bytes stay until the next call. A last line needs no
  // line feed.
  Result<std::optional<Line>> next();

  // Everything from here on, or none when that is more than kLongest. The bytes stay as long as the
  // source.
  Result<std::optional<std::string_view>> whole();

  uint64_t bytes_taken() const { return taken_; }

  LineSource(LineSource&& other) noexcept;
  LineSource& operator=(LineSource&& other) noexcept;
  ~LineSource();

 private:
  LineSource(std::string path, int file);

  // Reads more behind what is there, making room as needed. False at the end of the file.
  Result<bool> fill();
  // Drops bytes up to the next line feed; gives the size of the line.
  Result<uint64_t> skip_line();

  std::string path_;
  int file_ = -1;
  std::unique_ptr<char[]> buffer_;
  size_t capacity_ = 0;         // without the padding
  size_t begin_ = 0, end_ = 0;  // the bytes that are read and not yet taken
  uint64_t taken_ = 0, lines_ = 0;
};

}  // namespace isnad::intake
