// The classes of punctuation marks and signs.
#pragma once

#include <string_view>

namespace isnad::language {

// Class names, separated by spaces, of one mark (UTF-8, one code point); empty for marks that no
// rule knows.
std::string_view punctuation_classes(std::string_view mark);

}  // namespace isnad::language
