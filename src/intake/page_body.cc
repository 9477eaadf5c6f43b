#include "intake/page_body.h"

#include <algorithm>

#include "intake/page_box.h"
#include "intake/page_card.h"
#include "intake/page_mark.h"
#include "intake/page_phrase.h"
#include "intake/page_title.h"

namespace isnad::intake {
namespace {

class Finder {
 public:
  Finder(const PageTree& tree, const PageBlocks& blocks, const std::vector<uint8_t>& roles,
         std::string_view title)
      : tree_(tree), blocks_(blocks), title_(title), marks_(tree, blocks, roles) {}

  PageBody find() {
    PageBody body;
    if (marks_.good() == 0) return body;
    mark_boxes(marks_);
    mark_pictures(marks_);
    mark_cards(marks_);
    mark_phrases(marks_);
    body.root = best_root();
    if (body.root == 0) {  // all of it stands in boxes: then their names say nothing
      for (uint8_t& bits : marks_.bits) bits &= static_cast<uint8_t>(~kNoise);
      body.root = best_root();
    }
    choose(body);
    return body;
  }

 private:
  double value(size_t i) const {
    const PageBlock& block = blocks_.blocks[i];
    if (marks_.has(i, kNoise | kRelated))
      return (marks_.has(i, kGood)) ? -0.5 * mass(block) : -2.0 - std::min(block.words, 10U);
    if (marks_.has(i, kCaption)) return 0;
    const double trust = marks_.has(i, kSurely) ? 4 : marks_.has(i, kInBody) ? 2 : 1;
    if (marks_.has(i, kGood)) return trust * mass(block);
    if (block.link_share() > 0.5) return -2.0 - std::min(block.words, 10U);
    return marks_.has(i, kSurely) ? 1.0 * std::min(block.words, 10U) : -1.0;
  }

  uint32_t best_root() const {
    std::vector<double> sums(marks_.size() + 1, 0);
    for (size_t i = 0; i < marks_.size(); ++i) sums[i + 1] = sums[i] + value(i);
    uint32_t best = 0;
    double most = 0;
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].tag == Tag::kText) continue;
      const auto [first, last] = blocks_.inside(tree_, i);
      const double sum = sums[last] - sums[first];
      if (sum >= most && sum > 0) {
        most = sum;
        best = i;
      }
    }
    return best;
  }

  Tag tag_of_block(size_t i) const { return tree_.nodes[blocks_.blocks[i].node].tag; }

  void choose(PageBody& body) const {
    if (body.root == 0) return;
    const auto [first, last] = blocks_.inside(tree_, body.root);
    take_top(first, body);
    std::vector<size_t> waiting;  // lines that stand if text follows them
    bool begun = false;
    for (size_t i = first; i < last; ++i) {
      const PageBlock& block = blocks_.blocks[i];
      if (marks_.has(i, kNoise | kRelated) || is_title(i)) continue;
      if (marks_.has(i, kCaption)) {
        body.captions.push_back(i);
        continue;
      }
      if (marks_.has(i, kGood)) {
        body.paragraphs.insert(body.paragraphs.end(), waiting.begin(), waiting.end());
        waiting.clear();
        body.paragraphs.push_back(i);
        body.words += block.own_words();
        begun = true;
        continue;
      }
      const bool sentence = block.ends_sentence && block.own_words() >= 5;
      if (block.link_share() > 0.5 && !sentence && !in_quote(i)) continue;
      if (!begun && tag_of_block(i) != Tag::kParagraph) continue;
      waiting.push_back(i);
    }
    if (body.paragraphs.empty()) return;
    const uint32_t home = holder(body.paragraphs.back());
    for (const size_t i : waiting) {
      const Tag tag = tag_of_block(i);
      if (blocks_.blocks[i].ends_sentence ||
          ((tag == Tag::kItem || tag == Tag::kParagraph) && holder(i) == home))
        body.paragraphs.push_back(i);
    }
  }

  // Between the headline and the article: running text in an element of its own, and captions.
  void take_top(size_t first, PageBody& body) const {
    size_t headline = first;
    for (size_t back = 1; back <= std::min<size_t>(first, 25); ++back) {
      if (tag_of_block(first - back) == Tag::kHeading1) {
        headline = first - back;
        break;
      }
    }
    for (size_t i = headline; i < first; ++i) {
      if (marks_.has(i, kCaption) && !marks_.has(i, kNoise | kRelated) && !is_title(i))
        body.captions.push_back(i);
      if (marks_.bits[i] == kGood && blocks_.blocks[i].own_words() >= 25 &&
          blocks_.blocks[i].ends_sentence && !is_title(i)) {
        body.paragraphs.push_back(i);
        body.words += blocks_.blocks[i].own_words();
      }
    }
  }

  bool is_title(size_t i) const {
    const PageBlock& block = blocks_.blocks[i];
    return block.words < 40 && !title_.empty() && same_words(blocks_.of(block), title_);
  }

  bool in_quote(size_t i) const {
    for (uint32_t n = blocks_.blocks[i].node; n != 0; n = tree_.nodes[n].parent) {
      if (tree_.nodes[n].tag == Tag::kBlockquote) return true;
    }
    return false;
  }

  // The element that holds the paragraph, or the list that it is an item of.
  uint32_t holder(size_t i) const {
    uint32_t node = blocks_.blocks[i].node;
    while (tree_.nodes[node].tag == Tag::kItem || tree_.nodes[node].tag == Tag::kParagraph) {
      const bool item = tree_.nodes[node].tag == Tag::kItem;
      node = tree_.nodes[node].parent;
      if (item) node = tree_.nodes[node].parent;
    }
    return node;
  }

  const PageTree& tree_;
  const PageBlocks& blocks_;
  std::string_view title_;
  PageMarks marks_;
};

}  // namespace

PageBody find_body(const PageTree& tree, const PageBlocks& blocks,
                   const std::vector<uint8_t>& roles, std::string_view title) {
  return Finder(tree, blocks, roles, title).find();
}

}  // namespace isnad::intake
