// How far a person's name goes: given names, family names, particles with the words they bind,
// words that the lexicon lacks.
#include "language/letters.h"
#include "read/name_classes.h"
#include "read/name_finder.h"

namespace isnad::read {
namespace {

constexpr uint32_t kLongestName = 9;  // items

}  // namespace

// A name that is written as a far more frequent word (Ali as "on"): between or before other names.
bool NameFinder::hidden_name(uint32_t item) const {
  if (!is(item, c_->hidden_name)) return false;
  const std::string_view surface = ws_.words(ws_.bytes(item, item + 1));
  if (surface.ends_with(language::kAlefMaqsura)) return false;
  const uint32_t next = item + 1;
  const bool before = next < sentence_.end && !joined(next) &&
                      (known_name(next) || is(next, c_->binder) || is(next, c_->maybe_name) ||
                       (is(next, c_->place) && is(next, c_->ambiguous)) ||
                       (foreign(next) && is(next, c_->name_spelling))) &&
                      (is(next, c_->binder) || !is(next, c_->with_al) || is(next, c_->place));
  if (before && item > sentence_.begin && (is(item - 1, c_->verb) || is(item - 1, c_->noun)) &&
      !is(item - 1, c_->title) && !is(item - 1, c_->cue_fin))
    return false;  // "(agreed) on Muhammad"
  return before || (item > sentence_.begin && is(item - 1, c_->given_name));
}

bool NameFinder::may_begin_with_and(uint32_t item) const {
  return is(item, c_->unknown) &&
         ws_.token_types[ws_.items[item].first]->normal.starts_with(language::kWaw);
}

// "(Ruled out Salman) leaving the union": a verbal noun with what it is of behind it.
bool NameFinder::heads_idafa(uint32_t item) const {
  const uint32_t next = item + 1;
  return is(item, c_->masdar) && next < sentence_.end && !joined(next) &&
         (is(next, c_->with_al) || is(next, c_->place)) && !known_name(next);
}

// Right after a given name, a noun or participle that describes nothing is a family name.
bool NameFinder::is_surname(uint32_t item, bool strong) const {
  const std::string_view surface = ws_.words(ws_.bytes(item, item + 1));
  // What looks like "my ..." is no pronoun: nobody's given name is followed by one.
  if (is(item, c_->with_pronoun))
    return surface.ends_with(language::kYa) && !is(item, c_->preposition) &&
           !is(item, c_->conjunction);
  if (!is(item, c_->noun) && !is(item, c_->participle) && !is(item, c_->adj)) return false;
  if (surface.ends_with(language::kTaMarbuta) || heads_idafa(item)) return false;
  if (!strong && (is(item, c_->finite) || is(item, c_->nisba) || is(item, c_->norp))) return false;
  for (const language::ClassId id :
       {c_->only_finite, c_->cue, c_->preposition, c_->direction, c_->particle, c_->accusative,
        c_->plural, c_->role, c_->title, c_->rank, c_->org_head, c_->place_head, c_->numeral,
        c_->time, c_->number, c_->place, c_->org_name, c_->kin})
    if (is(item, id)) return false;
  return true;
}

// "... al-Khatib": a family name that has the article, after a given name.
bool NameFinder::family_with_article(uint32_t item, bool strong) const {
  if (is(item, c_->feminine) && !is(item, c_->unknown)) return false;
  if (is(item, c_->unknown)) {
    const std::string_view normal = ws_.token_types[ws_.items[item].first]->normal;
    if (normal.ends_with(language::kHa)) return false;
    return strong || normal.ends_with(language::kYa) || !is(item, c_->word_spelling);
  }
  if (is(item, c_->numeral)) return true;  // "Muhammad the Sixth"
  if (is(item, c_->plural)) return false;
  return is(item, c_->nisba) || is_surname(item, strong);
}

// Does the item go on with the name that began at `at`? `after_given`: what stands before it is a
// given name.
bool NameFinder::continues(uint32_t at, uint32_t item, bool strong, bool after_given) const {
  if (!is(item, c_->word) || is(item, c_->latin) || is(item, c_->that)) return false;
  // "Tom Cruise": "like" (kaf) and a name is the family name with that letter.
  if (joined(item))
    return after_given && is(item, c_->with_ka) && !is(item, c_->with_al) && known_name(item) &&
           is(item - 1, c_->given_name);
  // "Nominated Trump Gina ...": a family name does not stand before a given name, two people do.
  if (item == at + 1 && is(at, c_->family_name) && !is(at, c_->given_name) && !strong &&
      !is(at, c_->with_al) && is(item, c_->given_name) && !is(item, c_->family_name) &&
      !is(item, c_->ambiguous))
    return false;
  if (known_name(item)) return true;
  if (is(item, c_->with_pronoun)) return after_given && is_surname(item, strong);
  if (is(item, c_->maybe_name)) return !is(item, c_->with_al) || after_given;
  if (is(item, c_->numeral) && is(item, c_->with_al)) return after_given;
  if (is(item, c_->time) || is(item, c_->number)) return false;
  if (hidden_name(item)) return true;
  // "Muhammad Zidan the professional": a definite noun or participle is a family name right behind
  // a given name; behind two names it describes.
  if (is(item, c_->with_al) && item > at + 1 && !strong && !is(item, c_->unknown) &&
      !is(item, c_->nisba) && !is(item - 1, c_->binder) && !is(item - 1, c_->name_particle))
    return false;
  if (is(item, c_->with_al) && (after_given || is(item - 1, c_->unknown)))
    return (after_given || is(item, c_->unknown)) && family_with_article(item, strong);
  if (is(item, c_->unknown)) {
    if (is(item, c_->with_al) || (may_begin_with_and(item) && item > at + 1)) return false;
    return !is(item, c_->word_spelling) || (strong && item == at + 1);
  }
  if (after_given && is(item, c_->place) && is(item, c_->ambiguous)) return true;
  return (after_given || (strong && item == at + 1 && foreign(at))) && is_surname(item, strong);
}

// One past the word that the particle at `item` binds, whatever that means ("Abu ...", "bin ...");
// `item` where it binds none.
uint32_t NameFinder::bound_word(uint32_t at, uint32_t item) const {
  const uint32_t next = item + 1;
  const bool first = item == at, binder = is(item, c_->binder);
  if (next >= sentence_.end || !is(next, c_->word) || is(next, c_->with_pronoun) ||
      (is(next, c_->preposition) && !is(next, c_->noun)))
    return item;
  if (binder && is(next, c_->binder)) return next;
  if (joined(next) && (!binder || first)) return item;
  if (is(next, c_->with_al) && (is(next, c_->role) || is(next, c_->title) || (first && !binder)))
    return item;
  const bool like_name = known_name(next) || is(next, c_->maybe_name) || is(next, c_->unknown) ||
                         is(next, c_->with_al);
  if (!like_name && (first || !binder)) return item;
  const bool weak =
      is(item, c_->ambiguous) || is(item, c_->role) || is(item, c_->verb) || is(item, c_->inna);
  if (first && !binder && weak && !known_name(next)) return item;
  return next + 1;
}

// Is the word a name because "bin" and another follow?
bool NameFinder::has_father(uint32_t item) const {
  const uint32_t next = item + 1;
  return next + 1 < sentence_.end && is(next, c_->filiation) && !joined(next) &&
         !is(item, c_->name_particle) && !is(item, c_->number) && !is(item, c_->only_finite) &&
         !is(item, c_->with_pronoun) &&
         (is(item, c_->noun) || is(item, c_->adj) || is(item, c_->unknown) ||
          is(item, c_->participle) || is(item, c_->place));
}

NameFinder::Run NameFinder::run_of_names(uint32_t at, bool strong) const {
  Run run;
  const uint32_t last = std::min(sentence_.end, at + kLongestName);
  bool after_given = false;
  for (uint32_t item = at; item < last; run.end = item) {
    const bool first = item == at;
    if (is(item, c_->name_particle) && !known_name(item) && (first || !joined(item))) {
      const uint32_t end = bound_word(at, item);
      if (end == item) break;
      if (end == item + 2 && !is(item + 1, c_->word_spelling)) ++run.sure;
      item = end;
      after_given = true;
      continue;
    }
    if (!first && !continues(at, item, strong, after_given)) break;
    if (has_father(item))
      ++run.sure;
    else if (known_name(item))
      ++(is(item, c_->ambiguous) ? run.weak : run.sure);
    else if (is(item, c_->unknown))
      ++(is(item, c_->name_spelling) && !is(item, c_->cut_spelling) ? run.foreign : run.unclear);
    else if (is(item, c_->maybe_name) || is(item, c_->place) || hidden_name(item))
      ++run.weak;
    else if (first)
      break;
    after_given = is(item, c_->given_name) || is(item, c_->hidden_name) || has_father(item) ||
                  (is(item, c_->maybe_name) && (!first || strong));
    ++item;
  }
  return run;
}

}  // namespace isnad::read
