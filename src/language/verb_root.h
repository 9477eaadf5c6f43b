// A root and what the paradigm asks of it: its letters and its traits (hollow, defective, doubled,
// a hamza, its vowels).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::language {

struct Root {
  std::u32string letters;  // three or four consonants; hamza in every seat is the bare hamza
  std::string form;        // "I".."X", "QI", "QII", "QIV"
  std::vector<std::string> traits;  // what lines of stems.tsv ask for; the root itself is the first
  char32_t infix = 0;               // the t of form VIII after assimilation to the first letter
  bool strong = false;              // weak letters stay as they are
  // What the lexicon line leaves out because far more frequent words are written so.
  bool third_person_only = false, active_only = false, finite_only = false, no_perfect = false;

  bool has(std::string_view trait) const;
};

// Reads "ROOT" (letters joined by hyphens) and "FORM", after it any of ":a-u" (vowels of form I),
// ":strong", ":third" (no first and second person, no imperative), ":active" (no finite passive),
// ":finite" (no participles), ":no-perfect" (neither the imperative, which looks like it).
//
// The traits: `hollow` `defective` `doubled` `assimilated` `hamza1` `hamza2` `hamza3` `w2` `y2`
// `w3` `y3`, and for form I the vowels of perfect and imperfect (given, or the usual ones of such a
// root). Fails on anything else, naming it.
Result<Root> parse_root(std::string_view root, std::string_view form);

// Whether a trait is the vowels of form I ("a-u": perfect and imperfect).
bool is_vowels(std::string_view trait);

}  // namespace isnad::language
