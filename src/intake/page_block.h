// The lines of a page: runs of text that no block element and no line break interrupts, with what
// tells an article's paragraph from the rest (Kohlschuetter et al., "Boilerplate Detection using
// Shallow Text Features", WSDM 2010: length, link density, neighbours).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/page_tree.h"

namespace isnad::intake {

struct PageBlock {
  uint32_t node = 0;            // the block element that it stands in
  uint32_t first = 0;           // its first run of characters (a node)
  uint32_t text = 0, size = 0;  // bytes of PageBlocks::text
  uint32_t words = 0;
  uint32_t link_words = 0;
  uint16_t stops = 0;  // marks of sentences and clauses, of any script
  bool ends_sentence = false;
  bool after_break = false;  // a br stands before it, not the begin of an element

  uint32_t own_words() const { return words - link_words; }
  double link_share() const { return words ? static_cast<double>(link_words) / words : 0; }
};

struct PageBlocks {
  std::vector<PageBlock> blocks;  // in the order of the page
  std::string text;               // of all blocks, white space collapsed

  std::string_view of(const PageBlock& block) const {
    return std::string_view(text).substr(block.text, block.size);
  }
  std::vector<uint32_t> before_node;  // for each node and one more: the blocks that begin before it

  // The first block that begins at or behind a node.
  size_t before(uint32_t node) const { return before_node[node]; }
  // The blocks inside a node, as [first, last).
  std::pair<size_t, size_t> inside(const PageTree& tree, uint32_t node) const {
    return {before_node[node], before_node[tree.nodes[node].end]};
  }
};

// Linear. Han, kana and Thai have no spaces: two of their letters count as a word.
PageBlocks cut_blocks(const PageTree& tree);

}  // namespace isnad::intake
