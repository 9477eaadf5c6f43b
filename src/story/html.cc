#include "story/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <queue>

#include "text/code_points.h"

namespace isnad::story {
namespace {

// U+202A..U+202E and U+2066..U+2069 as UTF-8: E2 80 AA..AE and E2 81 A6..A9.
bool steers_direction(std::string_view text, size_t at) {
  if (at + 2 >= text.size() || text[at] != '\xE2') return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const auto third = static_cast<unsigned char>(text[at + 2]);
  return (second == 0x80 && third >= 0xAA && third <= 0xAE) ||
         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

// Begins first; of those that begin together the longest, so that marks nest where they can.
struct Later {
  bool operator()(const Mark& a, const Mark& b) const {
    if (a.span.begin != b.span.begin) return a.span.begin > b.span.begin;
    if (a.span.end != b.span.end) return a.span.end < b.span.end;
    return a.id > b.id;
  }
};

class MarkedText {
 public:
  MarkedText(std::string_view text, std::vector<Mark> marks, std::string& out)
      : points_(text), waiting_(Later{}, std::move(marks)), out_(out) {}

  // One paragraph; marks that go on after it are cut there.
  void paragraph(Span span);

 private:
  void text_until(uint32_t end);
  void open(Mark mark, Span paragraph);
  void close_until(uint32_t at);

  text::CodePoints points_;
  std::priority_queue<Mark, std::vector<Mark>, Later> waiting_;
  std::vector<uint32_t> ends_;  // of the open marks, outermost first
  uint32_t at_ = 0;
  std::string& out_;
};

void MarkedText::text_until(uint32_t end) {
  if (end > at_) escape_html(points_.slice({at_, end}), out_);
  at_ = std::max(at_, end);
}

// Opens a mark, cut at the end of the innermost open one; the rest waits for its turn, without the
// id.
void MarkedText::open(Mark mark, Span paragraph) {
  uint32_t end = std::min(mark.span.end, paragraph.end);
  if (!ends_.empty()) end = std::min(end, ends_.back());
  if (end < mark.span.end) waiting_.push({{end, mark.span.end}, "", mark.kind});
  out_ += fmt::format("<mark class=\"{}\"", mark.kind);
  if (!mark.id.empty()) out_ += fmt::format(" id=\"{}\"", escaped(mark.id));
  out_ += '>';
  ends_.push_back(end);
}

void MarkedText::close_until(uint32_t at) {
  while (!ends_.empty() && ends_.back() <= at) {
    text_until(ends_.back());
    out_ += "</mark>";
    ends_.pop_back();
  }
}

void MarkedText::paragraph(Span span) {
  at_ = span.begin;
  out_ += "<p>";
  while (!waiting_.empty() && waiting_.top().span.begin < span.end) {
    Mark mark = waiting_.top();
    waiting_.pop();
    mark.span.begin = std::max(mark.span.begin, span.begin);
    if (mark.span.begin >= mark.span.end) continue;
    close_until(mark.span.begin);
    text_until(mark.span.begin);
    open(std::move(mark), span);
  }
  close_until(span.end);
  text_until(span.end);
  out_ += "</p>\n";
}

}  // namespace

void escape_html(std::string_view text, std::string& out) {
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (steers_direction(text, at)) {
          at += 2;
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
          out += c;
        } else if (c == '\n' || c == '\t' || c == '\r') {
          out += ' ';
        }
    }
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  escape_html(text, out);
  return out;
}

void marked_text(std::string_view text, std::vector<Mark> marks, std::string& out) {
  MarkedText writer(text, std::move(marks), out);
  uint32_t begin = 0;
  while (!text.empty()) {
    const size_t size = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, size);
    const uint32_t letters = text::count_code_points(line);
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (!blank) writer.paragraph({begin, begin + letters});
    begin += letters + 1;
    text.remove_prefix(std::min(size + 1, text.size()));
  }
}

}  // namespace isnad::story
