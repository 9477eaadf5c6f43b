#include "read/event_parts.h"

#include <algorithm>
#include <utility>

namespace isnad::read {
namespace {

constexpr uint32_t kAside = 8;   // items of what commas set aside
constexpr uint32_t kFar = 7;     // items of a phrase before "that"
constexpr uint32_t kReach = 26;  // items behind a trigger that can hold its parts

}  // namespace

size_t PartFinder::Found::governed_before(uint32_t item) const {
  return static_cast<size_t>(std::count_if(
      governed.begin(), governed.end(), [&](const Governed& g) { return g.preposition < item; }));
}

// The item behind a time or a phrase with preposition that stands between the comma at `item` and
// another one; `item` where there is none.
uint32_t PartFinder::behind_aside(uint32_t item, uint32_t end) const {
  bool open = false;  // a preposition was seen, so that a noun may stand
  for (uint32_t at = item + 1; at < end && at < item + kAside; ++at) {
    if (phrases_.is(at, c_.comma)) return at > item + 1 ? at + 1 : item;
    open = open || phrases_.is_preposition(at);
    if (!open && !phrases_.is_adverbial(at)) return item;
    if (phrases_.ends_clause(at) || phrases_.is(at, c_.only_finite) ||
        phrases_.is(at, c_.relative_definite) || phrases_.is(at, c_.with_wa))
      return item;
  }
  return item;
}

// "The secretary of the league | Salim Q", "Salim Q | head of the league": two phrases that name
// one man. Joins the second to the first; behind a verb only a name is surely no object.
bool PartFinder::in_apposition(const NounPhrase& phrase, bool verbal, Found& found) const {
  if (found.bare.size() != 1) return false;
  const NounPhrase first = found.bare[0];
  const bool office = phrases_.is(first.begin, c_.role) || phrases_.is(first.begin, c_.title);
  const bool name = office && phrases_.holds_person(phrase) && !phrases_.holds_person(first) &&
                    found.governed.size() == 1 && found.governed.begin()->preposition == first.end;
  const bool holder = !verbal && phrase.begin == first.end && phrases_.holds_person(first) &&
                      phrases_.is(phrase.begin, c_.role) && !phrases_.holds_person(phrase);
  if (name) {
    found.bare = {phrase};
    found.governed.clear();  // the body, which is part of the office
  }
  if (holder) found.bare = {NounPhrase{first.begin, phrase.end}};
  return name || holder;
}

PartFinder::Found PartFinder::look(uint32_t from, uint32_t end, size_t most_bare,
                                   bool verbal) const {
  Found out;
  uint32_t at = from;
  bool core = true;  // a phrase without preposition can still be a part
  while (at < end && at - from < kReach) {
    if (phrases_.ends_clause(at) || phrases_.is(at, c_.relative_definite) ||
        phrases_.is(at, c_.conjunction))
      break;
    if (phrases_.is(at, c_.bracket_open)) {
      at = phrases_.behind_bracket(at, end);
      continue;
    }
    if (phrases_.is(at, c_.comma)) {
      // "X, on Tuesday, accused Y": what is set between two commas may be no part of the core.
      if (const uint32_t behind = verbal ? behind_aside(at, end) : at; behind > at) {
        at = behind;
        continue;
      }
      core = false;
    }
    if (phrases_.is_adverbial(at) ||
        (phrases_.is(at, c_.punct) && !phrases_.is(at, c_.quote_open))) {
      ++at;
      continue;
    }
    // Behind a verb and its subject what can be a noun is one: no verb follows there without "and".
    const bool object = verbal && !out.bare.empty() && at == out.bare.back().end;
    if (phrases_.is(at, c_.finite) && phrases_.is_verb(at, verbal ? from - 1 : from) &&
        !(object && !phrases_.is(at, c_.only_finite) && phrases_.is(at, c_.noun)))
      break;
    const bool preposition = (phrases_.is_preposition(at) && !phrases_.opens_name(at)) ||
                             phrases_.is(at, c_.agent_marker);
    if (preposition) {
      const bool word = phrases_.is(at, c_.preposition) || phrases_.is(at, c_.agent_marker) ||
                        phrases_.is(at, c_.cue_nominal);
      if (word && phrases_.is(at, c_.with_pronoun)) {
        ++at;
        continue;
      }
      const NounPhrase phrase = phrases_.at(word ? at + 1 : at, end);
      if (!phrase.empty()) out.governed.push_back({at, phrase});
      at = std::max(at + 1, phrase.end);
      continue;
    }
    const NounPhrase phrase = phrases_.at(at, end);
    if (phrase.empty()) {
      core = false;
      ++at;
      continue;
    }
    // "In protest against": a verbal noun in the accusative says how or why.
    const bool manner = phrases_.is(at, c_.accusative) && phrases_.is(at, c_.masdar) && at > from;
    const bool joined = phrases_.is(at, c_.with_wa) || phrases_.is(at, c_.with_fa) || manner;
    if (core && !joined && !in_apposition(phrase, verbal, out) && out.bare.size() < most_bare)
      out.bare.push_back(phrase);
    at = phrase.end;
  }
  out.end = at;
  return out;
}

// "Under the command of the United States": who takes part in an act is no place.
bool PartFinder::is_act(const NounPhrase& phrase) const {
  const uint32_t head = phrase.begin;
  if (phrases_.is(head, c_.leadership)) return true;
  return phrases_.is(head, c_.event) && phrases_.is(head, c_.masdar) &&
         (!phrases_.is(head, c_.place_head) || phrases_.is(head, c_.with_pronoun) ||
          (phrases_.is(head, c_.with_bi) && phrase.end == head + 1)) &&
         !phrases_.is(head, c_.place) && !phrases_.is(head, c_.city) &&
         !phrases_.is(head, c_.country);
}

bool PartFinder::is_place(const NounPhrase& phrase) const {
  if (is_act(phrase)) return false;
  for (uint32_t item = phrase.begin; item < phrase.end; ++item)
    if (phrases_.is(item, c_.place) || phrases_.is(item, c_.country) ||
        phrases_.is(item, c_.city) || phrases_.is(item, c_.place_head) ||
        phrases_.is(item, c_.home))
      return true;
  return false;
}

// "In front of the embassy": a body that has a building is a place there.
bool PartFinder::stands_there(uint32_t preposition, const NounPhrase& phrase) const {
  return is_place(phrase) ||
         (phrases_.is(preposition, c_.at_place) && phrases_.is(phrase.begin, c_.org_head));
}

// Somebody who acts: people, bodies, countries, names.
bool PartFinder::is_agent(const NounPhrase& phrase) const {
  if (phrase.empty()) return false;
  const uint32_t head = phrase.begin;
  for (const language::ClassId id :
       {c_.person_noun, c_.group_noun, c_.crowd_noun,  c_.role,       c_.title,   c_.rank,
        c_.org_head,    c_.org_name,   c_.media_head,  c_.forces,     c_.country, c_.norp,
        c_.anonymous,   c_.given_name, c_.family_name, c_.maybe_name, c_.unknown, c_.latin,
        c_.quantity,    c_.quantifier, c_.city})
    if (phrases_.is(head, id)) return true;
  return false;
}

// Somebody of whom one expects to hear that it was done to him, not that he did it.
bool PartFinder::is_victim(const NounPhrase& phrase, bool relative) const {
  const uint32_t head = phrase.begin;
  if (phrases_.is(head, c_.quantity) || phrases_.is(head, c_.number)) return true;
  const bool one = phrases_.is(head, c_.person_noun) && phrases_.is(head, c_.singular) &&
                   !phrases_.is(head, c_.with_al);
  // "A soldier (was) killed", "the soldiers who (were) killed".
  if (one || (relative && phrases_.is(head, c_.person_noun))) return true;
  return !phrases_.is(head, c_.forces) && !phrases_.is(head, c_.org_mil) &&
         !phrases_.is(head, c_.org_head) && !phrases_.is(head, c_.org_name) &&
         !phrases_.is(head, c_.media_head) && !phrases_.is(head, c_.country);
}

void PartFinder::give(Part part, NounPhrase phrase, uint32_t end, EventParts& out) const {
  NounPhrases* to = part == Part::kActor       ? &out.actor
                    : part == Part::kRecipient ? &out.recipient
                    : part == Part::kPlace     ? &out.place
                                               : nullptr;
  out.end = std::max(out.end, phrase.end);
  if (to == nullptr || phrase.empty()) return;
  for (const NounPhrase& each : phrases_.conjuncts(phrase, end)) {
    to->push_back(each);
    out.end = std::max(out.end, each.end);
  }
}

void PartFinder::governed(const Frame& frame, const Found& found, uint32_t end,
                          EventParts& out) const {
  bool aimed = false;  // things behind later prepositions belong to the nouns between
  for (const auto& [item, phrase] : found.governed) {
    if (phrases_.is(item, c_.agent_marker)) {
      const uint32_t head = phrase.begin;  // "by a stray bullet": nobody
      if (phrases_.is(head, c_.adj) && !phrases_.is(head, c_.noun)) continue;
      give(Part::kActor, phrase, end, out);
      continue;
    }
    const language::ClassId preposition = lexicon_.preposition(item);
    const Part part = frame.of(preposition);
    if (part == Part::kPlace && !is_place(phrase)) continue;
    if (part == Part::kRecipient && std::exchange(aimed, true) && !is_agent(phrase)) continue;
    if (part != Part::kUnset)
      give(part, phrase, end, out);
    else if (!phrases_.is(item, c_.prep_time) && preposition != c_.prep_ila &&
             preposition != c_.prep_min && preposition != c_.prep_li && stands_there(item, phrase))
      give(Part::kPlace, phrase, end, out);
  }
}

// The subject of a verb that stands farther before it: of "X may (do)", of "it was given to X that
// he (does)", of the clause that a verb joined by "and" goes on with.
NounPhrase PartFinder::farther(const Trigger& trigger, uint32_t begin, const NounPhrase* inherited,
                               const Around& a) const {
  const uint32_t verb = trigger.verb(), start = trigger.sentence.begin;
  if (a.joined) {
    if (inherited != nullptr && phrases_.agrees(*inherited, a.features, false)) return {};
    return phrases_.opening(verb, begin, a.features);
  }
  if (verb < start + 2 || !phrases_.is(verb - 1, c_.that) || phrases_.is(verb - 1, c_.with_pronoun))
    return {};
  uint32_t last = verb - 2;
  if (phrases_.is(last, c_.only_finite) &&
      (phrases_.is(last, c_.modal) || phrases_.is(last, c_.operator_word)))
    return phrases_.before(last, phrases_.clause_begin(last, start), a.features);
  while (last > start && (phrases_.is_adverbial(last) ||
                          (phrases_.is_preposition(last) && phrases_.is_adverbial(last + 1))))
    --last;
  for (uint32_t item = last + 1; item > start && last + 1 - item < kFar; --item)
    if (phrases_.is(item - 1, c_.with_li)) {
      const NounPhrase phrase = phrases_.at(item - 1, last + 1);
      return phrase.end == last + 1 ? phrase : NounPhrase{};
    }
  return {};
}

PartFinder::Around PartFinder::around(const Trigger& trigger, const Found& found,
                                      const NounPhrase* inherited) const {
  const uint32_t verb = trigger.verb();
  const language::Reading& reading =
      trigger.light != kNoCell ? trigger.light_reading : trigger.reading;
  Around out;
  out.features = reading.entry.features;
  out.frame = trigger.light != kNoCell ? trigger.light_frame : &trigger.word->frame;
  out.joined = (reading.clitics & (language::kWithWa | language::kWithFa)) != 0;
  out.has_object = (reading.clitics & language::kWithPronoun) != 0;
  out.carries = trigger.light != kNoCell;
  out.often = trigger.word->usually_passive && !out.carries &&
              out.features.tense == language::Tense::kPerfect;
  const uint32_t begin = phrases_.clause_begin(verb, trigger.sentence.begin);
  if (!out.joined && verb > begin) out.before = phrases_.before(verb, begin, out.features);
  out.relative = verb > trigger.sentence.begin && phrases_.is(verb - 1, c_.relative_definite);
  out.near = !out.before.empty() && verb - out.before.end <= 2;
  if (!found.bare.empty()) out.first = found.bare[0];
  if (found.bare.size() > 1) out.second = found.bare[1];
  out.direct = !out.first.empty() && found.governed_before(out.first.begin) == 0;
  // "The areas that his forces control (them)": the pronoun behind the preposition goes back.
  out.resumed = !out.before.empty() && out.near && verb + 1 < trigger.sentence.end &&
                phrases_.is(verb + 1, c_.preposition) && phrases_.is(verb + 1, c_.with_pronoun);
  out.behind = !out.first.empty() && phrases_.agrees(out.first, out.features, true);
  // "... and supports the reconciliation": what nobody would expect to act is its object, where
  // the clause has somebody who does.
  const bool purpose = (reading.clitics & language::kWithLi) != 0;
  const bool object =
      (out.joined || purpose) && out.behind && out.second.empty() && !is_agent(out.first);
  if (out.before.empty() && (!out.behind || object))
    out.before = farther(trigger, begin, inherited, out);
  out.pronoun = verb > trigger.sentence.begin && phrases_.is(verb - 1, c_.that) &&
                phrases_.is(verb - 1, c_.with_pronoun);
  out.passive = out.features.passive ||
                std::any_of(found.governed.begin(), found.governed.end(), [&](const Governed& g) {
                  return phrases_.is(g.preposition, c_.agent_marker);
                });
  return out;
}

// Tells subject and object apart.
PartFinder::Arguments PartFinder::arguments(const Around& a, const NounPhrase* inherited) const {
  Arguments out;
  out.part = a.frame->subject;
  // "The region that Russia annexed": the pronoun goes back to what was annexed. "The lands that
  // Israel means to control".
  const bool annexed = a.has_object && !a.before.empty() && a.behind;
  const bool meant = a.relative && a.behind && a.direct && !a.second.empty() && !a.resumed;
  // "When he visits Lebanon".
  const bool visited = a.frame->object == Part::kPlace && a.second.empty() && is_place(a.first);
  if (a.passive) {  // its subject would be the object of the active verb
    out.part = a.frame->object;
    out.subject = a.behind ? a.first : a.before;
    if (out.subject.empty() && inherited != nullptr && a.joined) out.subject = *inherited;
  } else if (a.pronoun) {  // "that he met the minister": the pronoun is the subject
    out.object = a.first;
  } else if (!a.carries && (annexed || meant)) {
    out.subject = a.first;
    out.object = a.before;
  } else if (a.resumed && a.behind) {
    // "A raid in which the commander (was) killed".
    const bool passive = a.often && a.second.empty() && is_victim(a.first, true);
    if (passive) out.part = Part::kRecipient;
    out.subject = a.first;
    if (!passive) out.antecedent = a.before;
  } else if (!a.before.empty() && (a.near || !(a.behind && !a.second.empty()))) {
    // "Four soldiers were killed": no object behind a verb that has one is a passive.
    const bool passive = a.often && (a.first.empty() || !a.direct) && !a.has_object &&
                         is_victim(a.before, a.relative);
    if (passive) out.part = Part::kRecipient;
    out.subject = a.before;
    if (!passive) out.object = a.first;
  } else if (!a.behind || visited) {
    if (inherited != nullptr && phrases_.agrees(*inherited, a.features, false))
      out.subject = *inherited;
    out.object = a.first;
  } else {
    if (a.often && a.second.empty() && !a.has_object && is_victim(a.first, false))
      out.part = Part::kRecipient;
    out.subject = a.first;
    out.object = a.second;
  }
  if (a.carries) out.object = {};
  // "Began the army its attack": of what may begin itself.
  if (a.carries && out.part == Part::kEvent && a.frame->object == Part::kEvent &&
      is_agent(out.subject))
    out.part = Part::kActor;
  return out;
}

void PartFinder::verb_parts(const Trigger& trigger, const NounPhrase* inherited,
                            EventParts& out) const {
  const uint32_t stop = trigger.light != kNoCell ? trigger.item : trigger.sentence.end;
  // "(Were) killed and wounded tens of": two verbs share what follows.
  uint32_t from = trigger.verb() + 1;
  if (from < stop && phrases_.is(from, c_.with_wa) && phrases_.is(from, c_.only_finite) &&
      phrases_.is(from, c_.event))
    ++from;
  const Found found = look(from, stop, 2, true);
  const Around near = around(trigger, found, inherited);
  const Arguments args = arguments(near, inherited);
  if (!args.subject.empty()) {
    out.subject = args.subject;
    give(args.part, args.subject, trigger.sentence.end, out);
  }
  if (!args.antecedent.empty()) {
    const language::ClassId preposition = lexicon_.preposition(trigger.verb() + 1);
    give(near.frame->of(preposition), args.antecedent, trigger.sentence.end, out);
  }
  if (!args.object.empty()) give(near.frame->object, args.object, trigger.sentence.end, out);
  if (trigger.light == kNoCell) governed(trigger.word->frame, found, trigger.sentence.end, out);
}

void PartFinder::noun_parts(const Trigger& trigger, EventParts& out) const {
  const uint32_t end = trigger.sentence.end;
  const Frame& frame = trigger.word->frame;
  const bool closed = (trigger.reading.clitics & (language::kWithAl | language::kWithPronoun)) != 0;
  uint32_t from = trigger.item + 1;
  while (from < end && !phrases_.is(from, c_.quantity) && !phrases_.is_preposition(from) &&
         phrases_.qualifies(from, trigger.item))
    ++from;
  const Found found = look(from, end, closed ? 0 : 2, false);
  const bool adjacent = !found.bare.empty() && found.bare[0].begin == from &&
                        from == trigger.item + 1 &&
                        (phrases_.is(from, c_.quantity) || !phrases_.is(from, c_.accusative));
  if (adjacent) {
    const bool both = found.bare.size() > 1 && found.bare[1].begin == found.bare[0].end;
    Part part = frame.genitive;
    if (part == Part::kUnset) part = both ? Part::kActor : frame.object;
    if (part == Part::kRecipient && both && frame.object == Part::kRecipient) part = Part::kActor;
    // "The march of return": an act does nothing.
    const bool event =
        phrases_.is(found.bare[0].begin, c_.event) && phrases_.is(trigger.item, c_.noun);
    const bool act = (part == Part::kActor || event) &&
                     phrases_.is(found.bare[0].begin, c_.masdar) &&
                     !phrases_.is(found.bare[0].begin, c_.person_noun) &&
                     !phrases_.is(found.bare[0].begin, c_.org_head);
    if (!act) give(part, found.bare[0], end, out);
    if (both) give(frame.object, found.bare[1], end, out);
  }
  governed(frame, found, end, out);
}

EventParts PartFinder::find(const Trigger& trigger, const NounPhrase* inherited) const {
  EventParts out;
  out.end = trigger.item + 1;
  if (!trigger.verbal) noun_parts(trigger, out);
  if (trigger.has_verb()) verb_parts(trigger, inherited, out);
  if (trigger.opener != kNoCell && trigger.light_frame != nullptr) {
    // "The exposure of his convoy to an attack".
    const NounPhrase subject = phrases_.at(trigger.opener + 1, trigger.item);
    if (!subject.empty() && !phrases_.is_preposition(subject.begin))
      give(trigger.light_frame->subject, subject, trigger.item, out);
  }
  return out;
}

EventParts PartFinder::governed_behind(const EventWord& word, uint32_t from, uint32_t end) const {
  EventParts out;
  governed(word.frame, look(from, end, 0, false), end, out);
  return out;
}

}  // namespace isnad::read
