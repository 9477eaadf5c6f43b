// The language of a text, told from its letters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad::intake {

// ISO 639-1. Arabic script is told by its letters (Persian and Urdu have some that Arabic lacks);
// elsewhere `declared` (the page's lang, "de-AT") is believed where its script is the text's, for a
// page's tag is often its template's. Empty where neither says enough. Looks at the first 20,000
// bytes of `text` (valid UTF-8).
std::optional<std::string> language_of(std::string_view text, std::string_view declared);

}  // namespace isnad::intake
