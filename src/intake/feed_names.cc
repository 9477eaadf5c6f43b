#include "intake/feed_names.h"

#include <array>

namespace isnad::intake {
namespace {

constexpr size_t kMostPrefixes = 100;

struct NamedField {
  std::string_view name;
  FeedField field;
};
constexpr std::array<NamedField, 33> kFields{{
    {"title", FeedField::kTitle},
    {"dc:title", FeedField::kTitle},
    {"link", FeedField::kLink},
    {"feedburner:origlink", FeedField::kSourceLink},
    {"guid", FeedField::kId},
    {"id", FeedField::kId},
    {"dc:identifier", FeedField::kId},
    {"author", FeedField::kAuthor},
    {"dc:creator", FeedField::kAuthor},
    {"dc:author", FeedField::kAuthor},
    {"pubdate", FeedField::kPublished},
    {"published", FeedField::kPublished},
    {"issued", FeedField::kPublished},
    {"created", FeedField::kPublished},
    {"dc:date", FeedField::kPublished},
    {"date", FeedField::kPublished},
    {"dcterms:issued", FeedField::kPublished},
    {"dcterms:created", FeedField::kPublished},
    {"updated", FeedField::kUpdated},
    {"modified", FeedField::kUpdated},
    {"dcterms:modified", FeedField::kUpdated},
    {"lastmod", FeedField::kUpdated},
    {"content:encoded", FeedField::kContent},
    {"content", FeedField::kContent},
    {"xhtml:body", FeedField::kContent},
    {"xhtml:div", FeedField::kContent},
    {"body", FeedField::kContent},
    {"fullitem", FeedField::kContent},
    {"fulltext", FeedField::kContent},
    {"description", FeedField::kSummary},
    {"summary", FeedField::kSummary},
    {"dc:description", FeedField::kSummary},
    {"abstract", FeedField::kSummary},
}};

// Parts of the addresses of namespaces, and the prefix that we know them by.
struct Space {
  std::string_view address, prefix;
};
constexpr std::array<Space, 13> kSpaces{{
    {"purl.org/rss/1.0/modules/content", "content:"},
    {"purl.org/dc/elements", "dc:"},
    {"purl.org/dc/terms", "dcterms:"},
    {"rssnamespace.org/feedburner", "feedburner:"},
    {"w3.org/1999/xhtml", "xhtml:"},
    {"w3.org/1999/02/22-rdf", "rdf:"},
    {"w3.org/2005/Atom", ""},
    {"purl.org/atom/", ""},
    {"purl.org/rss/1.0/", ""},
    {"netscape.com/rdf/simple", ""},
    {"userland.com/rss", ""},
    {"law.harvard.edu/tech/rss", ""},
    {"usefulinc.com/rss/fullitem", ""},
}};

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

std::string_view local_name(std::string_view name) {
  const size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

FeedField field_of_name(std::string_view name) {
  for (const NamedField& known : kFields) {
    if (known.name == name) return known.field;
  }
  return FeedField::kNone;
}

void FeedNames::declare(const XmlToken& tag) {
  for (const XmlAttribute& a : tag.attributes) {
    if (!a.name.starts_with("xmlns:") || prefixes_.size() >= kMostPrefixes) continue;
    for (const Space& space : kSpaces) {
      if (a.value.find(space.address) == std::string::npos) continue;
      prefixes_.insert(prefixes_.begin(), {lower_case(a.name.substr(6)), space.prefix});
      break;
    }
  }
}

std::string FeedNames::known(std::string_view name) const {
  const size_t colon = name.find(':');
  if (colon == std::string_view::npos) return lower_case(name);
  const std::string prefix = lower_case(name.substr(0, colon));
  for (const auto& [declared, meaning] : prefixes_) {
    if (declared == prefix) return std::string(meaning).append(lower_case(name.substr(colon + 1)));
  }
  if (prefix == "atom" || prefix == "rss") return lower_case(name.substr(colon + 1));
  return lower_case(name);
}

}  // namespace isnad::intake
