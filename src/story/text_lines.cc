#include "story/text_lines.h"

#include <algorithm>

#include "story/layout.h"

namespace isnad::story {
namespace {

constexpr size_t kNarrowest = 40;
constexpr size_t kLeft = 12;  // columns of the left column: an ISO day and two spaces
constexpr std::string_view kDot = " \u00B7 ";
constexpr std::string_view kOpenQuote = "\u00AB";
constexpr std::string_view kCloseQuote = "\u00BB";

std::string indent() { return std::string(kLeft, ' '); }

}  // namespace

TextLines::TextLines(const TextStyle& style, std::string& out)
    : width_(std::max(style.width, kNarrowest)), colour_(style.colour), out_(out) {}

std::string TextLines::bold(std::string_view text) const {
  return colour_ ? "\x1B[1m" + std::string(text) + "\x1B[0m" : std::string(text);
}

std::string TextLines::dim(std::string_view text) const {
  return colour_ ? "\x1B[2m" + std::string(text) + "\x1B[0m" : std::string(text);
}

void TextLines::heading(std::string_view text) {
  out_.append("\n").append(bold(isolate(text))).append("\n");
}

void TextLines::note(std::string_view text) {
  for (const std::string& line : wrap(text, width_)) {
    out_.append(dim(isolate(line))).append("\n");
  }
}

void TextLines::paragraph(std::string_view text) {
  for (const std::string& line : wrap(text, width_)) out_.append(isolate(line)).append("\n");
}

void TextLines::entry(std::string_view left, std::string_view head,
                      const std::vector<std::string>& pieces) {
  const size_t taken = display_width(left);
  out_ += isolate(left);
  if (taken + 2 > kLeft) {
    out_.append("\n").append(indent());
  } else {
    out_.append(kLeft - taken, ' ');
  }
  out_ += bold(isolate(head));
  for (const std::string& piece : pieces) out_.append("  ").append(isolate(piece));
  out_ += '\n';
}

void TextLines::quote(std::string_view words) {
  const std::string quoted = std::string(kOpenQuote).append(words).append(kCloseQuote);
  for (const std::string& line : wrap(quoted, width_ - kLeft)) {
    out_.append(indent()).append(isolate(line)).append("\n");
  }
}

void TextLines::quote_beginning(std::string_view words) {
  std::string one_line;
  for (const std::string& line : wrap(words, width_)) {
    one_line.append(one_line.empty() ? "" : " ").append(line);
  }
  quote(shorten(one_line, width_ - kLeft - 2));
}

void TextLines::provenance(const std::vector<std::string>& pieces) {
  std::string line;
  size_t taken = 0;
  const auto end_line = [&] {
    if (!line.empty()) out_.append(indent()).append(dim(line)).append("\n");
    line.clear();
    taken = 0;
  };
  for (const std::string& piece : pieces) {
    const size_t width = display_width(piece);
    if (taken > 0 && taken + 3 + width > width_ - kLeft) end_line();
    if (taken > 0) line += kDot;
    taken += width + (taken > 0 ? 3 : 0);
    line += isolate(piece);
  }
  end_line();
}

}  // namespace isnad::story
