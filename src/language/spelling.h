// What the written word tells beyond its normal form, and what its writer mistyped. `surface` is
// the word as the text has it, `normal` its normal form (UTF-8); a word with vowel signs is not
// looked at. Each costs a few comparisons.
#pragma once

#include <cstddef>
#include <string_view>

#include "language/clitic.h"

namespace isnad::language {

// No finite verb begins with an alef with hamza below.
bool begins_with_hamza_below(std::string_view surface, std::string_view normal, const Cut& cut);

// A verbal noun with its alef in the fourth place has the hamza of its first one below; with the
// hamza above the word is a plural ("quarters", not "commemoration").
bool hamza_above_no_masdar(std::string_view surface, std::string_view normal, const Cut& cut);

// The article is written with a bare alef: where the cut's has a hamza, the word has no article.
bool article_with_hamza(std::string_view surface, std::string_view normal, const Cut& cut);

// A word whose last alef has a hamza ("began") is none of those whose last alef is bare ("seemed").
bool loses_last_hamza(std::string_view surface, std::string_view lemma);

// Is the letter at byte `at` there twice by mistake? No root has a letter twice behind a long vowel
// ("qaallat" for "said"). A suffix may begin with the last letter of its stem; the alef of an
// article, or of a stem behind a particle, is no vowel. `at` is three letters or more.
bool twice_by_mistake(std::string_view normal, size_t at);

}  // namespace isnad::language
