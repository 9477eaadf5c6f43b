// Pieces of a page: escaping, and an article's text with the cited spans marked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/record.h"

namespace isnad::story {

// Appends `text` so that it stands as text or as a quoted attribute: markup characters become
// references; control characters and direction overrides (they would reorder what stands around)
// are left out.
void escape_html(std::string_view text, std::string& out);
std::string escaped(std::string_view text);

// A span to mark, with the id that links point at and the kind of cell as class ("said", "time",
// "figure").
struct Mark {
  Span span;
  std::string id;
  std::string kind;
};

// Appends `text` as paragraphs (one a line; empty lines are left out) with every mark as a <mark>.
// Marks may overlap in any way: one that crosses another's end, or a paragraph's, goes on in a
// further <mark> without an id.
void marked_text(std::string_view text, std::vector<Mark> marks, std::string& out);

// The style of the page.
std::string_view dossier_style();

}  // namespace isnad::story
