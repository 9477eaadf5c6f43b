#include "read/event_actor.h"

#include <algorithm>

#include "language/letters.h"

namespace isnad::read {

using language::Shape;

void ActorFinder::from_clause(const Trigger& trigger, uint32_t begin, const LastSubject& last,
                              EventParts& found) const {
  who_was_able(trigger, begin, last, found);
  who_owns(trigger, begin, last, found);
}

void ActorFinder::from_statement(const Trigger& trigger, const EventParts& found,
                                 Event& event) const {
  if (event.actor.empty() && !found.subject) who_says_it(trigger, event);
  if (event.actor.empty() && !trigger.has_verb()) who_announces(trigger, event);
  who_speaks(event);
}

// "The meeting aims to gather help against the disaster": of two nouns of event only the first is
// the act of who aims.
bool ActorFinder::another_between(uint32_t from, uint32_t to) const {
  for (uint32_t item = from; item < to; ++item)
    if (ws_.is(item, c_.masdar) && !ws_.is(item, c_.person_noun) && !ws_.is(item, c_.org_head) &&
        phrases_.is_preposition(item))
      return true;
  return false;
}

// "The police were able to arrest": who was able did it.
void ActorFinder::who_was_able(const Trigger& trigger, uint32_t begin, const LastSubject& last,
                               EventParts& found) const {
  if (trigger.has_verb() || !found.actor.empty()) return;
  // "Led to the death of": what led to it is nobody.
  if (trigger.item > begin &&
      (ws_.is(trigger.item - 1, c_.prep_ila) || ws_.is(trigger.item - 1, c_.prep_an)))
    return;
  const uint32_t word = statuses_.governor(trigger, begin);
  if (word == kNoCell || !phrases_.is_verb(word, begin)) return;
  if (another_between(word + 1, trigger.first())) return;
  if (last.phrase && last.verb == word) {
    found.actor.push_back(*last.phrase);
    return;
  }
  const language::Reading* reading = nullptr;
  for (const language::Reading& r : ws_.types[word]->readings)
    if (r.entry.features.shape == Shape::kFinite && reading == nullptr) reading = &r;
  if (reading == nullptr || reading->entry.features.passive) return;
  // "The storm caused the death of": what only events do is nobody's act.
  const EventWord* able = lexicon_.of(*reading);
  if (able != nullptr && able->light && able->light->subject == Part::kEvent &&
      able->light->object != Part::kEvent)
    return;
  NounPhrase phrase = phrases_.at(word + 1, trigger.item);
  if (phrase.empty() || !phrases_.agrees(phrase, reading->entry.features, true))
    phrase = phrases_.before(word, begin, reading->entry.features);
  if (!phrase.empty()) found.actor.push_back(phrase);
}

// "Washington announced the withdrawal of its soldiers": an act that is the object of a promise or
// an announcement is the speaker's own. Nobody announces his own victims.
void ActorFinder::who_announces(const Trigger& trigger, Event& event) const {
  if (event.statement == kNone) return;
  if (trigger.word->frame.genitive == Part::kActor && !trigger.word->ahead) return;
  const Statement& s = ws_.record.statements[static_cast<size_t>(event.statement)];
  const bool own = s.cue.stance == Stance::kAnnounce || s.cue.stance == Stance::kPromise ||
                   s.cue.stance == Stance::kThreaten || s.cue.stance == Stance::kReject;
  const bool opens = !s.content.empty() && event.trigger.begin <= s.content.front().begin + 2;
  if (own && opens && !trigger.word->victim && s.source.entity != kNone)
    event.actor.push_back(s.source.entity);
}

// "X said that he had killed": the pronoun of "that" is the speaker; and so is "we".
void ActorFinder::who_says_it(const Trigger& trigger, Event& event) const {
  if (!trigger.has_verb() || event.statement == kNone) return;
  const int speaker = ws_.record.statements[static_cast<size_t>(event.statement)].source.entity;
  if (speaker == kNone) return;
  const language::Reading& verb =
      trigger.light != kNoCell ? trigger.light_reading : trigger.reading;
  if (verb.entry.features.person == language::Person::kFirst) {
    event.actor.push_back(speaker);
    return;
  }
  uint32_t item = trigger.verb();
  while (item > trigger.sentence.begin && trigger.verb() - item < 3 &&
         (ws_.is(item - 1, c_.qad) || ws_.is(item - 1, c_.kana) || ws_.is(item - 1, c_.negation) ||
          ws_.is(item - 1, c_.future)))
    --item;
  if (item == trigger.sentence.begin || !ws_.is(item - 1, c_.that) ||
      !ws_.is(item - 1, c_.with_pronoun))
    return;
  event.actor.push_back(speaker);
}

// "... and called on": whose word it is the layer of statements has found, even where the
// sentence does not say it.
void ActorFinder::who_speaks(Event& event) const {
  const auto& statements = ws_.record.statements;
  const auto same = std::find_if(statements.begin(), statements.end(), [&](const Statement& s) {
    return s.cue.span.begin < event.trigger.end && event.trigger.begin < s.cue.span.end;
  });
  if (same != statements.end() && same->source.entity != kNone &&
      (event.actor.empty() || same->source.implicit))
    event.actor = {same->source.entity};
}

// "His war against": the pronoun of a verbal noun whose genitive is who did it is most often who
// acts in the clause, where they agree.
void ActorFinder::who_owns(const Trigger& trigger, uint32_t begin, const LastSubject& last,
                           EventParts& found) const {
  if (trigger.has_verb() || !found.actor.empty() ||
      (trigger.reading.clitics & language::kWithPronoun) == 0 ||
      trigger.reading.entry.features.shape != Shape::kMasdar ||
      trigger.word->frame.genitive == Part::kRecipient)
    return;
  const language::Features owner = pronoun_of(trigger.item);
  NounPhrase who;
  if (last.phrase) who = *last.phrase;
  if (who.empty()) who = phrases_.opening(trigger.item, begin, owner);
  if (!who.empty() && phrases_.agrees(who, owner, false)) found.actor.push_back(who);
}

// Gender and number of the pronoun that the word ends in.
language::Features ActorFinder::pronoun_of(uint32_t item) const {
  const std::string_view word = ws_.types[item]->normal;
  language::Features out;
  out.person = language::Person::kThird;
  out.gender = language::Gender::kMasculine;
  out.number = language::Number::kSingular;
  if (word.ends_with(language::kAlef)) out.gender = language::Gender::kFeminine;
  if (word.ends_with(language::kMim)) out.number = language::Number::kPlural;
  return out;
}

}  // namespace isnad::read
