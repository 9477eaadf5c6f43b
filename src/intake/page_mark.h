// What is known of each line of a page, as bits that several passes set (page_box.h, page_card.h,
// page_phrase.h) before the body is chosen (page_body.h).
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "intake/page_block.h"
#include "intake/page_tree.h"

namespace isnad::intake {

enum Mark : uint8_t {
  kGood = 1,     // reads like running text
  kNoise = 2,    // in a box of links, forms, menus
  kCaption = 4,  // of a picture
  kRelated = 8,  // "read also", "follow us"
  kInBody = 16,  // in an element that is named as the body of an article
  kSurely = 32,  // ... with the name that schema.org has for it
};

// What running text counts: long paragraphs of law do not outweigh an article.
inline uint32_t mass(const PageBlock& block) { return std::min(block.own_words(), 120U); }

class PageMarks {
 public:
  // Sets kGood. `roles`: of each node, bits of NameRole (page_names.h).
  PageMarks(const PageTree& tree, const PageBlocks& blocks, const std::vector<uint8_t>& roles);

  const PageTree& tree;
  const PageBlocks& blocks;
  const std::vector<uint8_t>& roles;
  std::vector<uint8_t> bits;  // of Mark, by line

  size_t size() const { return bits.size(); }
  bool has(size_t line, uint8_t mark) const { return (bits[line] & mark) != 0; }
  void set(size_t first, size_t last, uint8_t mark) {
    for (size_t i = first; i < last; ++i) bits[i] |= mark;
  }

  // Words of running text that no box has taken: in all, and in lines [first, last). As of the last
  // weigh().
  uint32_t good() const { return good_.back(); }
  uint32_t good(size_t first, size_t last) const { return good_[last] - good_[first]; }
  uint32_t good_inside(uint32_t node) const {
    const auto [first, last] = blocks.inside(tree, node);
    return good(first, last);
  }
  void weigh();

 private:
  std::vector<uint32_t> good_;  // before each line
};

}  // namespace isnad::intake
