#include "intake/page_tag.h"

#include <algorithm>
#include <iterator>

namespace isnad::intake {
namespace {

struct Named {
  std::string_view name;
  Tag tag;
};

// In the order of their names.
constexpr Named kTags[] = {
    {"a", Tag::kAnchor},         {"abbr", Tag::kInline},
    {"acronym", Tag::kInline},   {"article", Tag::kArticle},
    {"aside", Tag::kAside},      {"audio", Tag::kSkipped},
    {"b", Tag::kInline},         {"bdi", Tag::kInline},
    {"bdo", Tag::kInline},       {"big", Tag::kInline},
    {"blink", Tag::kInline},     {"blockquote", Tag::kBlockquote},
    {"body", Tag::kBody},        {"br", Tag::kBreak},
    {"button", Tag::kSkipped},   {"canvas", Tag::kSkipped},
    {"cite", Tag::kInline},      {"code", Tag::kInline},
    {"data", Tag::kInline},      {"datalist", Tag::kSkipped},
    {"dd", Tag::kItem},          {"del", Tag::kInline},
    {"dfn", Tag::kInline},       {"dialog", Tag::kSkipped},
    {"dt", Tag::kItem},          {"em", Tag::kInline},
    {"embed", Tag::kSkipped},    {"figcaption", Tag::kFigcaption},
    {"figure", Tag::kFigure},    {"font", Tag::kInline},
    {"footer", Tag::kFooter},    {"form", Tag::kForm},
    {"h1", Tag::kHeading1},      {"h2", Tag::kHeading},
    {"h3", Tag::kHeading},       {"h4", Tag::kHeading},
    {"h5", Tag::kHeading},       {"h6", Tag::kHeading},
    {"header", Tag::kHeader},    {"html", Tag::kHtml},
    {"i", Tag::kInline},         {"iframe", Tag::kSkipped},
    {"img", Tag::kImage},        {"input", Tag::kSkipped},
    {"ins", Tag::kInline},       {"kbd", Tag::kInline},
    {"label", Tag::kInline},     {"li", Tag::kItem},
    {"link", Tag::kLink},        {"main", Tag::kMain},
    {"map", Tag::kSkipped},      {"mark", Tag::kInline},
    {"math", Tag::kSkipped},     {"menu", Tag::kNav},
    {"meta", Tag::kMeta},        {"meter", Tag::kSkipped},
    {"nav", Tag::kNav},          {"nobr", Tag::kInline},
    {"noscript", Tag::kSkipped}, {"object", Tag::kSkipped},
    {"option", Tag::kSkipped},   {"p", Tag::kParagraph},
    {"pre", Tag::kPreformatted}, {"progress", Tag::kSkipped},
    {"q", Tag::kInline},         {"ruby", Tag::kInline},
    {"s", Tag::kInline},         {"samp", Tag::kInline},
    {"script", Tag::kSkipped},   {"select", Tag::kSkipped},
    {"small", Tag::kInline},     {"span", Tag::kInline},
    {"strike", Tag::kInline},    {"strong", Tag::kInline},
    {"style", Tag::kSkipped},    {"sub", Tag::kInline},
    {"sup", Tag::kInline},       {"svg", Tag::kSkipped},
    {"td", Tag::kCell},          {"template", Tag::kSkipped},
    {"textarea", Tag::kSkipped}, {"th", Tag::kCell},
    {"time", Tag::kTime},        {"title", Tag::kTitle},
    {"tt", Tag::kInline},        {"u", Tag::kInline},
    {"var", Tag::kInline},       {"video", Tag::kSkipped},
    {"wbr", Tag::kInline},
};

static_assert(std::is_sorted(std::begin(kTags), std::end(kTags),
                             [](const Named& a, const Named& b) { return a.name < b.name; }));

}  // namespace

Tag tag_of(std::string_view name) {
  const auto* found =
      std::lower_bound(std::begin(kTags), std::end(kTags), name,
                       [](const Named& entry, std::string_view key) { return entry.name < key; });
  return found != std::end(kTags) && found->name == name ? found->tag : Tag::kUnknown;
}

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::kText:
    case Tag::kInline:
    case Tag::kAnchor:
    case Tag::kImage:
    case Tag::kTime:
    case Tag::kLink:
    case Tag::kMeta:
      return false;
    default:
      return true;
  }
}

}  // namespace isnad::intake
