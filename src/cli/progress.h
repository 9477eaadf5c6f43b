// The progress line of a long run on standard error: share done, rate, time left. Shown only on a
// terminal, at most ten times a second, on one line that is wiped at the end.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace isnad::cli {

// The line for a person: "  42 %  12.3 MB/s  5,100 articles/s  3 s left". `total` 0: unknown, share
// and time left stay away.
std::string progress_line(uint64_t done, uint64_t total, uint64_t articles, double seconds);

class Progress {
 public:
  // Draws on `descriptor` when it is a terminal and `wanted`; else every call does nothing.
  Progress(int descriptor, bool wanted);
  ~Progress() { finish(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(uint64_t done_bytes, uint64_t total_bytes, uint64_t articles);
  // Wipes the line, so that a message can stand there.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  int descriptor_;
  bool shown_ = false, wanted_ = false;
  Clock::time_point start_, next_;
};

}  // namespace isnad::cli
