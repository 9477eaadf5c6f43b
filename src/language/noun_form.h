// Written forms of nouns and adjectives from one lexicon line: duals, sound plurals, feminine,
// broken plurals, tanwin alef.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/features.h"
#include "language/verb_form.h"

namespace isnad::language {

struct NounLine {
  std::string_view lemma;
  std::vector<std::string_view> plurals;  // broken plurals
  Gender gender = Gender::kMasculine;
  bool dual = false, sound_masculine = false, sound_feminine = false, feminine = false,
       accusative = false;
};

// All forms, the lemma first; no two with the same text and features.
std::vector<VerbForm> noun_forms(const NounLine& line);

}  // namespace isnad::language
