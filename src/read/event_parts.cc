#include "read/event_parts.h"

#include <algorithm>

namespace isnad::read {
namespace {

constexpr uint32_t kReach = 26;  // items behind a trigger that can hold its parts

}  // namespace

PartFinder::Found PartFinder::look(uint32_t from, uint32_t end, size_t most_bare) const {
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
    if (phrases_.is(at, c_.comma)) core = false;
    if (phrases_.is_adverbial(at) ||
        (phrases_.is(at, c_.punct) && !phrases_.is(at, c_.quote_open))) {
      ++at;
      continue;
    }
    if (phrases_.is(at, c_.finite) && phrases_.is_verb(at, from)) break;
    const bool preposition = phrases_.is_preposition(at) || phrases_.is(at, c_.agent_marker);
    if (preposition) {
      const bool word = phrases_.is(at, c_.preposition) || phrases_.is(at, c_.agent_marker);
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
    if (core && !joined && out.bare.size() < most_bare) out.bare.push_back(phrase);
    at = phrase.end;
  }
  out.end = at;
  return out;
}

bool PartFinder::is_place(const NounPhrase& phrase) const {
  for (uint32_t item = phrase.begin; item < phrase.end; ++item)
    if (phrases_.is(item, c_.place) || phrases_.is(item, c_.country) ||
        phrases_.is(item, c_.city) || phrases_.is(item, c_.place_head))
      return true;
  return false;
}

// Somebody of whom one expects to hear that it was done to him, not that he did it.
bool PartFinder::is_victim(const NounPhrase& phrase) const {
  const uint32_t head = phrase.begin;
  if (phrases_.is(head, c_.quantity) || phrases_.is(head, c_.number)) return true;
  return !phrases_.is(head, c_.forces) && !phrases_.is(head, c_.org_mil) &&
         !phrases_.is(head, c_.org_head) && !phrases_.is(head, c_.org_name) &&
         !phrases_.is(head, c_.country);
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
  for (const auto& [item, phrase] : found.governed) {
    if (phrases_.is(item, c_.agent_marker)) {
      give(Part::kActor, phrase, end, out);
      continue;
    }
    const language::ClassId preposition = lexicon_.preposition(item);
    const Part part = frame.of(preposition);
    if (part == Part::kPlace && !is_place(phrase)) continue;
    if (part != Part::kUnset)
      give(part, phrase, end, out);
    else if (!phrases_.is(item, c_.prep_time) && preposition != c_.prep_ila &&
             preposition != c_.prep_min && preposition != c_.prep_li && is_place(phrase))
      give(Part::kPlace, phrase, end, out);
  }
}

PartFinder::Around PartFinder::around(const Trigger& trigger, const Found& found) const {
  const uint32_t verb = trigger.verb();
  const language::Reading& reading =
      trigger.light != kNoCell ? trigger.light_reading : trigger.reading;
  Around out;
  out.features = reading.entry.features;
  out.frame = trigger.light_frame != nullptr ? trigger.light_frame : &trigger.word->frame;
  out.joined = (reading.clitics & (language::kWithWa | language::kWithFa)) != 0;
  out.has_object = (reading.clitics & language::kWithPronoun) != 0;
  out.carries = trigger.light != kNoCell;
  out.often = trigger.word->usually_passive && !out.carries &&
              out.features.tense == language::Tense::kPerfect;
  const uint32_t begin = phrases_.clause_begin(verb, trigger.sentence.begin);
  if (!out.joined && verb > begin) out.before = phrases_.before(verb, begin, out.features);
  out.near = !out.before.empty() && verb - out.before.end <= 2;
  if (!found.bare.empty()) out.first = found.bare[0];
  if (found.bare.size() > 1) out.second = found.bare[1];
  out.behind = !out.first.empty() && phrases_.agrees(out.first, out.features, true);
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
  if (a.passive) {  // its subject would be the object of the active verb
    out.part = a.frame->object;
    out.subject = a.behind ? a.first : a.before;
    if (out.subject.empty() && inherited != nullptr && a.joined) out.subject = *inherited;
  } else if (a.pronoun) {  // "that he met the minister": the pronoun is the subject
    out.object = a.first;
  } else if (a.has_object && !a.before.empty() && a.behind && !a.carries) {
    // "The region that Russia annexed": the pronoun goes back to what was annexed.
    out.subject = a.first;
    out.object = a.before;
  } else if (!a.before.empty() && (a.near || !(a.behind && !a.second.empty()))) {
    // "Four soldiers were killed": no object behind a verb that has one is a passive.
    const bool passive = a.often && a.first.empty() && !a.has_object && is_victim(a.before);
    if (passive) out.part = Part::kRecipient;
    out.subject = a.before;
    if (!passive) out.object = a.first;
  } else if (!a.behind) {
    if (inherited != nullptr && phrases_.agrees(*inherited, a.features, false))
      out.subject = *inherited;
    out.object = a.first;
  } else {
    if (a.often && a.second.empty() && !a.has_object && is_victim(a.first))
      out.part = Part::kRecipient;
    out.subject = a.first;
    out.object = a.second;
  }
  if (a.carries) out.object = {};
  return out;
}

void PartFinder::verb_parts(const Trigger& trigger, const NounPhrase* inherited,
                            EventParts& out) const {
  const uint32_t stop = trigger.light != kNoCell ? trigger.item : trigger.sentence.end;
  const Found found = look(trigger.verb() + 1, stop, 2);
  const Around near = around(trigger, found);
  const Arguments args = arguments(near, inherited);
  if (!args.subject.empty()) {
    out.subject = args.subject;
    give(args.part, args.subject, trigger.sentence.end, out);
  }
  if (!args.object.empty()) give(near.frame->object, args.object, trigger.sentence.end, out);
  if (trigger.light == kNoCell) governed(trigger.word->frame, found, trigger.sentence.end, out);
}

void PartFinder::noun_parts(const Trigger& trigger, EventParts& out) const {
  const uint32_t end = trigger.sentence.end;
  const Frame& frame = trigger.word->frame;
  const bool closed = (trigger.reading.clitics & (language::kWithAl | language::kWithPronoun)) != 0;
  uint32_t from = trigger.item + 1;
  while (from < end && !phrases_.is(from, c_.quantity) && phrases_.is(from, c_.adj) &&
         !phrases_.is(from, c_.noun) && !phrases_.is_preposition(from))
    ++from;
  const Found found = look(from, end, closed ? 0 : 2);
  const bool adjacent = !found.bare.empty() && found.bare[0].begin == from &&
                        from == trigger.item + 1 &&
                        (phrases_.is(from, c_.quantity) || !phrases_.is(from, c_.accusative));
  if (adjacent) {
    const bool both = found.bare.size() > 1 && found.bare[1].begin == found.bare[0].end;
    Part part = frame.genitive;
    if (part == Part::kUnset) part = both ? Part::kActor : frame.object;
    if (part == Part::kRecipient && both && frame.object == Part::kRecipient) part = Part::kActor;
    give(part, found.bare[0], end, out);
    if (both) give(frame.object, found.bare[1], end, out);
  }
  governed(frame, found, end, out);
}

EventParts PartFinder::find(const Trigger& trigger, const NounPhrase* inherited) const {
  EventParts out;
  out.end = trigger.item + 1;
  if (!trigger.verbal) noun_parts(trigger, out);
  if (trigger.has_verb()) verb_parts(trigger, inherited, out);
  return out;
}

}  // namespace isnad::read
