#include "intake/line_source.h"

#include <algorithm>

namespace isnad::intake {

Result<LineSource> LineSource::open(const std::string& path) {
  auto source = open_file(path);
  if (!source) return source.status();
  return LineSource(ByteWindow(std::move(*source)));
}

Result<std::optional<Line>> LineSource::next() {
  size_t searched = 0;
  while (true) {
    const std::string_view view = window_.view();
    const size_t found = view.find('\n', searched);
    if (found == std::string_view::npos && view.size() > kLongest) {
      const auto skipped = skip_line();
      if (!skipped) return skipped.status();
      return std::optional(Line{{}, ++lines_, *skipped, true});
    }
    if (found == std::string_view::npos) {
      searched = view.size();
      const auto more = window_.fill();
      if (!more) return more.status();
      if (*more) continue;
      if (searched == 0) return std::optional<Line>();
    }
    const std::string_view now = window_.view();  // fill() may have moved it
    const size_t length = std::min(found, now.size());
    window_.drop(std::min(length + 1, now.size()));
    if (length > kLongest) return std::optional(Line{{}, ++lines_, length, true});
    return std::optional(Line{now.substr(0, length), ++lines_, length, false});
  }
}

Result<uint64_t> LineSource::skip_line() {
  uint64_t size = 0;
  while (true) {
    const std::string_view view = window_.view();
    const size_t found = view.find('\n');
    size += std::min(found, view.size());
    window_.drop(std::min(view.size(), found == std::string_view::npos ? found : found + 1));
    if (found != std::string_view::npos) return size;
    const auto more = window_.fill();
    if (!more) return more.status();
    if (!*more) return size;
  }
}

Result<std::optional<std::string_view>> LineSource::whole() {
  while (window_.view().size() <= kLongest) {
    const auto more = window_.fill();
    if (!more) return more.status();
    if (*more) continue;
    const std::string_view all = window_.view();
    window_.drop(all.size());
    return std::optional(all);
  }
  return std::optional<std::string_view>();
}

}  // namespace isnad::intake
