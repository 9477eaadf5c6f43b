// What a page says about itself, as it stands there: meta elements, links, headlines. One pass over
// the tree; which word counts is decided by who asks (page_title.h, page_date.h, page_byline.h).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/json_ld.h"
#include "intake/page_tree.h"

namespace isnad::intake {

// The fields that data/page/meta.tsv knows keys for.
enum class Field : uint8_t {
  kPublished,
  kModified,
  kTitle,
  kByline,
  kSection,
  kOutlet,
  kUrl,
  kArticle
};
inline constexpr size_t kFields = 8;

struct PageFacts {
  // What meta elements say, the best key first (in the order of data/page/meta.tsv).
  std::array<std::vector<std::string>, kFields> meta;
  std::string title;                   // of <title>
  std::string canonical;               // absolute URL
  std::vector<std::string> headlines;  // of all <h1>
  std::vector<uint32_t> headline_nodes;
  std::vector<uint32_t> times;    // <time> elements and others with a date for machines
  std::vector<uint32_t> bylines;  // elements that name themselves a byline
  std::vector<uint32_t> dates;    // elements that name themselves a date
  JsonLd data;

  const std::vector<std::string>& of(Field field) const { return meta[static_cast<size_t>(field)]; }
};

// `roles`: of each node (page_names.h).
PageFacts collect_facts(const PageTree& tree, const std::vector<uint8_t>& roles);

}  // namespace isnad::intake
