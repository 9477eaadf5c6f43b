// The program's data output: standard output through one large buffer, with the three endings that
// a pipe can have told apart.
#pragma once

#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::cli {

// Writes to a file descriptor. Not thread-safe. A reader that closed the pipe ends the output
// silently: closed() is true from then on and what is written goes nowhere, as `head` expects of
// its source. Any other failure (a full disk) is kept and given by every later call and by
// finish().
class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) { buffer_.reserve(kCapacity); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  Status write(std::string_view data);
  Status write_line(std::string_view line);
  Status flush();
  bool closed() const { return closed_; }

 private:
  static constexpr size_t kCapacity = 1 << 18;
  int descriptor_;
  std::string buffer_;
  Status failed_;
  bool closed_ = false;
};

// Writes `data` as the file `path`, whole or not at all: it is written beside and renamed.
Status write_file(const std::string& path, std::string_view data);

}  // namespace isnad::cli
