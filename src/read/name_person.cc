// Names of persons: runs of given names, family names, particles and words that the lexicon lacks.
#include "language/letters.h"
#include "read/name_classes.h"
#include "read/name_finder.h"

namespace isnad::read {
namespace {

// Items between a role and the name that follows its complement.
constexpr uint32_t kLongestRole = 8;

}  // namespace

// Does a title, rank or role with its complement end right before `at`? ("the minister of trade of
// Oman X"): its last word is definite, so an indefinite word after it can only be the name.
uint32_t NameFinder::role_before(uint32_t at) const {
  if (at == sentence_.begin) return kNoCell;
  uint32_t item = at - 1;
  if (is(item, c_->dot) && item > sentence_.begin && is(item - 1, c_->abbreviation) &&
      is(item - 1, c_->title))
    return item - 1;
  if (is(item, c_->title) && !is(item, c_->with_pronoun)) return item;
  if (is(item, c_->rank) && is(item, c_->with_al)) return item;
  if (is(item, c_->role) && is(item, c_->with_pronoun)) return item;
  const bool closed = is(item, c_->with_al) || names_nationality(item) || is(item, c_->place) ||
                      is(item, c_->org_name) || is(item, c_->quote_close);
  if (!closed) return kNoCell;
  for (uint32_t back = 0; back < kLongestRole; ++back) {
    if (is(item, c_->role) || is(item, c_->rank) || is(item, c_->title)) return item;
    const bool inside = is(item, c_->word) && !is(item, c_->only_finite) && !is(item, c_->cue_fin);
    const bool mark = is(item, c_->quote_close) || is(item, c_->quote_open);
    if ((!inside && !mark) || is(item, c_->with_fa) || item == sentence_.begin) return kNoCell;
    if (is(item, c_->preposition) && !is(item, c_->prep_fi) && !is(item, c_->noun)) return kNoCell;
    if (is(item, c_->noun) && !is(item, c_->with_al) && !is(item, c_->org_head) &&
        !is(item, c_->place) && !is(item, c_->with_wa) && back > 3)
      return kNoCell;
    --item;
  }
  return kNoCell;
}

bool NameFinder::verb_before(uint32_t at) const {
  if (at == sentence_.begin || is(at - 1, c_->preposition)) return false;
  return is(at - 1, c_->cue_fin) || is(at - 1, c_->only_finite) ||
         (is(at - 1, c_->kana) && !may_be_verb(at));
}

// "The Dane X": a nationality that stands for a person.
bool NameFinder::national_before(uint32_t at) const {
  if (at == sentence_.begin) return false;
  return names_nationality(at - 1) ||
         (is(at - 1, c_->nisba) && is(at - 1, c_->with_al) && !is(at - 1, c_->plural));
}

// An unknown word after "that" or "was" may be a verb in the imperfect: it begins with ya, ta or
// nun.
bool NameFinder::may_be_verb(uint32_t item) const {
  if (!is(item, c_->unknown)) return false;
  const std::string_view word = ws_.token_types[ws_.items[item].first]->normal;
  return word.starts_with(language::kYa) || word.starts_with(language::kTa) ||
         word.starts_with(language::kNun);
}

// "The theory of X", "(it is) X", "the murder of X".
bool NameFinder::named_before(uint32_t at) const {
  if (at == sentence_.begin) return false;
  const uint32_t head = at - 1;
  return (is(head, c_->over_person) && !is(head, c_->with_al)) ||
         (is(head, c_->inna) && !may_be_verb(at));
}

// An unknown word with the ending of a feminine noun or of a pronoun: names of both kinds are in
// the lexicon, the nouns of the language not all of them.
bool NameFinder::ends_like_word(uint32_t item) const {
  if (!is(item, c_->unknown)) return false;
  const std::string_view normal = ws_.token_types[ws_.items[item].first]->normal;
  if (normal.ends_with(language::kHa)) return true;
  // Pronouns; the plurals of relative adjectives.
  for (const std::string_view ending :
       {"\u0647\u0645", "\u0647\u0627", "\u0643\u0645", "\u064a\u0648\u0646", "\u064a\u064a\u0646"})
    if (normal.ends_with(ending)) return true;
  return false;
}

// What speaks for a name that is not sure of itself: a role, a verb, a list, a nationality.
bool NameFinder::accepted(uint32_t at, const Run& run) const {
  const uint32_t length = run.end - at;
  const uint32_t names = run.sure + run.weak;
  const bool list = listed(at) && last_type_ == EntityType::kPerson;
  const bool alone = !joined(at) && !(may_begin_with_and(at) && list);
  const bool like_name = names > 0 || run.foreign > 0;
  if (list && like_name && !ends_like_word(run.end - 1)) return true;
  if (length > 1 && run.foreign > 1 && names + run.unclear == 0) return true;
  if (!alone || is(at, c_->word_spelling)) return false;
  if (person_before(at)) return true;
  if (length == 1 && ends_like_word(at)) return false;
  if (verb_before(at)) return known_name(at) || run.foreign > 0 || (length > 1 && names > 0);
  if (run.foreign == 0 && !is(at, c_->family_name)) return false;
  return national_before(at) || named_before(at);
}

// "the Sudanese Omar ...": a family name that is a nationality, before a given name.
bool NameFinder::is_nisba_of(uint32_t at) const {
  const uint32_t next = at + 1;
  const language::Type* type = ws_.token_types[ws_.items[at].first];
  return is(at, c_->family_name) && type->normal.starts_with(language::kAl) &&
         type->normal.ends_with(language::kYa) && next < sentence_.end && !joined(next) &&
         is(next, c_->given_name) && !is(next, c_->with_al);
}

// "(The president) the Sudanese": a family name that is a nationality, after a definite noun.
bool NameFinder::is_nationality(uint32_t at) const {
  if (at == sentence_.begin) return false;
  if (!is(at - 1, c_->with_al) || is(at - 1, c_->given_name)) return false;
  return names_nationality(at);
}

// A family name that is a nationality with the article, so that only the name was found of it.
bool NameFinder::names_nationality(uint32_t item) const {
  if (!is(item, c_->family_name) || !is(item, c_->ambiguous)) return false;
  const std::string_view normal = ws_.token_types[ws_.items[item].first]->normal;
  if (!normal.starts_with(language::kAl)) return false;
  const language::Type* bare =
      ws_.analyzer().look_up(normal.substr(language::kAl.size()), text::TokenKind::kWord);
  return bare->classes.test(c_->norp);
}

std::optional<NameFinder::Found> NameFinder::person(uint32_t at) const {
  if (is(at, c_->that) || (is(at, c_->maybe_name) && is(at, c_->with_al))) return std::nullopt;
  const bool begins = is(at, c_->maybe_name) || is(at, c_->name_particle) ||
                      (is(at, c_->unknown) && !is(at, c_->latin)) || known_name(at) ||
                      hidden_name(at) || has_father(at);
  if (!begins || is_nationality(at)) return std::nullopt;
  if (is(at, c_->with_pronoun) && !known_name(at)) return std::nullopt;
  if (is_nisba_of(at)) return std::nullopt;
  const bool strong = !joined(at) && person_before(at);
  // "Followed Muhammad": an unknown word before a given name is a verb rather than a name.
  const uint32_t next = at + 1;
  if (is(at, c_->unknown) && !strong && next < sentence_.end && is(next, c_->given_name) &&
      (!is(at, c_->name_spelling) || may_begin_with_and(at)))
    return std::nullopt;
  const Run run = run_of_names(at, strong);
  if (run.end <= at) return std::nullopt;
  bool accept = run.sure > 0 || run.weak > 1 || (run.weak == 1 && run.foreign > 0);
  if (is(at, c_->with_al) && !known_name(at)) {
    // "The president Sanioura": only right after the title.
    const uint32_t head = at - 1;
    accept = strong && is(head, c_->with_al) && !is(at, c_->feminine) &&
             (is(at, c_->name_spelling) || is(head, c_->title) || is(head, c_->rank)) &&
             !ends_like_word(at) && !is(at, c_->word_spelling) && !is(head, c_->plural) &&
             !is(head, c_->org_head) &&
             (is(head, c_->title) || is(head, c_->rank) || is(head, c_->role));
  } else if (!accept) {
    accept = accepted(at, run);
  }
  if (!accept) return std::nullopt;
  const bool certain = strong || run.sure > 0 || run.end - at > 1;
  Found found{at, run.end, EntityType::kPerson, certain, MentionKind::kName};
  if (strong) found.role = role_before(at);
  // "The spokesman of the army General X": the role ends before the rank.
  if (found.role != kNoCell && !is(found.role, c_->role) && !joined(found.role))
    found.office = role_before(found.role);
  // "The Yemeni president, the late X": an adjective of honour belongs to the office.
  if (found.office != kNoCell && is(found.role, c_->adj)) {
    found.role = found.office;
    found.office = kNoCell;
  }
  return found;
}

// "The Palestinians": a people, where the word describes no definite noun before it.
std::optional<NameFinder::Found> NameFinder::people(uint32_t at) const {
  if (!is(at, c_->norp) || !is(at, c_->plural) || !is(at, c_->with_al) || is(at, c_->feminine))
    return std::nullopt;
  const bool describes = at > sentence_.begin && !joined(at) && is(at - 1, c_->word) &&
                         (is(at - 1, c_->plural) || is(at - 1, c_->with_pronoun)) &&
                         (is(at - 1, c_->with_al) || is(at - 1, c_->with_pronoun)) &&
                         !is(at - 1, c_->only_finite) && !is(at - 1, c_->preposition);
  if (describes) return std::nullopt;
  return Found{at, at + 1, EntityType::kNorp, false, MentionKind::kName};
}

}  // namespace isnad::read
