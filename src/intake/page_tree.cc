#include "intake/page_tree.h"

namespace isnad::intake {
namespace {

const PageAttribute* find(const PageTree& tree, uint32_t node, Attribute name) {
  const PageNode& of = tree.nodes[node];
  for (uint32_t i = of.first_attribute; i < of.first_attribute + of.attributes; ++i) {
    if (tree.attributes[i].name == name) return &tree.attributes[i];
  }
  return nullptr;
}

// Bytes of white space at `at` (also no-break space), or 0.
size_t space_at(std::string_view text, size_t at) {
  const unsigned char c = static_cast<unsigned char>(text[at]);
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (c == 0xC2 && at + 1 < text.size() && text[at + 1] == '\xA0') return 2;
  return 0;
}

}  // namespace

std::string_view PageTree::attribute(uint32_t node, Attribute name) const {
  const PageAttribute* found = find(*this, node, name);
  return found ? std::string_view(text).substr(found->text, found->size) : std::string_view();
}

bool PageTree::has(uint32_t node, Attribute name) const {
  return find(*this, node, name) != nullptr;
}

std::string PageTree::text_of(uint32_t node) const {
  std::string line;
  for (uint32_t i = node; i < nodes[node].end; ++i) {
    if (nodes[i].tag == Tag::kText) {
      append_collapsed(characters(nodes[i]), line);
    } else if (i != node && (is_block(nodes[i].tag) || nodes[i].tag == Tag::kTime)) {
      append_collapsed(" ", line);
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

void append_collapsed(std::string_view piece, std::string& line) {
  size_t i = 0;
  while (i < piece.size()) {
    if (const size_t space = space_at(piece, i)) {
      if (!line.empty() && line.back() != ' ') line += ' ';
      i += space;
    } else if (piece[i] == '\xC2' && i + 1 < piece.size() && piece[i + 1] == '\xAD') {
      i += 2;
    } else {
      size_t end = i + 1;
      while (end < piece.size() && piece[end] > ' ') ++end;  // plain ASCII
      if (piece[i] <= ' ') {                                 // or one byte of anything else
        end = i + 1;
        while (end < piece.size() && piece[end] < 0 && piece[end] != '\xC2') ++end;
      }
      line.append(piece.substr(i, end - i));
      i = end;
    }
  }
}

}  // namespace isnad::intake
