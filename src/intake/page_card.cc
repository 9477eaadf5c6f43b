#include "intake/page_card.h"

namespace isnad::intake {
namespace {

constexpr uint32_t kCardWords = 60;
constexpr size_t kCardLines = 16;
constexpr uint32_t kPictureWords = 50;
constexpr int kPictureLevels = 4;  // from the picture up to its box

bool is_card(const PageMarks& marks, uint32_t node) {
  const Tag tag = marks.tree.nodes[node].tag;
  if (!is_block(tag) || tag == Tag::kParagraph || tag == Tag::kBreak) return false;
  const auto [first, last] = marks.blocks.inside(marks.tree, node);
  if (last - first > kCardLines) return false;
  uint32_t own = 0;
  bool linked = false;
  for (size_t i = first; i < last; ++i) {
    const PageBlock& line = marks.blocks.blocks[i];
    own += line.own_words();
    linked = linked || (line.link_share() > 0.9 && line.words >= 3);
  }
  return linked && own <= kCardWords;
}

// The neighbours from `from` up to `to`.
void end_cards(PageMarks& marks, uint32_t from, uint32_t to, uint32_t count) {
  if (count < 3) return;
  marks.set(marks.blocks.before(from), marks.blocks.before(to), kNoise);
}

void mark_cards_in(PageMarks& marks, uint32_t node) {
  const auto& nodes = marks.tree.nodes;
  uint32_t count = 0;
  uint32_t first = 0;
  for (uint32_t child = node + 1; child < nodes[node].end; child = nodes[child].end) {
    if (nodes[child].tag == Tag::kText) continue;
    const bool card = is_card(marks, child);
    if (!card || (count > 0 && !same_make(marks.tree, first, child))) {
      end_cards(marks, first, child, count);
      count = 0;
    }
    if (card && count++ == 0) first = child;
  }
  end_cards(marks, first, nodes[node].end, count);
}

// The largest element around picture `image` with no more than a caption in it, as lines.
std::pair<size_t, size_t> lines_of_picture(const PageMarks& marks, uint32_t image) {
  std::pair<size_t, size_t> best{0, 0};
  uint32_t node = marks.tree.nodes[image].parent;
  for (int up = 0; up < kPictureLevels && node != 0; ++up, node = marks.tree.nodes[node].parent) {
    const auto [first, last] = marks.blocks.inside(marks.tree, node);
    if (last > first + 3) break;
    uint32_t words = 0;
    for (size_t i = first; i < last; ++i) words += marks.blocks.blocks[i].words;
    if (words > kPictureWords || marks.good(first, last) > marks.good() * 0.3) break;
    best = {first, last};
  }
  return best;
}

}  // namespace

bool same_make(const PageTree& tree, uint32_t a, uint32_t b) {
  const auto name = [&tree](uint32_t i) {
    const std::string_view all = tree.attribute(i, Attribute::kClass);
    return all.substr(0, all.find(' '));
  };
  return tree.nodes[a].tag == tree.nodes[b].tag && name(a) == name(b);
}

void mark_pictures(PageMarks& marks) {
  for (uint32_t image = 1; image < marks.tree.nodes.size(); ++image) {
    if (marks.tree.nodes[image].tag != Tag::kImage) continue;
    const auto [first, last] = lines_of_picture(marks, image);
    for (size_t i = first; i < last; ++i) {
      const PageBlock& line = marks.blocks.blocks[i];
      // A picture inside a paragraph does not make it a caption.
      const bool around = line.node <= image && image < marks.tree.nodes[line.node].end;
      if (!around && line.link_share() < 0.5) marks.bits[i] |= kCaption;
    }
  }
}

void mark_cards(PageMarks& marks) {
  constexpr uint32_t kSmallest = 9;  // nodes of three cards
  for (uint32_t i = 1; i < marks.tree.nodes.size(); ++i) {
    const PageNode& node = marks.tree.nodes[i];
    if (is_block(node.tag) && node.end - i >= kSmallest) mark_cards_in(marks, i);
  }
}

}  // namespace isnad::intake
