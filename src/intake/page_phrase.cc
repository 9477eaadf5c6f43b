#include "intake/page_phrase.h"

#include "intake/page_card.h"
#include "intake/page_names.h"

namespace isnad::intake {
namespace {

constexpr int kHeadedSiblings = 100;

class Phrases {
 public:
  explicit Phrases(PageMarks& marks) : marks_(marks), tree_(marks.tree) {}

  void mark() {
    for (size_t i = 0; i < marks_.size(); ++i) {
      const std::string_view line = marks_.blocks.of(marks_.blocks.blocks[i]);
      uint32_t words = 0;
      const PhraseRole role = names_.phrase(line, words);
      const uint32_t all = marks_.blocks.blocks[i].words;
      constexpr std::string_view kCopyright = "\xC2\xA9";
      if (line.starts_with(kCopyright) && all < 15) marks_.bits[i] |= kCaption;
      if (role != PhraseRole::kNone) mark_line(i, role, words);
    }
  }

 private:
  // `words`: of the phrase.
  void mark_line(size_t i, PhraseRole role, uint32_t words) {
    const PageBlock& block = marks_.blocks.blocks[i];
    const bool alone = block.words <= words + 2;
    switch (role) {
      case PhraseRole::kNotice:
        mark_around(i);
        break;
      case PhraseRole::kCaption: {
        const std::string_view line = marks_.blocks.of(block);
        const bool named = words > 1 || line.find(':') < 60 || line.starts_with('(');
        if (named && block.words < 15) marks_.bits[i] |= kCaption;
        break;
      }
      case PhraseRole::kPitch:
        if (block.words < 60) marks_.bits[i] |= kRelated;
        break;
      case PhraseRole::kRelated:
        if (alone) mark_headed(i);
        if (alone || (block.link_words > 0 && block.words <= 40)) marks_.bits[i] |= kRelated;
        break;
      case PhraseRole::kByline: {
        const bool cue = marks_.blocks.of(block).substr(0, 40).find(':') != std::string_view::npos;
        if (cue && block.words <= words + 5 && !block.ends_sentence) marks_.bits[i] |= kRelated;
        break;
      }
      default:
        if (alone) marks_.bits[i] |= kRelated;
    }
  }

  // The whole small box that a notice stands in.
  void mark_around(size_t line) {
    const double small = marks_.good() * 0.25;
    uint32_t node = marks_.blocks.blocks[line].node;
    if (marks_.good_inside(node) > small) return;
    while (node != 0 && marks_.good_inside(tree_.nodes[node].parent) <= small)
      node = tree_.nodes[node].parent;
    const auto [first, last] = marks_.blocks.inside(tree_, node);
    marks_.set(first, last, kNoise);
  }

  // "Related stories" takes along what it heads: the box that it opens, or the lists and articles
  // beside it.
  void mark_headed(size_t line) {
    uint32_t node = marks_.blocks.blocks[line].node;
    while (node != 0 && tree_.nodes[tree_.nodes[node].parent].tag != Tag::kBody &&
           marks_.blocks.inside(tree_, tree_.nodes[node].parent).first == line)
      node = tree_.nodes[node].parent;
    auto [first, last] = marks_.blocks.inside(tree_, node);
    if (last == line + 1) last = end_of_headed(node, last);
    if (marks_.good(first, last) <= marks_.good() * 0.4 || rows_of_articles_) {
      marks_.set(first, last, kNoise);
    }
  }

  // Over the siblings behind heading `node` while they are links, or articles of their own.
  size_t end_of_headed(uint32_t node, size_t last) {
    rows_of_articles_ = false;
    const uint32_t end = tree_.nodes[tree_.nodes[node].parent].end;
    int articles = 0;
    int siblings = 0;
    for (uint32_t next = tree_.nodes[node].end; next < end && siblings < kHeadedSiblings;
         next = tree_.nodes[next].end, ++siblings) {
      const auto inside = marks_.blocks.inside(tree_, next);
      if (inside.first == inside.second) continue;
      const bool article = tree_.nodes[next].tag == Tag::kArticle;
      articles += article;
      if (!article && !is_linked(inside.first, inside.second)) break;
      last = inside.second;
    }
    rows_of_articles_ = articles >= 3;
    return last;
  }

  // A third of its words or more.
  bool is_linked(size_t first, size_t last) const {
    uint32_t words = 0;
    uint32_t linked = 0;
    for (size_t i = first; i < last; ++i) {
      words += marks_.blocks.blocks[i].words;
      linked += marks_.blocks.blocks[i].link_words;
    }
    return linked * 3 >= words;
  }

  PageMarks& marks_;
  const PageTree& tree_;
  const PageNames& names_ = PageNames::get();
  bool rows_of_articles_ = false;
};

}  // namespace

void mark_phrases(PageMarks& marks) { Phrases(marks).mark(); }

}  // namespace isnad::intake
