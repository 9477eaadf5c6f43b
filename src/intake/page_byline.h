// Who wrote the article, as the page names them.
#pragma once

#include <optional>
#include <string>

#include "intake/page_block.h"
#include "intake/page_body.h"
#include "intake/page_facts.h"

namespace isnad::intake {

// Names joined by ", ". The first of these that names somebody: JSON-LD, a line near the headline
// that begins with "by" (data/page/phrases.tsv), meta elements, elements that name themselves a
// byline. Addresses, links, dates and the outlet itself are no names.
std::optional<std::string> page_byline(const PageTree& tree, const PageFacts& facts,
                                       const PageBlocks& blocks, const PageBody& body,
                                       const std::optional<std::string>& outlet);

}  // namespace isnad::intake
