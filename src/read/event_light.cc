#include "read/event_light.h"

#include <algorithm>

#include "language/letters.h"

namespace isnad::read {
namespace {

constexpr uint32_t kReach = 10;  // items from a light verb to its noun

using language::Shape;

bool is_plural_masdar(const language::Reading& reading) {
  return reading.entry.features.shape == Shape::kMasdar &&
         reading.entry.features.number == language::Number::kPlural;
}

}  // namespace

// "That (m.) was formed", not "that (m.) she forms": without a pronoun that goes back to it, a
// relative pronoun is the subject of the verb behind it.
bool LightFinder::agrees_with_relative(uint32_t verb, const language::Reading& reading) const {
  const uint32_t relative = verb - 1;
  if (!ws_.is(relative, c_.relative_definite) || !ws_.is(relative, c_.singular)) return true;
  const bool back = (reading.clitics & language::kWithPronoun) != 0 ||
                    (verb + 1 < ws_.items.size() && ws_.is(verb + 1, c_.preposition) &&
                     ws_.is(verb + 1, c_.with_pronoun));
  const language::Gender gender = reading.entry.features.gender;
  return back || gender == language::Gender::kNone ||
         (gender == language::Gender::kFeminine) == ws_.is(relative, c_.feminine);
}

const language::Reading* LightFinder::reading_of(uint32_t item, bool verbal, uint32_t begin) const {
  // A counted noun stands behind its number.
  const language::Type* type =
      ws_.is(item, c_.quantity) ? ws_.token_types[ws_.items[item].last - 1] : ws_.types[item];
  const language::Reading* found = nullptr;
  for (const language::Reading& reading : type->readings) {
    const EventWord* word = lexicon_.of(reading);
    if (word == nullptr || (!word->names_event() && !word->light)) continue;
    const Shape shape = reading.entry.features.shape;
    if (reading.entry.features.tense == language::Tense::kImperative) continue;
    // "Is considered", not "returns": short forms stand behind a negation or li.
    if (reading.entry.features.tense == language::Tense::kJussive &&
        (reading.clitics & language::kWithLi) == 0 &&
        (item == begin || !ws_.is(item - 1, c_.negation)))
      continue;
    if (verbal && item > begin && !agrees_with_relative(item, reading)) continue;
    // "Fighter planes", not "fightings".
    if (is_plural_masdar(reading) && ws_.is(item, c_.person_noun)) continue;
    // "A war correspondent": no "my war".
    if (!verbal && ws_.is(item, c_.adj) && type->normal.ends_with(language::kYa) &&
        ((reading.clitics & language::kWithPronoun) != 0 ||
         reading.entry.features.number == language::Number::kDual))
      continue;
    if (verbal ? shape == Shape::kFinite : shape == Shape::kMasdar || shape == Shape::kNominal) {
      const bool object = verbal && (reading.clitics & language::kWithPronoun) != 0;
      // What a verb of prepositions alone carries is no pronoun.
      if (object && !word->names_event() && word->light && word->light->object != Part::kEvent &&
          word->light->subject != Part::kEvent)
        continue;
      // A noun of its own says more of itself than the verb that it belongs to; "we went on" is
      // more frequent than "he went on with us".
      const bool better =
          shape == Shape::kNominal ||
          (!object && found != nullptr && verbal && (found->clitics & language::kWithPronoun) != 0);
      if (found == nullptr || better) found = &reading;
    }
  }
  return found;
}

// "We went on" is written like "(it) followed us".
bool LightFinder::we(uint32_t verb) const {
  const std::string_view word = ws_.types[verb]->normal;
  return ws_.is(verb, c_.perfect) && word.ends_with(language::kAlef) &&
         word.substr(0, word.size() - language::kAlef.size()).ends_with(language::kNun);
}

LightFinder::Search LightFinder::search(uint32_t verb, const language::Reading& reading,
                                        bool verbal, const ItemRange& sentence) const {
  const Frame& frame = *lexicon_.of(reading)->light;
  Search out;
  out.frame = &frame;
  for (const auto& [id, part] : frame.prepositions)
    out.governs = out.governs || part == Part::kEvent;
  // "The raids that it launched": its object is the pronoun.
  const bool pronoun = verbal && (reading.clitics & language::kWithPronoun) != 0 && !we(verb);
  const bool object = frame.object == Part::kEvent && !pronoun;
  out.bare = object || frame.subject == Part::kEvent;
  out.subject = !object && frame.subject == Part::kEvent;
  out.begin = sentence.begin;
  out.end = std::min(sentence.end, verb + (verbal || out.governs ? kReach : 2));
  return out;
}

bool LightFinder::stops(uint32_t item, bool governs) const {
  return phrases_.ends_clause(item) || ws_.is(item, c_.only_finite) || ws_.is(item, c_.with_wa) ||
         ws_.is(item, c_.relative_definite) || (ws_.is(item, c_.comma) && !governs);
}

// The item behind the preposition at `item` and all that it governs.
uint32_t LightFinder::behind_governed(uint32_t item, uint32_t end) const {
  const bool word = ws_.is(item, c_.preposition) || ws_.is(item, c_.cue_nominal);
  if (word && ws_.is(item, c_.with_pronoun)) return item + 1;
  const NounPhrase phrase = phrases_.at(word ? item + 1 : item, end);
  if (phrase.empty()) return item + 1;
  const NounPhrases all = phrases_.conjuncts(phrase, end);
  return std::max(item + 1, (all.end() - 1)->end);
}

bool LightFinder::names_event(uint32_t item, uint32_t begin) const {
  if (!ws_.is(item, c_.event)) return false;
  // "The judiciary": written like "the judging".
  if (ws_.is(item, c_.org_head) && ws_.is(item, c_.with_al)) return false;
  const language::Reading* reading = reading_of(item, false, begin);
  return reading != nullptr && lexicon_.of(*reading)->names_event();
}

// The noun of event that the phrase at `item` is about: its head, over words that only say how many
// or what sort of event it is ("a wave of", "several").
uint32_t LightFinder::head(uint32_t item, const Search& search) const {
  bool open = true;  // may the next noun be the head?
  for (const uint32_t first = item; item < search.end; ++item) {
    if (item > first && (ws_.is(item, c_.with_wa) || ws_.is(item, c_.with_li))) return kNoCell;
    if (open && names_event(item, search.begin)) return item;
    if (ws_.is(item, c_.demonstrative) || ws_.is(item, c_.quote_open)) continue;
    const bool transparent = ws_.is(item, c_.transparent) || ws_.is(item, c_.quantifier) ||
                             ws_.is(item, c_.amount) || ws_.is(item, c_.number) ||
                             (ws_.is(item, c_.light) && ws_.is(item, c_.masdar));
    if (transparent) {
      open = !ws_.is(item, c_.with_al) || ws_.is(item, c_.prep_min);
    } else if (ws_.is(item, c_.prep_min) && !ws_.is(item, c_.with_pronoun) && item > search.begin &&
               phrases_.is(item - 1, c_.word)) {
      open = true;
    } else if (ws_.is(item, c_.adj) || ws_.is(item, c_.participle)) {
      open = false;
    } else {
      return kNoCell;
    }
  }
  return kNoCell;
}

// "Launched a group raids": the noun of event that the phrase before it seems to govern, since
// nothing shows that another phrase begins.
uint32_t LightFinder::behind_subject(const NounPhrase& phrase, const Search& search) const {
  for (uint32_t item = phrase.begin + 1; item < phrase.end; ++item) {
    if (!names_event(item, search.begin)) continue;
    const uint32_t last = item - 1;
    const bool open = ws_.is(last, c_.noun) && !ws_.is(last, c_.with_al) &&
                      !ws_.is(last, c_.with_pronoun) && !ws_.is(last, c_.nisba) &&
                      !phrases_.named(last);
    const bool person = ws_.is(last, c_.person_noun) && !ws_.is(item, c_.with_al);
    if (!open || person || ws_.is(item, c_.accusative)) return item;
  }
  return kNoCell;
}

uint32_t LightFinder::noun(uint32_t verb, const language::Reading& reading, bool verbal,
                           const ItemRange& sentence) const {
  // "The command of the alliance": a body, not the act of leading.
  if (!verbal && ws_.is(verb, c_.org_head)) return kNoCell;
  const Search s = search(verb, reading, verbal, sentence);
  bool skipped = false;  // the subject (or, where the event is the subject, the object)
  for (uint32_t item = verb + 1; item < s.end;) {
    if (stops(item, s.governs)) return kNoCell;
    // "Was exposed, it too, to an attack".
    if (ws_.is(item, c_.pronoun)) {
      if (item > verb + 1) return kNoCell;
      ++item;
      continue;
    }
    if (phrases_.is_adverbial(item)) {
      ++item;
      continue;
    }
    if (phrases_.is_preposition(item) && !phrases_.opens_name(item)) {
      const uint32_t first = ws_.is(item, c_.preposition) ? item + 1 : item;
      if (s.frame->of(lexicon_.preposition(item)) == Part::kEvent)
        if (const uint32_t noun = head(first, s); noun != kNoCell) return noun;
      // "Led to the wounding of": no subject follows.
      if (s.subject && first < s.end && !ws_.is(item, c_.prep_time) && names_event(first, s.begin))
        return kNoCell;
      item = behind_governed(item, s.end);
      continue;
    }
    const uint32_t noun = s.bare ? head(item, s) : kNoCell;
    // Before its subject an object stands only if the subject is indefinite.
    if (noun != kNoCell && !(skipped && s.subject && ws_.is(noun, c_.with_al))) return noun;
    const NounPhrase phrase = phrases_.at(item, s.end);
    if (phrase.empty()) {
      ++item;
      continue;
    }
    if (s.bare)
      if (const uint32_t behind = behind_subject(phrase, s); behind != kNoCell) return behind;
    // The object is something else, unless a name follows its office.
    if (skipped && !s.governs && ws_.is(item, c_.noun)) return kNoCell;
    skipped = true;
    item = phrase.end;
  }
  return kNoCell;
}

}  // namespace isnad::read
