// From the sounds of a word to its letters: what the verb-form generator composes is written as
// Arabic newspapers write it.
//
// Sounds are Arabic consonants (code points) and ASCII marks: a i u short vowels, A I U long ones,
// Y the final alef maqsura, p ta marbuta, F the alef of tanwin, ! the silent alef after waw of the
// plural. A word that begins with a vowel begins with the alef of wasl. Two consonants of the same
// letter without a vowel between them are one letter (shadda).
//
// The seat of hamza follows the rule of the stronger vowel (i, then u, then a, then none) of the
// vowels before and after it, with its exceptions after long vowels, and the madda where hamza on
// alef meets a long a.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::language {

// The written word as UTF-8, first in the common modern spelling, then in those that other
// newspapers use (hamza before a long u has three). Gives none where the tanwin has no alef (after
// ta marbuta, after a hamza on or after an alef). Linear.
std::vector<std::string> written(std::u32string_view sounds);

}  // namespace isnad::language
