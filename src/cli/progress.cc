#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

namespace isnad::cli {
namespace {

constexpr auto kBetween = std::chrono::milliseconds(100);
constexpr std::string_view kWipe = "\r\x1B[K";

// A progress line is no data: where it cannot be written nothing is lost.
void draw(int descriptor, std::string_view text) {
  [[maybe_unused]] const ssize_t ignored = ::write(descriptor, text.data(), text.size());
}

std::string time_left(double seconds) {
  const auto whole = std::llround(seconds);
  if (whole >= 3600) return fmt::format("{} h {:02} min left", whole / 3600, whole % 3600 / 60);
  if (whole >= 60) return fmt::format("{} min {:02} s left", whole / 60, whole % 60);
  return fmt::format("{} s left", whole);
}

}  // namespace

std::string progress_line(uint64_t done, uint64_t total, uint64_t articles, double seconds) {
  const double elapsed = std::max(seconds, 1e-3);
  const double rate = static_cast<double>(done) / elapsed;
  std::string line;
  const bool known = total > 0 && done <= total;
  if (known) {
    line +=
        fmt::format("{:3.0f} %  ", 100.0 * static_cast<double>(done) / static_cast<double>(total));
  }
  line += fmt::format("{:.1f} MB/s  {:.0f} articles/s  {} articles", rate / 1e6,
                      static_cast<double>(articles) / elapsed, articles);
  if (known && rate > 0) line += "  " + time_left(static_cast<double>(total - done) / rate);
  return line;
}

Progress::Progress(int descriptor, bool wanted)
    : descriptor_(descriptor), wanted_(wanted && ::isatty(descriptor) == 1), start_(Clock::now()) {
  next_ = start_ + kBetween;
}

void Progress::update(uint64_t done_bytes, uint64_t total_bytes, uint64_t articles) {
  if (!wanted_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetween;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  draw(descriptor_,
       fmt::format("{}{}", kWipe, progress_line(done_bytes, total_bytes, articles, seconds)));
  shown_ = true;
}

void Progress::finish() {
  if (shown_) draw(descriptor_, kWipe);
  shown_ = false;
}

}  // namespace isnad::cli
