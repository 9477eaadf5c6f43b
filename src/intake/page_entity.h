// Character references of HTML in text that no HTML parser has seen: JSON-LD is full of them.
#pragma once

#include <string>
#include <string_view>

namespace isnad::intake {

// "caf&eacute; &#8211; &amp;c." with the characters themselves; what is no reference stays. Linear.
std::string without_entities(std::string_view text);

}  // namespace isnad::intake
