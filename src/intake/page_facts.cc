#include "intake/page_facts.h"

#include <algorithm>
#include <unordered_map>

#include "intake/page_names.h"

// data/page/meta.tsv as it stands, by cmake/page_data.cmake.
extern "C" {
extern const char isnad_page_meta_begin[], isnad_page_meta_end[];
}

namespace isnad::intake {
namespace {

struct Key {
  Field field = Field::kArticle;
  uint32_t order = 0;
};

constexpr std::array<std::string_view, kFields> kFieldNames{
    "published", "modified", "title", "byline", "section", "outlet", "url", "article"};

const std::unordered_map<std::string_view, Key>& keys() {
  static const auto kKeys = [] {
    std::unordered_map<std::string_view, Key> all;
    std::string_view rest(isnad_page_meta_begin,
                          static_cast<size_t>(isnad_page_meta_end - isnad_page_meta_begin));
    for (uint32_t order = 0; !rest.empty(); ++order) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      const size_t tab = line.find('\t');
      if (tab == std::string_view::npos) continue;
      const auto* const name =
          std::find(kFieldNames.begin(), kFieldNames.end(), line.substr(tab + 1));
      if (name != kFieldNames.end())
        all.emplace(line.substr(0, tab),
                    Key{static_cast<Field>(name - kFieldNames.begin()), order});
    }
    return all;
  }();
  return kKeys;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

std::string collapsed(std::string_view text) {
  std::string line;
  append_collapsed(text, line);
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

class Collector {
 public:
  Collector(const PageTree& tree, const std::vector<uint8_t>& roles) : tree_(tree), roles_(roles) {}

  PageFacts collect() {
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) look(i);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.key.order < b.key.order; });
    for (Found& found : found_)
      facts_.meta[static_cast<size_t>(found.key.field)].push_back(std::move(found.value));
    facts_.data = read_json_ld(tree_.scripts_of_data);
    return std::move(facts_);
  }

 private:
  struct Found {
    Key key;
    std::string value;
  };

  void look(uint32_t i) {
    switch (tree_.nodes[i].tag) {
      case Tag::kText:
        return;
      case Tag::kMeta:
        look_meta(i);
        return;
      case Tag::kLink:
        if (lower(tree_.attribute(i, Attribute::kRel)) == "canonical" && facts_.canonical.empty())
          facts_.canonical = collapsed(tree_.attribute(i, Attribute::kHref));
        return;
      case Tag::kTitle:
        if (facts_.title.empty()) facts_.title = tree_.text_of(i);
        return;
      case Tag::kHeading1:
        if (std::string text = tree_.text_of(i); !text.empty()) {
          facts_.headlines.push_back(std::move(text));
          facts_.headline_nodes.push_back(i);
        }
        break;
      default:
        break;
    }
    look_names(i);
  }

  void look_meta(uint32_t i) {
    const std::string_view content = tree_.attribute(i, Attribute::kContent);
    if (content.empty()) return;
    for (const Attribute name : {Attribute::kProperty, Attribute::kName, Attribute::kItemprop}) {
      const auto key = keys().find(lower(tree_.attribute(i, name)));
      if (key == keys().end()) continue;
      std::string value = collapsed(content);
      if (!value.empty()) found_.push_back({key->second, std::move(value)});
      return;
    }
  }

  void look_names(uint32_t i) {
    const std::string_view prop = tree_.attribute(i, Attribute::kItemprop);
    const bool machine =
        tree_.nodes[i].tag == Tag::kTime || prop.find("datePublished") != std::string_view::npos;
    if (machine) facts_.times.push_back(i);
    const std::string_view rel = tree_.attribute(i, Attribute::kRel);
    if ((roles_[i] & kBylineName) || prop == "author" || rel == "author")
      facts_.bylines.push_back(i);
    if (roles_[i] & (kDateName | kMetaName)) facts_.dates.push_back(i);
  }

  const PageTree& tree_;
  const std::vector<uint8_t>& roles_;
  PageFacts facts_;
  std::vector<Found> found_;
};

}  // namespace

PageFacts collect_facts(const PageTree& tree, const std::vector<uint8_t>& roles) {
  return Collector(tree, roles).collect();
}

}  // namespace isnad::intake
