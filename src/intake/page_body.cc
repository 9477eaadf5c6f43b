#include "intake/page_body.h"

#include <algorithm>

#include "intake/page_names.h"
#include "intake/page_title.h"

namespace isnad::intake {
namespace {

enum Mark : uint8_t {
  kGood = 1,      // reads like running text
  kNoise = 2,     // in a box of links, forms, menus
  kCaption = 4,   // of a picture
  kRelated = 8,   // "read also"
  kInBody = 16,   // in an element that is named as the body of an article
  kOther = 64,    // in a text of its own
  kSurely = 32,   // ... with the name that schema.org has for it
};

class Finder {
 public:
  Finder(const PageTree& tree, const PageBlocks& blocks, std::string_view title)
      : tree_(tree),
        blocks_(blocks),
        title_(title),
        names_(PageNames::get()),
        marks_(blocks.blocks.size()) {}

  PageBody find() {
    PageBody body;
    for (size_t i = 0; i < marks_.size(); ++i) {
      if (reads_like_text(blocks_.blocks[i])) marks_[i] |= kGood;
    }
    sum_good();
    if (good_.empty() || good_.back() == 0) return body;
    find_bodies();
    mark_boxes();
    mark_pictures();
    mark_cards();
    mark_lines();
    body.root = best_root();
    if (body.root == 0) {  // all of it stands in boxes: then their names say nothing
      for (uint8_t& mark : marks_) mark &= static_cast<uint8_t>(~kNoise);
      body.root = best_root();
    }
    choose(body);
    return body;
  }

 private:
  bool reads_like_text(const PageBlock& block) const {
    const uint32_t own = block.own_words();
    if (block.link_share() > 0.5) return false;
    if (own >= 20) return block.stops > 0 || own < 60;
    return own >= 10 && (block.ends_sentence || block.stops > 1);
  }

  uint32_t mass(const PageBlock& block) const { return std::min(block.own_words(), 120U); }

  void sum_good() {
    good_.assign(marks_.size() + 1, 0);
    for (size_t i = 0; i < marks_.size(); ++i)
      good_[i + 1] = good_[i] + ((marks_[i] & (kGood | kNoise)) == kGood ? mass(blocks_.blocks[i]) : 0);
  }

  uint32_t good_inside(uint32_t node) const {
    const auto [first, last] = blocks_.inside(tree_, node);
    return good_[last] - good_[first];
  }

  // Elements that say that they are the article: by their names, and <article> and <main> by what
  // they are; and headlines.
  void find_bodies() {
    witness_.assign(tree_.nodes.size() + 1, 0);
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      const Tag tag = tree_.nodes[i].tag;
      bool is = false;
      bool body = false;
      bool surely = false;
      if (tag != Tag::kText && tag != Tag::kHtml && tag != Tag::kBody && is_block(tag)) {
        surely = tree_.attribute(i, Attribute::kItemprop).find("articleBody") !=
                 std::string_view::npos;
        body = surely || (roles_of(i) & (kBodyName | kOtherName | kNoiseName)) == kBodyName;
        is = body || tag == Tag::kHeading1 || tag == Tag::kArticle || tag == Tag::kMain;
      }
      witness_[i + 1] = witness_[i] + is;
      if (!body) continue;
      const auto [first, last] = blocks_.inside(tree_, i);
      for (size_t b = first; b < last; ++b) marks_[b] |= surely ? kInBody | kSurely : kInBody;
    }
  }

  uint8_t roles_of(uint32_t i) const {
    uint8_t roles = 0;
    if (const auto name = tree_.attribute(i, Attribute::kClass); !name.empty())
      roles |= names_.roles(name);
    if (const auto name = tree_.attribute(i, Attribute::kId); !name.empty())
      roles |= names_.roles(name);
    return roles;
  }

  // Boxes whose name or element says that they are no article. Those that are texts of their own
  // first: what is left is what the others are weighed against.
  void mark_boxes() {
    std::vector<uint8_t> boxes(tree_.nodes.size());
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].tag == Tag::kText) continue;
      boxes[i] = box(i, tree_.nodes[i].tag);
      if (boxes[i] & kOther) mark_box(i, kNoise, 0.8);
    }
    sum_good();
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      const uint8_t mark = boxes[i] & (kNoise | kCaption);
      if (mark != 0) mark_box(i, mark, 0.4);
    }
  }

  // Unless the article or its headline is in it with more than this share of the page's text.
  void mark_box(uint32_t i, uint8_t mark, double most) {
    const auto [first, last] = blocks_.inside(tree_, i);
    if (first == last) return;
    const double inside = good_[last] - good_[first];
    const bool witness = witness_[tree_.nodes[i].end] > witness_[i];
    if ((mark & kNoise) && inside > good_.back() * (witness ? most : std::max(most, 0.6))) return;
    for (size_t b = first; b < last; ++b) marks_[b] |= mark;
  }

  static bool is_hidden(std::string_view style) {
    const size_t at = style.find("display:");
    if (at == std::string_view::npos) return false;
    style.remove_prefix(at + 8);
    style.remove_prefix(std::min(style.find_first_not_of(' '), style.size()));
    return style.starts_with("none");
  }

  // The few words in one box with a picture.
  void mark_pictures() {
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].tag != Tag::kImage) continue;
      uint32_t node = tree_.nodes[i].parent;
      std::pair<size_t, size_t> best{0, 0};
      for (int up = 0; up < 4 && node != 0; ++up, node = tree_.nodes[node].parent) {
        const auto [first, last] = blocks_.inside(tree_, node);
        if (last > first + 3) break;
        uint32_t words = 0;
        for (size_t b = first; b < last; ++b) words += blocks_.blocks[b].words;
        if (words > 50 || good_[last] - good_[first] > good_.back() * 0.3) break;
        best = {first, last};
      }
      for (size_t b = best.first; b < best.second; ++b) {
        const uint32_t holder = blocks_.blocks[b].node;
        const bool around = holder <= i && i < tree_.nodes[holder].end;
        if (!around && blocks_.blocks[b].link_share() < 0.5) marks_[b] |= kCaption;
      }
    }
  }

  // Three or more children of one make, each with a linked line and little text: a list of other
  // articles.
  void mark_cards() {
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      if (!is_block(tree_.nodes[i].tag) || tree_.nodes[i].end - i < 9) continue;
      uint32_t run = 0;
      uint32_t first = 0;
      uint32_t child = i + 1;
      for (; child < tree_.nodes[i].end; child = tree_.nodes[child].end) {
        if (tree_.nodes[child].tag == Tag::kText) continue;
        const bool card = is_card(child);
        if (!card || (run > 0 && !same_make(first, child))) {
          end_cards(first, child, run);
          run = 0;
        }
        if (card && run++ == 0) first = child;
      }
      end_cards(first, child, run);
    }
  }

  bool same_make(uint32_t a, uint32_t b) const {
    const auto name = [this](uint32_t i) {
      const std::string_view all = tree_.attribute(i, Attribute::kClass);
      return all.substr(0, all.find(' '));
    };
    return tree_.nodes[a].tag == tree_.nodes[b].tag && name(a) == name(b);
  }

  bool is_card(uint32_t i) const {
    const Tag tag = tree_.nodes[i].tag;
    if (!is_block(tag) || tag == Tag::kParagraph || tag == Tag::kBreak) return false;
    const auto [first, last] = blocks_.inside(tree_, i);
    uint32_t own = 0;
    bool linked = false;
    for (size_t b = first; b < last; ++b) {
      own += blocks_.blocks[b].own_words();
      linked = linked || (blocks_.blocks[b].link_share() > 0.9 && blocks_.blocks[b].words >= 3);
      if (own > 60) return false;
    }
    return linked;
  }

  void end_cards(uint32_t from, uint32_t to, uint32_t run) {
    if (run < 3) return;
    const auto first = blocks_.inside(tree_, from).first;
    for (size_t b = first; b < marks_.size() && blocks_.blocks[b].first < to; ++b)
      marks_[b] |= kNoise;
  }

  // The whole small box that a notice stands in.
  void mark_around(size_t line) {
    uint32_t node = blocks_.blocks[line].node;
    const auto good = [this](uint32_t n) {
      const auto [first, last] = blocks_.inside(tree_, n);
      return good_[last] - good_[first];
    };
    if (good(node) > good_.back() * 0.25) return;
    while (node != 0 && good(tree_.nodes[node].parent) <= good_.back() * 0.25)
      node = tree_.nodes[node].parent;
    const auto [first, last] = blocks_.inside(tree_, node);
    for (size_t b = first; b < last; ++b) marks_[b] |= kNoise;
  }

  // "Related stories" takes along what it heads.
  void mark_headed(size_t line) {
    uint32_t node = blocks_.blocks[line].node;
    while (node != 0 && blocks_.inside(tree_, tree_.nodes[node].parent).first == line &&
           tree_.nodes[tree_.nodes[node].parent].tag != Tag::kBody)
      node = tree_.nodes[node].parent;
    auto [first, last] = blocks_.inside(tree_, node);
    if (last == line + 1) {
      const uint32_t end = tree_.nodes[tree_.nodes[node].parent].end;
      for (uint32_t next = tree_.nodes[node].end; next < end; next = tree_.nodes[next].end) {
        const auto inside = blocks_.inside(tree_, next);
        if (inside.first == inside.second) continue;
        uint32_t words = 0;
        uint32_t linked = 0;
        for (size_t b = inside.first; b < inside.second; ++b) {
          words += blocks_.blocks[b].words;
          linked += blocks_.blocks[b].link_words;
        }
        if (linked * 3 < words) break;
        last = inside.second;
      }
    }
    if (good_[last] - good_[first] > good_.back() * 0.4) return;
    for (size_t b = first; b < last; ++b) marks_[b] |= kNoise;
  }

  uint8_t box(uint32_t i, Tag tag) const {
    if (tag == Tag::kHtml || tag == Tag::kBody) return 0;
    if (tag == Tag::kNav || tag == Tag::kAside || tag == Tag::kFooter) return kNoise;
    if (tag == Tag::kFigcaption || tag == Tag::kFigure) return kCaption;
    if (tree_.has(i, Attribute::kHidden) || is_hidden(tree_.attribute(i, Attribute::kStyle)))
      return kNoise;
    const uint8_t roles = roles_of(i);
    uint8_t mark = 0;
    if (roles & kOtherName) mark |= kOther;
    if (roles & (kNoiseName | kMetaName | kBylineName | kDateName)) mark |= kNoise;
    if (roles & kCaptionName) mark |= kCaption;
    if (roles & kBodyName) mark &= static_cast<uint8_t>(~kNoise);
    return mark;
  }

  void mark_lines() {
    for (size_t i = 0; i < marks_.size(); ++i) {
      const PageBlock& block = blocks_.blocks[i];
      const std::string_view line = blocks_.of(block);
      if (line.starts_with("\xC2\xA9") && block.words < 15) marks_[i] |= kCaption;
      uint32_t words = 0;
      const PhraseRole role = names_.phrase(line, words);
      if (role == PhraseRole::kNone) continue;
      if (role == PhraseRole::kNotice) mark_around(i);
      if (role == PhraseRole::kCaption) {
        const bool named = words > 1 || line.find(':') < 60 || line.starts_with('(');
        if (named && block.words < 15) marks_[i] |= kCaption;
        continue;
      }
      if (role == PhraseRole::kPitch && block.words < 60) marks_[i] |= kRelated;
      if (block.words > 40) continue;
      if (role == PhraseRole::kRelated && block.words <= words + 2) mark_headed(i);
      if (block.words <= words + 2 || (role == PhraseRole::kRelated && block.link_words > 0))
        marks_[i] |= kRelated;
    }
  }

  double value(size_t i) const {
    const PageBlock& block = blocks_.blocks[i];
    if (marks_[i] & (kNoise | kRelated))
      return (marks_[i] & kGood) ? -0.5 * mass(block) : -2.0 - std::min(block.words, 10U);
    if (marks_[i] & kCaption) return 0;
    const double trust = marks_[i] & kSurely ? 4 : marks_[i] & kInBody ? 2 : 1;
    if (marks_[i] & kGood) return trust * mass(block);
    if (block.link_share() > 0.5) return -2.0 - std::min(block.words, 10U);
    return marks_[i] & kSurely ? 0.2 * std::min(block.words, 10U) : -1.0;
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
    take_lead(first, body);
    std::vector<size_t> waiting;  // lines that stand if text follows them
    bool begun = false;
    for (size_t i = first; i < last; ++i) {
      const PageBlock& block = blocks_.blocks[i];
      if (marks_[i] & (kNoise | kRelated) || is_title(i)) continue;
      if (marks_[i] & kCaption) {
        body.captions.push_back(i);
        continue;
      }
      if (marks_[i] & kGood) {
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

  // Running text between the headline and the article that stands in an element of its own.
  void take_lead(size_t first, PageBody& body) const {
    size_t headline = first;
    for (size_t back = 1; back <= std::min<size_t>(first, 25); ++back) {
      if (tag_of_block(first - back) == Tag::kHeading1) {
        headline = first - back;
        break;
      }
    }
    for (size_t i = headline; i < first; ++i) {
      if (marks_[i] == kGood && blocks_.blocks[i].own_words() >= 25 &&
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
  const PageNames& names_;
  std::vector<uint8_t> marks_;    // bits of Mark, by block
  std::vector<uint32_t> witness_;  // before each node: elements that name themselves the article
  std::vector<uint32_t> good_;    // words of running text before each block
};

}  // namespace

PageBody find_body(const PageTree& tree, const PageBlocks& blocks, std::string_view /*witness*/,
                   std::string_view title) {
  return Finder(tree, blocks, title).find();
}

}  // namespace isnad::intake
