#include "read/event_phrase.h"

#include <algorithm>

#include "language/letters.h"

namespace isnad::read {
namespace {

constexpr uint32_t kReach = 24;   // items that a clause is looked through for
constexpr uint32_t kSubject = 6;  // items of a subject behind its verb
constexpr uint32_t kMostConjuncts = 4;

bool ends_with(std::string_view word, std::string_view a, std::string_view b) {
  return word.ends_with(b) && word.substr(0, word.size() - b.size()).ends_with(a);
}

}  // namespace

// What is asked of nearly every word around a trigger.
PhraseFinder::PhraseFinder(Workspace& workspace, const EventClasses& classes,
                           const EntityTable& entities)
    : ws_(workspace), c_(classes), entities_(entities) {
  using Ids = std::initializer_list<language::ClassId>;
  const auto any = [](const language::ClassSet& set, Ids ids) {
    return std::any_of(ids.begin(), ids.end(), [&](auto id) { return set.test(id); });
  };
  const EventClasses& c = classes;
  ends_clause_ = workspace.watch([any, &c](const language::ClassSet& set) {
    return any(set, {c.stop, c.colon, c.semicolon, c.that, c.clause_start, c.conditional,
                     c.cue_nominal_clause});
  });
  preposition_ = workspace.watch([any, &c](const language::ClassSet& set) {
    // "According to observers": a formula of source governs a noun like a preposition.
    return !set.test(c.quantity) &&
           any(set, {c.preposition, c.with_bi, c.with_li, c.with_ka, c.cue_nominal});
  });
  adverbial_ = workspace.watch([any, &c](const language::ClassSet& set) {
    return !set.test(c.quantity) && any(set, {c.time, c.adverb, c.turn});
  });
  name_ = workspace.watch([any, &c](const language::ClassSet& set) {
    return any(set,
               {c.given_name, c.family_name, c.name_particle, c.maybe_name, c.unknown, c.latin});
  });
  nominal_ = workspace.watch([any, &c](const language::ClassSet& set) {
    if (set.test(c.quantity)) return true;
    return any(set, {c.word, c.number}) &&
           !any(set, {c.only_finite, c.time, c.relative_definite, c.that, c.conjunction, c.negation,
                      c.adverb, c.qad, c.pronoun, c.question_word, c.plan, c.judgement});
  });
  closes_ = workspace.watch([any, &c](const language::ClassSet& set) {
    return any(set, {c.with_al, c.with_pronoun, c.country, c.org_name, c.given_name, c.family_name,
                     c.city});
  });
}

// "South Africa": a preposition by its letters.
bool PhraseFinder::opens_name(uint32_t item) const {
  return is(item, c_.direction) && named(item) && item + 1 < ws_.items.size() &&
         entities_.name_at(ws_.items[item].first) == entities_.name_at(ws_.items[item + 1].first);
}

bool PhraseFinder::named(uint32_t item) const {
  return entities_.name_at(ws_.items[item].first) != kNone;
}

bool PhraseFinder::holds_person(const NounPhrase& phrase) const {
  for (uint32_t item = phrase.begin; item < phrase.end; ++item) {
    const int name = entities_.name_at(ws_.items[item].first);
    if (name != kNone && ws_.record.entities[static_cast<size_t>(name)].type == EntityType::kPerson)
      return true;
  }
  return false;
}

// "An attack (that) gunmen carried out": the pronoun goes back to the indefinite noun.
bool PhraseFinder::is_relative_verb(uint32_t item) const {
  const uint32_t last = item - 1;
  return item > 0 && is(item, c_.finite) && is(item, c_.with_pronoun) && is(item, c_.light) &&
         is(last, c_.event) && !is(last, c_.with_al) && !is(last, c_.with_pronoun);
}

// "Turkey announced the withdrawal of": behind a verb and its subject stands its object.
bool PhraseFinder::is_object(uint32_t item, uint32_t begin) const {
  uint32_t at = item;
  while (at > begin && item - at < kSubject && nominal(at - 1) && !is_preposition(at - 1) &&
         !is(at - 1, c_.only_finite))
    --at;
  if (at == item || at == begin || !is(at - 1, c_.only_finite) || is(at - 1, c_.kana)) return false;
  return at < begin + 2 || !is(at - 2, c_.relative_definite);
}

bool PhraseFinder::is_verb(uint32_t item, uint32_t begin) const {
  // "About 200 workers": a counted noun may be written like a verb, and never is one.
  if (!is(item, c_.finite) || is(item, c_.quantity)) return false;
  if (!is(item, c_.only_finite) && is(item, c_.given_name) && named(item)) return false;
  if (is(item, c_.only_finite) || is(item, c_.with_sa)) return true;
  if (is(item, c_.with_al) || is(item, c_.with_bi) || is(item, c_.with_ka)) return false;
  if (is(item, c_.accusative) && !is(item, c_.imperfect)) return false;
  if (item == begin) return true;
  uint32_t last = item - 1;
  if (is(last, c_.negates_present) && !is(item, c_.imperfect)) return false;  // "no difference"
  // "Announced in May the withdrawal of": what stands before the time decides, if it is a verb.
  while (last > begin && (is(last, c_.time) || (is_preposition(last) && is(last + 1, c_.time))))
    --last;
  if (last + 1 < item && is(last, c_.only_finite)) return false;
  last = item - 1;
  // "A raid in which (was) killed": the preposition's pronoun goes back to the indefinite noun.
  if (item + 1 < ws_.items.size() && is(item + 1, c_.preposition) &&
      is(item + 1, c_.with_pronoun) && is(item, c_.perfect) && !is(item, c_.adj))
    return true;
  if (is(item, c_.masdar) && is_object(item, begin)) return false;
  if (is_relative_verb(item)) return true;
  if (is(last, c_.relative_definite) || is(last, c_.qad) || is(last, c_.future) ||
      is(last, c_.negation) || is(last, c_.time) || is(last, c_.comma) || is(last, c_.that) ||
      is(last, c_.clause_start) || is(last, c_.bracket_close))
    return true;
  if (is_preposition(last) || is(last, c_.only_finite) || is(last, c_.demonstrative)) return false;
  if (is(last, c_.with_al) || is_name(last) || is(last, c_.person_noun) || is(last, c_.quantity) ||
      is(last, c_.with_pronoun) || is(last, c_.adj))
    return true;
  if (is(last, c_.noun) || is(last, c_.masdar)) return false;
  return true;
}

// Has the word the ending of a relating adjective ("retaliatory")?
bool PhraseFinder::relates(uint32_t item) const {
  const std::string_view word = ws_.types[item]->normal;
  return word.ends_with(language::kYa) || ends_with(word, language::kYa, language::kHa) ||
         ends_with(word, language::kYa, language::kTaMarbuta);
}

// Is it built like a participle of a derived verb ("continuous", "specialised")?
bool PhraseFinder::is_derived(uint32_t item) const {
  const std::string_view word = ws_.types[item]->normal;
  constexpr size_t kFive = 10;  // bytes of five letters
  if (word.size() < kFive || !word.starts_with(language::kMim)) return false;
  const std::string_view rest = word.substr(language::kMim.size());
  return rest.starts_with(language::kTa) || rest.starts_with(language::kNun);
}

bool PhraseFinder::qualifies(uint32_t item, uint32_t noun) const {
  if (is(item, c_.with_al) || is(item, c_.with_pronoun)) return false;
  if (!is(item, c_.noun))
    return is(item, c_.adj) || (is(item, c_.unknown) && (relates(item) || is_derived(item)));
  // "Periodic meetings", "early elections": a relating adjective or a participle that agrees.
  const bool feminine = ws_.types[item]->normal.ends_with(language::kHa) ||
                        ws_.types[item]->normal.ends_with(language::kTaMarbuta);
  const bool agrees = feminine && (is(noun, c_.feminine) || is(noun, c_.plural)) &&
                      !is(noun, c_.with_al) && !is(noun, c_.with_pronoun);
  return agrees && !is(item, c_.person_noun) &&
         (is(item, c_.participle) ? !is(item, c_.counted) && !is(item, c_.masdar) : relates(item));
}

// Behind a person's name ("King Fahd | the Sudanese president Bashir") the office of somebody else.
bool PhraseFinder::opens_other(uint32_t item, int last_name) const {
  if (last_name == kNone || !(is(item, c_.role) || is(item, c_.title) || is(item, c_.rank)))
    return false;
  const auto person = [&](int entity) {
    return ws_.record.entities[static_cast<size_t>(entity)].type == EntityType::kPerson;
  };
  if (!person(last_name)) return false;
  for (uint32_t next = item + 1; next < ws_.items.size() && next < item + 6; ++next) {
    if (!nominal(next) || is(next, c_.punct)) return false;
    const int name = entities_.name_at(ws_.items[next].first);
    if (name != kNone && person(name)) return name != last_name;
  }
  return false;
}

bool PhraseFinder::is_person_head(uint32_t item) const {
  return is(item, c_.role) || is(item, c_.title) || is(item, c_.rank) || is(item, c_.person_noun) ||
         is_name(item) || named(item);
}

// Does the noun govern what follows, and is nobody?
bool PhraseFinder::governs(uint32_t item) const {
  if (!is(item, c_.noun) && !is(item, c_.masdar)) return false;
  for (const language::ClassId id :
       {c_.with_al, c_.with_pronoun, c_.accusative, c_.adj, c_.nisba, c_.quantity, c_.unknown,
        c_.person_noun, c_.group_noun, c_.org_head, c_.forces, c_.role, c_.title, c_.rank,
        c_.country, c_.finite})
    if (is(item, id)) return false;
  return !named(item);
}

// "Hundreds of the demonstrators": does the preposition join a part and its whole?
bool PhraseFinder::is_whole(uint32_t item, const NounPhrase& phrase) const {
  const uint32_t head = is(item - 1, c_.adj) ? phrase.begin : item - 1;
  const bool part =
      is(item, c_.prep_min) && !is(item, c_.with_pronoun) &&
      (is(item - 1, c_.quantity) || is(item - 1, c_.quantifier) || is(item - 1, c_.number) ||
       is(head, c_.group_noun) || is(head, c_.amount) || is(item - 1, c_.anonymous) ||
       (item == phrase.begin + 1 && !closes(item - 1) && !named(item - 1)));
  // "Demonstrators from the mosques of": where they came from.
  const bool from = part && is(item - 1, c_.person_noun) && !is(item - 1, c_.quantity) &&
                    item + 1 < ws_.items.size() &&
                    (is(item + 1, c_.place_head) || is(item + 1, c_.place));
  return part && !from && !is(item, c_.with_bi) && !is(item, c_.with_li);
}

// May the phrase, whose last item so far is before `item`, go on with it? `closed`: a definite
// noun has ended the chain of nouns.
bool PhraseFinder::continues(uint32_t item, const NounPhrase& phrase, bool closed) const {
  if (!nominal(item) || is(item, c_.with_wa) || is(item, c_.with_fa)) return false;
  if (is_preposition(item)) return is_whole(item, phrase);
  // "A bomber (blew up) himself": one in person stands behind a definite noun only.
  if (is(item, c_.emphatic) && !closed) return false;
  const int name = entities_.name_at(ws_.items[item].first);
  const int last_name = entities_.name_at(ws_.items[item - 1].first);
  if (name != kNone && name == last_name) return true;
  const bool person =
      name != kNone && ws_.record.entities[static_cast<size_t>(name)].type == EntityType::kPerson;
  // "Walker Turkey": two names are two phrases, and no place is in apposition to a closed one.
  if (name != kNone && (last_name != kNone || (closed && !person))) return false;
  const bool after_part = is(item - 1, c_.prep_min);
  if (is(item, c_.quantity) && !after_part) return false;
  // "The withdrawal of all ..., of this ...": behind a noun that no one can be the subject of.
  if (is(item, c_.demonstrative) || is(item, c_.quantifier))
    return after_part || (!closed && governs(item - 1));
  const std::string_view word = ws_.types[item]->normal;
  const bool adjective = is(item, c_.adj) || is(item, c_.participle) || is(item, c_.nisba) ||
                         (closed && relates(item) && !is(item, c_.noun));
  const bool named = name != kNone || is_name(item) || is(item, c_.title) || is(item, c_.rank) ||
                     is(item, c_.role);
  if (closed) {
    // "The decision ordering the closure": what governs an event is no adjective.
    if (is(item, c_.operator_word) && item + 1 < ws_.items.size() && is(item + 1, c_.with_bi))
      return false;
    if (is(item, c_.with_al)) return (adjective || named) && !opens_other(item, last_name);
    // "During the visit | his counterpart": an office is said of a person only.
    if (name == kNone && is(item, c_.role) && !is_name(item) &&
        (is(item, c_.with_pronoun) || !is_person_head(phrase.begin)))
      return false;
    if (named && is(phrase.begin, c_.plural) && name != kNone) return false;  // "the crowd | X"
    return person || (named && !is(item, c_.accusative));
  }
  if (after_part) return true;
  const std::string_view last = ws_.types[item - 1]->normal;
  // "gunmen": with its nun a plural governs no noun.
  if (ends_with(last, language::kWaw, language::kNun) && is(item - 1, c_.plural))
    return adjective && !is(item, c_.with_al) && !ends_with(word, language::kYa, language::kNun);
  if (is(item - 1, c_.accusative) && !is(item - 1, c_.quantity))
    return adjective && !is(item, c_.with_al);
  // "An Israeli rocket | the car": an indefinite adjective closes its phrase to a definite noun.
  const bool quality = is(item - 1, c_.nisba) || is(item - 1, c_.adj);
  if (item > phrase.begin + 1 && quality && !is(item - 1, c_.with_al) &&
      (is(item, c_.with_al) || name != kNone || (!adjective && !named && !is(item - 1, c_.noun))))
    return false;
  // What stands in the accusative goes on only with its like, or with what is counted.
  if (is(item, c_.accusative) && word.ends_with(language::kAlef))
    return is(item - 1, c_.quantity) || is(item - 1, c_.number) ||
           (adjective && is(item - 1, c_.accusative));
  return true;
}

uint32_t PhraseFinder::clause_begin(uint32_t item, uint32_t begin) const {
  uint32_t first = item;
  while (first > begin && item - first < 40 && !ends_clause(first - 1)) --first;
  return first;
}

uint32_t PhraseFinder::behind_bracket(uint32_t item, uint32_t end) const {
  uint32_t close = item + 1;
  while (close < end && close < item + kReach && !is(close, c_.bracket_close)) ++close;
  return close < end && is(close, c_.bracket_close) ? close + 1 : item + 1;
}

NounPhrase PhraseFinder::at(uint32_t item, uint32_t end) const {
  NounPhrase out{item, item};
  uint32_t at = item;
  while (at < end && (is(at, c_.demonstrative) || is(at, c_.quote_open))) ++at;
  if (at >= end || !nominal(at)) return out;
  if (at > item && is(at - 1, c_.demonstrative) && is_preposition(at)) return out;  // "that, to a"
  if ((is(at, c_.preposition) || is(at, c_.cue_nominal)) && !is(at, c_.quantity) && !opens_name(at))
    return out;
  if (is(at, c_.finite) && !is(at, c_.with_bi) && !is(at, c_.with_li) && is_verb(at, item))
    if (!is(at, c_.noun) && !is(at, c_.unknown)) return out;
  bool closed = closes(at);
  bool quoted = false;
  for (++at; at < end && at - item < kReach; ++at) {
    if (is(at, c_.quote_open) && (named(at - 1) || is(at - 1, c_.place))) break;
    if (is(at, c_.quote_open) || (quoted && is(at, c_.quote_close))) {
      quoted = !quoted;
      continue;
    }
    if (quoted && is(at, c_.word)) continue;
    if (is(at, c_.bracket_open)) {
      const uint32_t behind = behind_bracket(at, end);
      if (behind < end && behind - at <= 6 && continues(behind, out, closed)) {
        at = behind - 1;
        continue;
      }
      break;
    }
    if (!continues(at, out, closed)) break;
    if (is_relative_verb(at)) break;
    // A verb behind a closed phrase is the next clause's.
    if (is(at, c_.finite) && !is(at, c_.with_al) && is_verb(at, item) &&
        (closed || !is(at, c_.noun)))
      break;
    closed = closed || closes(at);
  }
  out.end = at;
  while (out.end > out.begin && (is(out.end - 1, c_.punct) || (is(out.end - 1, c_.preposition) &&
                                                               !is(out.end - 1, c_.quantity))))
    --out.end;
  return out;
}

NounPhrases PhraseFinder::conjuncts(NounPhrase first, uint32_t end) const {
  NounPhrases out{first};
  uint32_t at = first.end;
  while (out.size() < kMostConjuncts) {
    if (at < end && is(at, c_.bracket_open)) at = behind_bracket(at, end);
    if (at < end && is(at, c_.comma) && at + 1 < end && is(at + 1, c_.with_wa)) ++at;
    if (at >= end || !is(at, c_.with_wa) || is(at, c_.preposition) || is(at, c_.masdar)) break;
    if (is(at, c_.finite) && is_verb(at, first.begin)) break;
    const NounPhrase next = this->at(at, end);
    if (next.empty() || is_preposition(at)) break;
    out.push_back(next);
    at = next.end;
  }
  return out;
}

}  // namespace isnad::read
