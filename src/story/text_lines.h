// Lines of human text for a terminal: headings, entries of a date beside quoted words, and their
// provenance. Used by every view that prints cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "story/render.h"

namespace isnad::story {

class TextLines {
 public:
  TextLines(const TextStyle& style, std::string& out);

  void heading(std::string_view text);
  void note(std::string_view text);  // wrapped
  void blank() { out_ += '\n'; }

  // A short left column (a day, a figure) and what stands beside it: the head in bold, and further
  // pieces after it.
  void entry(std::string_view left, std::string_view head, const std::vector<std::string>& pieces);
  // Quoted words under an entry, wrapped, every line isolated.
  void quote(std::string_view words);
  void quote_beginning(std::string_view words);  // as much as one line holds
  // Where it comes from, dim, on one line or more; the pieces are separated by dots.
  void provenance(const std::vector<std::string>& pieces);

  void paragraph(std::string_view text);  // wrapped over the whole width, every line isolated

 private:
  std::string bold(std::string_view text) const;
  std::string dim(std::string_view text) const;

  size_t width_;
  bool colour_;
  std::string& out_;
};

}  // namespace isnad::story
