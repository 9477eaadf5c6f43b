// Laying out text of two directions for a terminal: how wide it is, where to break it, and how to
// keep right-to-left text from reordering what stands beside it. Widths are terminal columns. All
// text is valid UTF-8 in logical order; the terminal does the reordering (UAX 9), which the
// isolates guide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::story {

// Columns that `text` takes: combining marks, joiners and direction controls take none, wide
// characters two.
size_t display_width(std::string_view text);

// `text` inside FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so that its direction and its
// neighbours' do not touch; ASCII text stands as it is. Direction controls and control characters
// of the text itself are dropped: what an article holds must not steer the terminal.
std::string isolate(std::string_view text);

// Breaks `text` at white space into lines of at most `width` columns; a longer word stands alone on
// its line. White space runs become one space. No line for an empty text.
std::vector<std::string> wrap(std::string_view text, size_t width);

// The beginning of `text` in at most `width` columns, with an ellipsis where something was left
// out.
std::string shorten(std::string_view text, size_t width);

// `text` isolated and followed by the spaces that fill `width` columns (none where it is wider).
std::string pad(std::string_view text, size_t width);

}  // namespace isnad::story
