// Entries of several words, found in a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/analyzer.h"
#include "language/model.h"
#include "text/token.h"

namespace isnad::language {

// An entry of several words that stands in a text: from the token it was looked for at to `end`.
struct FoundPhrase {
  const Phrase* phrase = nullptr;  // null: none stands there
  uint32_t end = 0;
};

// The longest entry of several words that begins with token `at` and ends before `last`; `types`
// are those of the tokens. The dots of an acronym ("U.N.") may stand between its letters.
FoundPhrase find_phrase(const Model& model, std::string_view text,
                        const std::vector<text::Token>& tokens,
                        const std::vector<const Type*>& types, uint32_t at, uint32_t last);

}  // namespace isnad::language
