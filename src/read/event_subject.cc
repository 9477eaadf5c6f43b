// Which noun phrase can be the subject of a verb: behind it, before it, at the head of its clause.
#include <algorithm>

#include "language/letters.h"
#include "read/event_phrase.h"

namespace isnad::read {
namespace {

using language::Gender;
using language::Number;
using language::Person;

constexpr uint32_t kReach = 24;  // items that a clause is looked through for

}  // namespace

bool PhraseFinder::ends_in_at(uint32_t item) const {
  const std::string_view word = ws_.types[item]->normal;
  return word.ends_with(language::kTa) &&
         word.substr(0, word.size() - language::kTa.size()).ends_with(language::kAlef);
}

bool PhraseFinder::agrees(const NounPhrase& phrase, const language::Features& verb,
                          bool verb_first) const {
  if (verb.person == Person::kFirst || verb.person == Person::kSecond) return false;
  if (verb_first && (verb.number == Number::kPlural || verb.number == Number::kDual)) return false;
  uint32_t head = phrase.begin;
  while (head + 1 < phrase.end && is(head, c_.quote_open)) ++head;
  if (is(head, c_.demonstrative) && !ws_.types[head]->readings.empty()) {
    const Gender gender = ws_.types[head]->readings.front().entry.features.gender;
    if (gender != Gender::kNone && verb.gender != Gender::kNone) return gender == verb.gender;
    if (head + 1 < phrase.end) ++head;
  }
  if (is(head, c_.quantity) || is(head, c_.number) || is(head, c_.quantifier) || is_name(head) ||
      is(head, c_.org_name))
    return true;
  // An office may be a woman's, or be written in several words; alone behind its verb it agrees.
  const bool office = is(head, c_.title) || is(head, c_.rank) || is(head, c_.role);
  if (office && !(verb_first && phrase.end == head + 1 && is(head, c_.singular) &&
                  ws_.items[head].last == ws_.items[head].first + 1))
    return true;
  bool any = false;
  for (const language::Reading& reading : ws_.types[head]->readings) {
    const language::Features& noun = reading.entry.features;
    if (noun.shape == language::Shape::kFinite) continue;
    any = true;
    const bool broken = noun.number == Number::kPlural;
    if (verb.gender == Gender::kNone || noun.gender == Gender::kNone) return true;
    if (!verb_first && verb.number == Number::kPlural && !broken && !is(head, c_.group_noun))
      continue;
    // Things in the plural are feminine; of broken plurals the lexicon does not tell who is one.
    const bool things = broken && verb_first && verb.gender == Gender::kMasculine &&
                        ends_in_at(head) && !is(head, c_.person_noun) && !is(head, c_.forces);
    if (things) continue;
    const bool place = broken && is(head, c_.place_head) && verb.gender == Gender::kMasculine;
    if ((broken && !place) || noun.gender == verb.gender) return true;
  }
  return !any;
}

// The noun that a relative pronoun goes back to: the chain of nouns right before it, begun where
// its head agrees.
NounPhrase PhraseFinder::antecedent(uint32_t relative, uint32_t begin,
                                    const language::Features& features) const {
  uint32_t end = relative;
  if (end > begin && is(end - 1, c_.comma)) --end;
  while (end > begin && is(end - 1, c_.bracket_close)) {
    --end;
    while (end > begin && !is(end, c_.bracket_open)) --end;
  }
  uint32_t first = end;
  NounPhrase best;
  while (first > begin && end - first < 8) {
    const uint32_t item = first - 1;
    if (is(item, c_.punct) && !is(item, c_.quote_open) && !is(item, c_.quote_close)) break;
    if ((is(item, c_.finite) && is_verb(item, begin)) || is(item, c_.that) ||
        (is(item, c_.preposition) && !is(item, c_.quantity)) || is_adverbial(item))
      break;
    --first;
    const NounPhrase here{first, end};
    if (nominal(first) && at(first, end).end == end && agrees(here, features, false)) {
      best = here;
      // Of people the nearest noun speaks: "in the ranks of the students who".
      const bool people = features.number == Number::kPlural || features.number == Number::kDual;
      if (people && !is(first, c_.adj) && !is(first, c_.participle)) break;
    }
    if (is(item, c_.with_bi) || is(item, c_.with_li) || is(item, c_.with_wa)) break;
  }
  return best;
}

NounPhrase PhraseFinder::before(uint32_t verb, uint32_t begin,
                                const language::Features& features) const {
  uint32_t end = verb;
  while (end > begin && (is(end - 1, c_.qad) || is(end - 1, c_.kana) || is(end - 1, c_.negation) ||
                         is(end - 1, c_.future) || is_adverbial(end - 1)))
    --end;
  if (end > begin && is(end - 1, c_.relative_definite)) return antecedent(end - 1, begin, features);
  if (end > begin && is(end - 1, c_.dash)) return {};  // behind a dateline
  // "Gunmen (who) attacked", "the police arrested": the phrase right before the verb, but not one
  // that a preposition governs, unless it is indefinite.
  if (const NounPhrase near = antecedent(end, begin, features); !near.empty()) {
    const bool governed = is(near.begin, c_.with_bi) || is(near.begin, c_.with_li) ||
                          (near.begin > begin && is(near.begin - 1, c_.preposition));
    const uint32_t last = near.end - 1;
    const bool definite = is(last, c_.with_al) || is(last, c_.with_pronoun) ||
                          entities_.name_at(ws_.items[last].first) != kNone;
    const bool apart = near.end < end && is(near.end, c_.comma);  // no relative clause
    if (!governed || (!definite && !apart && !is(near.begin, c_.masdar))) return near;
  }
  return opening(end, begin, features);
}

NounPhrase PhraseFinder::opening(uint32_t end, uint32_t begin,
                                 const language::Features& features) const {
  // Back to where the clause opens; its first noun phrase is the subject where only what belongs to
  // it (prepositions with their nouns, parentheses, a relative clause) stands behind it.
  uint32_t first = end, verb = end;
  while (first > begin && end - first < kReach) {
    const uint32_t item = first - 1;
    if (ends_clause(item) || is(item, c_.inna)) break;
    if (is(item, c_.finite) && is_verb(item, begin)) {
      uint32_t relative = item;
      while (relative > begin && item - relative < 3 && !is(relative, c_.relative_definite))
        --relative;
      if (!is(relative, c_.relative_definite)) {
        verb = item;
        break;
      }
      first = relative;
      continue;
    }
    const bool joined = is(first, c_.with_wa) || is(first, c_.with_fa);
    if (is(item, c_.comma) && (item == begin || end - item > 12 || joined)) break;
    --first;
  }
  while (first < end && (is(first, c_.punct) || is_adverbial(first) || is(first, c_.kana) ||
                         is(first, c_.qad) || is(first, c_.negation)))
    ++first;
  for (uint32_t at = first; at < end;) {
    if (is_preposition(at)) {  // "In Basra the police ..."
      NounPhrase skipped = this->at(is(at, c_.preposition) ? at + 1 : at, end);
      at = std::max(skipped.end, at + 1);
      while (at < end && (is(at, c_.comma) || is_adverbial(at))) ++at;
      continue;
    }
    const NounPhrase phrase = this->at(at, end);
    if (phrase.empty()) {
      ++at;
      continue;
    }
    if (agrees(phrase, features, false)) return phrase;
    at = phrase.end;
  }
  // "His country suffered from the crisis and supports": before the verb that stands between.
  return verb < end && verb > begin ? opening(verb, begin, features) : NounPhrase{};
}

}  // namespace isnad::read
