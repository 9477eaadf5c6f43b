// The bytes of one source, line by line or whole, through one window that grows to the longest line
// and no further than kLongest.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "intake/byte_window.h"
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
  static constexpr size_t kPadding = ByteWindow::kPadding;

  explicit LineSource(ByteWindow window) : window_(std::move(window)) {}

  // The lines of a file; "-" is standard input. Fails with the system's reason.
  static Result<LineSource> open(const std::string& path);

  // The next line; none after the last. Its bytes stay until the next call. A last line needs no
  // line feed.
  Result<std::optional<Line>> next();

  // Everything from here on, or none when that is more than kLongest. The bytes stay as long as the
  // source.
  Result<std::optional<std::string_view>> whole();

  uint64_t taken() const { return window_.source().taken(); }

 private:
  // Drops bytes up to the next line feed; gives the size of the line.
  Result<uint64_t> skip_line();

  ByteWindow window_;
  uint64_t lines_ = 0;
};

}  // namespace isnad::intake
