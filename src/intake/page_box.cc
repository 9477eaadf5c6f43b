#include "intake/page_box.h"

#include "intake/page_names.h"

namespace isnad::intake {
namespace {

constexpr uint8_t kOther = 128;  // beside Mark: in a text of its own

bool is_hidden(std::string_view style) {
  const size_t at = style.find("display:");
  if (at == std::string_view::npos) return false;
  style.remove_prefix(at + 8);
  style.remove_prefix(std::min(style.find_first_not_of(' '), style.size()));
  return style.starts_with("none");
}

class Boxes {
 public:
  explicit Boxes(PageMarks& marks) : marks_(marks), tree_(marks.tree) {}

  void mark() {
    find_bodies();
    std::vector<uint8_t> boxes(tree_.nodes.size());
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) boxes[i] = box(i);
    // Texts of their own first: what is left is what the others are weighed against.
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      if (boxes[i] & kOther) mark_box(i, kNoise, 0.8);
    }
    marks_.weigh();
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      const uint8_t bits = boxes[i] & (kNoise | kCaption);
      if (bits != 0) mark_box(i, bits, 0.4);
    }
  }

 private:
  // Elements that say that they are the article: by their names, and <article> and <main> by what
  // they are; and headlines.
  void find_bodies() {
    witness_.assign(tree_.nodes.size() + 1, 0);
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      const Tag tag = tree_.nodes[i].tag;
      const bool element =
          tag != Tag::kText && tag != Tag::kHtml && tag != Tag::kBody && is_block(tag);
      const bool surely = element && tree_.attribute(i, Attribute::kItemprop).find("articleBody") !=
                                         std::string_view::npos;
      const bool body =
          surely ||
          (element && (marks_.roles[i] & (kBodyName | kOtherName | kNoiseName)) == kBodyName);
      const bool is = body || tag == Tag::kHeading1 || tag == Tag::kArticle || tag == Tag::kMain;
      witness_[i + 1] = witness_[i] + is;
      if (!body) continue;
      const auto [first, last] = marks_.blocks.inside(tree_, i);
      marks_.set(first, last, surely ? kInBody | kSurely : kInBody);
    }
  }

  uint8_t box(uint32_t i) const {
    const Tag tag = tree_.nodes[i].tag;
    if (tag == Tag::kText || tag == Tag::kHtml || tag == Tag::kBody) return 0;
    if (tag == Tag::kNav || tag == Tag::kAside || tag == Tag::kFooter) return kNoise;
    if (tag == Tag::kFigcaption || tag == Tag::kFigure) return kCaption;
    if (tree_.has(i, Attribute::kHidden) || is_hidden(tree_.attribute(i, Attribute::kStyle)))
      return kNoise;
    const uint8_t roles = marks_.roles[i];
    uint8_t bits = 0;
    if (roles & kOtherName) bits |= kOther;
    if (roles & (kNoiseName | kMetaName | kBylineName | kDateName)) bits |= kNoise;
    if (roles & kBodyName) bits &= static_cast<uint8_t>(~kNoise);
    if (roles & kCaptionName) bits |= kCaption;
    return bits;
  }

  // Unless the article or its headline is in it with more than this share of the page's text.
  void mark_box(uint32_t i, uint8_t bits, double most) {
    const auto [first, last] = marks_.blocks.inside(tree_, i);
    if (first == last) return;
    const bool witness = witness_[tree_.nodes[i].end] > witness_[i];
    const double limit = marks_.good() * (witness ? most : std::max(most, 0.6));
    if ((bits & kNoise) && marks_.good(first, last) > limit) return;
    marks_.set(first, last, bits);
  }

  PageMarks& marks_;
  const PageTree& tree_;
  std::vector<uint32_t> witness_;  // before each node: elements that name themselves the article
};

}  // namespace

void mark_boxes(PageMarks& marks) { Boxes(marks).mark(); }

}  // namespace isnad::intake
