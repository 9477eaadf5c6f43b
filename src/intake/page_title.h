// Headline and outlet of a page, each from the best of several places.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/page_facts.h"

namespace isnad::intake {

// The headline that the page shows, if it is the one that its metadata name; else theirs. The
// outlet's name is cut off the end of a <title>.
std::optional<std::string> page_title(const PageFacts& facts);

// As the page names it, else the host of `url`.
std::optional<std::string> page_outlet(const PageFacts& facts, std::string_view url);

// Equal but for case, white space and marks?
bool same_words(std::string_view a, std::string_view b);

}  // namespace isnad::intake
