#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace isnad::cli {
namespace {

constexpr size_t kUsualWidth = 80;
constexpr size_t kWidest = 1000;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

size_t width(bool terminal) {
  const std::string_view columns = environment("COLUMNS");
  size_t number = 0;
  const auto read = std::from_chars(columns.data(), columns.data() + columns.size(), number);
  if (read.ec == std::errc() && number > 0 && number <= kWidest) return number;
  winsize size{};
  if (terminal && ::ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return kUsualWidth;
}

}  // namespace

story::TextStyle output_style() {
  const bool terminal = ::isatty(1) == 1;
  const bool colour = terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  return {width(terminal), colour};
}

}  // namespace isnad::cli
