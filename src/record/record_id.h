// The id of an article: the input's own, else one made from what it is.
#pragma once

#include <string>

#include "isnad/article.h"

namespace isnad::record {

// The input's id where it has one. Otherwise 32 hexadecimal digits: XXH3-128 over outlet, NUL, url,
// NUL, text (an absent outlet or url counts as empty). The same article has the same id wherever
// and whenever it is read; one changed byte of the text gives another.
std::string record_id(const Article& article);

}  // namespace isnad::record
