// A page as a tree in two flat rows: nodes in the order of the source, so that everything inside a
// node stands directly behind it, and one buffer that holds all characters. No pointers, no frees.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/page_tag.h"

namespace isnad::intake {

// The attributes that page reading looks at; the others are not kept.
enum class Attribute : uint8_t {
  kAriaHidden,
  kClass,
  kContent,
  kDatetime,
  kHidden,
  kHref,
  kId,
  kItemprop,
  kItemtype,
  kLang,
  kName,
  kProperty,
  kRel,
  kRole,
  kStyle,
};

struct PageNode {
  Tag tag = Tag::kText;
  uint8_t attributes = 0;  // how many
  uint16_t depth = 0;
  uint32_t parent = 0;           // the root is its own
  uint32_t end = 0;              // one past the last node inside
  uint32_t text = 0, size = 0;   // of a run of characters: bytes of PageTree::text
  uint32_t first_attribute = 0;  // into PageTree::attributes
};

struct PageAttribute {
  Attribute name;
  uint32_t text = 0, size = 0;
};

struct PageTree {
  std::vector<PageNode> nodes;  // nodes[0] is the page
  std::vector<PageAttribute> attributes;
  std::string text;                          // valid UTF-8
  std::vector<std::string> scripts_of_data;  // what stands in <script type="application/ld+json">
  bool cut = false;                          // the page was too deep or too large to be taken whole

  std::string_view characters(const PageNode& node) const {
    return std::string_view(text).substr(node.text, node.size);
  }
  // Empty where the element has no such attribute.
  std::string_view attribute(uint32_t node, Attribute name) const;
  bool has(uint32_t node, Attribute name) const;
  // All characters inside, white space collapsed to one space, none at the ends.
  std::string text_of(uint32_t node) const;
};

// Appends `piece` to `line` with white space collapsed to one space and soft hyphens left out; a
// line begins with no space.
void append_collapsed(std::string_view piece, std::string& line);

// Parses a page (valid UTF-8, up to 4 GiB) with libxml2's HTML parser, whose events make the tree:
// tag soup is mended as libxml2 2.9 mends it. Never fails: any bytes give some tree. Elements more
// than 250 deep lend their text to the one above, and parsing ends where libxml2's own stack is
// twice as deep. Linear, about 100 MB/s of markup.
PageTree parse_page(std::string_view html);

}  // namespace isnad::intake
