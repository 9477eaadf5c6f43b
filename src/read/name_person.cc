// Names of persons: runs of given names, family names, particles and words that the lexicon lacks.
#include "language/letters.h"
#include "read/name_classes.h"
#include "read/name_finder.h"

namespace isnad::read {
namespace {

// Items between a role and the name that follows its complement.
constexpr uint32_t kLongestRole = 8;
constexpr uint32_t kLongestName = 7;  // items

}  // namespace

// A run of words that can be one name, and what speaks for it.
struct NameFinder::Run {
  uint32_t end = 0;
  uint32_t sure = 0;     // names and nothing else
  uint32_t weak = 0;     // names that are other words as well
  uint32_t foreign = 0;  // unknown words spelled like names
  uint32_t unclear = 0;  // other unknown words
};

// Does a title, rank or role with its complement end right before `at`? ("the minister of trade of
// Oman X"): its last word is definite, so an indefinite word after it can only be the name.
bool NameFinder::person_before(uint32_t at) const {
  if (at == sentence_.begin) return false;
  uint32_t item = at - 1;
  if (is(item, c_->dot) && item > sentence_.begin && is(item - 1, c_->abbreviation) &&
      is(item - 1, c_->title))
    return true;
  if (is(item, c_->title) && !is(item, c_->with_pronoun)) return true;
  if (is(item, c_->rank) && is(item, c_->with_al)) return true;
  if (is(item, c_->role) && is(item, c_->with_pronoun)) return true;
  const bool closed = is(item, c_->with_al) || is(item, c_->place) || is(item, c_->org_name) ||
                      is(item, c_->quote_close);
  if (!closed) return false;
  for (uint32_t back = 0; back < kLongestRole; ++back) {
    if (is(item, c_->role) || is(item, c_->rank) || is(item, c_->title)) return true;
    const bool inside = is(item, c_->word) && !is(item, c_->only_finite) && !is(item, c_->cue_fin);
    const bool mark = is(item, c_->quote_close) || is(item, c_->quote_open);
    if ((!inside && !mark) || is(item, c_->with_fa) || item == sentence_.begin) return false;
    if (is(item, c_->preposition) && !is(item, c_->prep_fi) && !is(item, c_->noun)) return false;
    if (is(item, c_->noun) && !is(item, c_->with_al) && !is(item, c_->org_head) &&
        !is(item, c_->place) && !is(item, c_->with_wa) && back > 3)
      return false;
    --item;
  }
  return false;
}

bool NameFinder::verb_before(uint32_t at) const {
  if (at == sentence_.begin || is(at - 1, c_->preposition)) return false;
  return is(at - 1, c_->cue_fin) || is(at - 1, c_->only_finite) || is(at - 1, c_->kana);
}

// After a given name alone, a noun or participle that describes nothing is a family name.
bool NameFinder::is_surname(uint32_t item) const {
  if (!is(item, c_->noun) && !is(item, c_->participle) && !is(item, c_->adj)) return false;
  for (const language::ClassId id :
       {c_->only_finite, c_->cue,      c_->preposition, c_->direction, c_->particle, c_->accusative,
        c_->plural,      c_->feminine, c_->role,        c_->title,     c_->rank,     c_->org_head,
        c_->place_head,  c_->nisba,    c_->norp,        c_->numeral,   c_->time,     c_->number,
        c_->place,       c_->org_name, c_->kin})
    if (is(item, id)) return false;
  return true;
}

// A name that is written as a far more frequent word (Ali as "on"): between or before other names.
bool NameFinder::hidden_name(uint32_t item) const {
  if (!is(item, c_->hidden_name)) return false;
  const std::string_view surface = ws_.words(ws_.bytes(item, item + 1));
  if (surface.ends_with(language::kAlefMaqsura)) return false;
  const uint32_t next = item + 1;
  const bool before = next < sentence_.end && !joined(next) &&
                      (known_name(next) || is(next, c_->binder) || is(next, c_->maybe_name)) &&
                      (is(next, c_->binder) || !is(next, c_->with_al));
  if (before && item > sentence_.begin && (is(item - 1, c_->verb) || is(item - 1, c_->noun)) &&
      !is(item - 1, c_->title) && !is(item - 1, c_->cue_fin))
    return false;  // "(agreed) on Muhammad"
  return before || (item > sentence_.begin && is(item - 1, c_->given_name));
}

bool NameFinder::may_begin_with_and(uint32_t item) const {
  return is(item, c_->unknown) &&
         ws_.token_types[ws_.items[item].first]->normal.starts_with(language::kWaw);
}

// Does the item go on with the name that began at `at`?
bool NameFinder::continues(uint32_t at, uint32_t item, bool strong) const {
  if (!is(item, c_->word) || joined(item) || is(item, c_->latin) || is(item, c_->with_pronoun))
    return false;
  if (known_name(item)) return true;
  if (is(item, c_->maybe_name)) return !is(item, c_->with_al) || is(item - 1, c_->given_name);
  if (is(item, c_->time) || is(item, c_->number)) return false;
  const bool after_given = is(item - 1, c_->given_name) || is(item - 1, c_->unknown);
  if (is(item, c_->unknown)) {
    if (is(item, c_->with_al)) return after_given && !is(item, c_->feminine);
    if (may_begin_with_and(item) && item > at + 1) return false;
    return !is(item, c_->word_spelling) || (strong && item == at + 1);
  }
  if (hidden_name(item)) return true;
  if (item == at + 1 && is(at, c_->given_name) && is_surname(item))
    return strong || !is(item, c_->finite);
  if (is(item, c_->with_al) && is(item - 1, c_->given_name) && !is(item, c_->feminine)) {
    if (is(item, c_->numeral)) return true;
    if (is(item, c_->nisba) && !is(item, c_->plural)) return true;
  }
  return false;
}

NameFinder::Run NameFinder::run_of_names(uint32_t at, bool strong) const {
  Run run;
  uint32_t item = at;
  const uint32_t last = std::min(sentence_.end, at + kLongestName);
  while (item < last) {
    const bool first = item == at;
    if (!first && !continues(at, item, strong)) {
      // A particle binds the word after it, whatever that means: "Abu ...", "bin ...".
      if (!is(item, c_->name_particle) || joined(item)) break;
    } else if (first && !is(item, c_->word)) {
      break;
    }
    if (is(item, c_->name_particle) && !known_name(item)) {
      const bool binder = is(item, c_->binder);
      if (item + 1 >= sentence_.end || !is(item + 1, c_->word) ||
          (joined(item + 1) && (!binder || first)) || is(item + 1, c_->preposition) ||
          is(item + 1, c_->with_pronoun))
        break;
      if (first && !binder && is(item + 1, c_->with_al)) break;
      const bool bound = known_name(item + 1) || is(item + 1, c_->maybe_name) ||
                         is(item + 1, c_->unknown) || is(item + 1, c_->with_al) ||
                         (binder && !first);
      const bool weak = is(item, c_->ambiguous) || is(item, c_->role) || is(item, c_->verb);
      if (!bound || (first && weak && !known_name(item + 1))) break;
      if (!is(item + 1, c_->word_spelling)) ++run.sure;
      item += 2;
      run.end = item;
      continue;
    }
    if (known_name(item))
      ++(is(item, c_->ambiguous) ? run.weak : run.sure);
    else if (is(item, c_->maybe_name) || is(item, c_->hidden_name))
      ++run.weak;
    else if (is(item, c_->unknown))
      ++(is(item, c_->name_spelling) ? run.foreign : run.unclear);
    else if (first)
      break;
    ++item;
    run.end = item;
  }
  return run;
}

// "The Dane X": a nationality that stands for a person.
bool NameFinder::national_before(uint32_t at) const {
  return at > sentence_.begin && is(at - 1, c_->nisba) && is(at - 1, c_->with_al) &&
         !is(at - 1, c_->plural);
}

// "The theory of X", "(it is) X", "the murder of X".
bool NameFinder::named_before(uint32_t at) const {
  if (at == sentence_.begin) return false;
  const uint32_t head = at - 1;
  return (is(head, c_->over_person) && !is(head, c_->with_al)) || is(head, c_->inna) ||
         is(head, c_->pronoun);
}

// What speaks for a name that is not sure of itself: a role, a verb, a list, a nationality.
bool NameFinder::accepted(uint32_t at, const Run& run) const {
  const uint32_t length = run.end - at;
  const uint32_t names = run.sure + run.weak;
  const bool list = listed(at) && last_type_ == EntityType::kPerson;
  const bool alone = !joined(at) && !(may_begin_with_and(at) && list);
  const bool like_name = names > 0 || run.foreign > 0;
  if (list && like_name) return true;
  if (length > 1 && run.foreign > 1 && names + run.unclear == 0) return true;
  if (!alone || is(at, c_->word_spelling)) return false;
  if (person_before(at)) return true;
  if (verb_before(at)) return known_name(at) || run.foreign > 0 || length > 1;
  if (run.foreign == 0 && !is(at, c_->family_name)) return false;
  return national_before(at) || named_before(at);
}

std::optional<NameFinder::Found> NameFinder::person(uint32_t at) const {
  const bool begins = hidden_name(at) || known_name(at) || is(at, c_->maybe_name) ||
                      is(at, c_->name_particle) || (is(at, c_->unknown) && !is(at, c_->latin));
  if (!begins || (is(at, c_->with_pronoun) && !known_name(at))) return std::nullopt;
  const bool strong = !joined(at) && person_before(at);
  const Run run = run_of_names(at, strong);
  if (run.end <= at) return std::nullopt;
  bool accept = run.sure > 0 || run.weak > 1 || (run.weak == 1 && run.foreign > 0);
  if (is(at, c_->with_al) && !known_name(at)) {
    // "The president Sanioura": only right after the title.
    const uint32_t head = at - 1;
    accept = strong && is(head, c_->with_al) && !is(at, c_->feminine) &&
             !is(at, c_->word_spelling) && !is(head, c_->plural) && !is(head, c_->org_head) &&
             (is(head, c_->title) || is(head, c_->rank) || is(head, c_->role));
  } else if (!accept) {
    accept = accepted(at, run);
  }
  if (!accept) return std::nullopt;
  const bool certain = strong || run.sure > 0;
  return Found{at, run.end, EntityType::kPerson, certain, MentionKind::kName};
}

}  // namespace isnad::read
