#include "intake/page_mark.h"

namespace isnad::intake {
namespace {

bool reads_like_text(const PageBlock& block) {
  const uint32_t own = block.own_words();
  if (block.link_share() > 0.5) return false;
  if (own >= 20) return block.stops > 0 || own < 60;
  return own >= 10 && (block.ends_sentence || block.stops > 1);
}

}  // namespace

PageMarks::PageMarks(const PageTree& of, const PageBlocks& lines, const std::vector<uint8_t>& names)
    : tree(of), blocks(lines), roles(names), bits(lines.blocks.size()) {
  for (size_t i = 0; i < bits.size(); ++i) {
    if (reads_like_text(blocks.blocks[i])) bits[i] |= kGood;
  }
  weigh();
}

void PageMarks::weigh() {
  good_.assign(bits.size() + 1, 0);
  for (size_t i = 0; i < bits.size(); ++i) {
    const bool counts = (bits[i] & (kGood | kNoise)) == kGood;
    good_[i + 1] = good_[i] + (counts ? mass(blocks.blocks[i]) : 0);
  }
}

}  // namespace isnad::intake
