// The verb-form generator: one lexicon line (root and form) into every written form of the verb and
// its verbal nouns, unvocalised, as newspapers spell them. Ten forms and three of roots with four
// letters; sound, hollow, defective, assimilated, doubled and hamzated roots.
//
// The paradigm is data. A line of stems.tsv holds a stem as sounds (verb_spelling.h) with 1 2 3 4
// for the root's letters and % for the infix of form VIII; it names the form, the traits that the
// root must have (verb_root.h), the kind of word and the sets of endings. Of the lines of one kind
// and family (the set's name up to its dot) those apply that ask for the most traits, so that a
// line for one root overrides a line for hollow roots, and that one the line for any root; the stem
// `-` says that there is none. A line of affixes.tsv is one ending: the sets it belongs to, prefix,
// suffix and features.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "language/features.h"

namespace isnad::language {

struct VerbForm {
  std::string text;  // UTF-8, no vowel signs, hamzas as the orthography wants them
  Features features;
};

struct Root;

// The paradigm: stem templates and affixes, read from data/ar/verb/stems.tsv and
// data/ar/verb/affixes.tsv.
class Conjugation {
 public:
  // `stems` and `affixes` are the files' whole texts; the names are for error messages.
  static Result<Conjugation> parse(std::string_view stems, std::string_view affixes);

  // All forms of the verb with this root ("R-R-R" in Arabic letters) and form ("I".."X", "QI",
  // "QII", "QIV"; for form I with its vowels where they matter, "I:a-u"; further options after
  // colons, see verb_root.h). Perfect, imperfect (indicative, and subjunctive or jussive where it
  // is written differently), imperative, passives where they are written differently, active and
  // passive participle with gender, number, case endings and tanwin alef, and the masdar of forms
  // II to X (form I masdars are given by the lexicon). No two with the same text and features.
  // `accusative` is set on what only the accusative (or, in duals and plurals, the oblique case)
  // writes so. Fails on a root or form that it does not know, naming it. About 0.1 ms.
  Result<std::vector<VerbForm>> forms(std::string_view root, std::string_view form) const;

 private:
  struct Stem {
    std::string form;
    std::vector<std::string> traits;  // all asked for; empty: any root
    std::string kind, family;
    std::vector<std::string> sets;
    std::string sounds;
  };
  struct Affix {
    std::vector<std::string> sets;
    std::string prefix, suffix;
    Features features;
  };
  static Status read_stems(std::string_view text, std::vector<Stem>& out);
  static Status read_affixes(std::string_view text, std::vector<Affix>& out);
  Status check_sets() const;
  // The most particular lines for this root, in the file's order.
  std::vector<const Stem*> stems_of(const Root& root) const;
  void add_forms(const Root& root, const Stem& stem, std::vector<VerbForm>& out) const;

  std::vector<Stem> stems_;
  std::vector<Affix> affixes_;
};

}  // namespace isnad::language
