#include "read/event_status.h"

#include <algorithm>

namespace isnad::read {
namespace {

using language::Tense;

constexpr uint32_t kGoverns = 8;  // items between a word and the event that it governs
constexpr uint32_t kOwnTime = 6;  // items from a definite noun to its own time
constexpr uint32_t kObject = 8;   // items of a content in which its own object stands

}  // namespace

// "Which (led to)" is written like one of the words for "not", and is far more frequent.
bool StatusFinder::negates(uint32_t item) const {
  return phrases_.is(item, c_.negation) && !phrases_.is(item, c_.relative);
}

bool StatusFinder::conditional(uint32_t from, uint32_t to) const {
  for (uint32_t item = from; item < to; ++item)
    if (phrases_.is(item, c_.conditional)) return true;
  return false;
}

// "Will they ...?": a question word that is answered by yes or no right before the verb.
bool StatusFinder::asked(uint32_t begin, uint32_t verb) const {
  return verb > begin && phrases_.is(verb - 1, c_.asks);
}

// A time after the day of publication, or, if `today`, on it.
bool StatusFinder::in_future(int time, bool today) const {
  const auto& published = ws_.record.document.published.value;
  if (time == kNone || !published) return false;
  const auto& earliest = ws_.record.times[static_cast<size_t>(time)].earliest;
  const int order = earliest ? std::string_view(*earliest).substr(0, 10).compare(
                                   std::string_view(*published).substr(0, 10))
                             : -1;
  return order > 0 || (today && order == 0);
}

// Does a complement with bi or "that" follow? Of verbs whose forms without it say something else.
bool StatusFinder::takes_bi(uint32_t item) const {
  const uint32_t end = std::min<uint32_t>(item + kGoverns, static_cast<uint32_t>(ws_.items.size()));
  for (uint32_t at = item + 1; at < end && !phrases_.is(at, c_.stop); ++at)
    if (phrases_.is(at, c_.with_bi) || phrases_.is(at, c_.that)) return true;
  return false;
}

std::optional<EventStatus> StatusFinder::of_word(uint32_t item, uint32_t begin) const {
  if (phrases_.is(item, c_.operator_word)) {
    const bool verb = phrases_.is_verb(item, begin);
    if (verb && phrases_.is(item, c_.operator_bi) && !takes_bi(item)) return std::nullopt;
    for (const language::Reading& reading : ws_.types[item]->readings) {
      if ((reading.entry.features.shape == language::Shape::kFinite) != verb) continue;
      const EventWord* word = lexicon_.of(reading);
      if (word == nullptr || !word->governs) continue;
      const bool negated = verb && item > begin && negates(item - 1);
      if (negated) return EventStatus::kDenied;
      const bool future = verb && (phrases_.is(item, c_.with_sa) ||
                                   (item > begin && phrases_.is(item - 1, c_.that)));
      if (future &&
          (*word->governs == EventStatus::kHappened || *word->governs == EventStatus::kOngoing))
        return EventStatus::kPlanned;
      return word->governs;
    }
  }
  if (phrases_.is(item, c_.plan)) return EventStatus::kPlanned;
  if (phrases_.is(item, c_.hedge) || phrases_.is(item, c_.obligation) ||
      phrases_.is(item, c_.uncertain) || phrases_.is(item, c_.modal))
    return EventStatus::kHypothetical;
  return std::nullopt;
}

uint32_t StatusFinder::governor(const Trigger& trigger, uint32_t begin) const {
  uint32_t item = trigger.first();
  if (item > begin && phrases_.is(item - 1, c_.prep_time)) return kNoCell;
  const uint32_t first = trigger.first();
  while (item > begin && first - item < kGoverns) {
    --item;
    if (phrases_.is(item, c_.comma) || phrases_.is(item, c_.quote_open) ||
        phrases_.is(item, c_.prep_time))
      break;
    // "The aim is the proof of": over the copula to its subject, no farther.
    if (phrases_.is(item, c_.pronoun))
      return item > begin && of_word(item - 1, begin) ? item - 1 : kNoCell;
    if (of_word(item, begin)) return item;
    // "Begins the trial of the man accused in the attack": the trial begins.
    if (phrases_.is(item, c_.event) && phrases_.is(item, c_.noun) && item + 1 < first &&
        phrases_.is(first - 1, c_.preposition))
      break;
    if (phrases_.is(item, c_.finite) && phrases_.is_verb(item, begin)) break;
  }
  return kNoCell;
}

std::optional<EventStatus> StatusFinder::governed(const Trigger& trigger, uint32_t begin) const {
  const uint32_t word = governor(trigger, begin);
  if (word == kNoCell) return std::nullopt;
  return of_word(word, begin);
}

bool StatusFinder::lies_ahead(const Trigger& trigger, uint32_t begin) const {
  if (trigger.has_verb()) return false;
  const uint32_t word = governor(trigger, begin);
  if (word == kNoCell || !phrases_.is_verb(word, begin)) return false;
  const std::optional<EventStatus> status = of_word(word, begin);
  return status && *status != EventStatus::kHappened && *status != EventStatus::kOngoing;
}

EventStatus StatusFinder::of_verb(const Trigger& trigger, uint32_t begin) const {
  const uint32_t verb = trigger.verb();
  const language::Reading& reading =
      trigger.light != kNoCell ? trigger.light_reading : trigger.reading;
  const bool imperfect = reading.entry.features.tense == Tense::kImperfect ||
                         reading.entry.features.tense == Tense::kJussive;
  // "We did not": nobody says "which we did" before a verb of his own.
  const bool spoken = reading.entry.features.person == language::Person::kFirst ||
                      reading.entry.features.person == language::Person::kSecond;
  bool negated = false, never = false, qad = false, kana = false, that = false;
  for (uint32_t item = verb; item > begin && verb - item < 3;) {
    --item;
    negated = negated || negates(item) || (spoken && phrases_.is(item, c_.negation));
    never = never || phrases_.is(item, c_.future_negation);
    qad = qad || phrases_.is(item, c_.qad);
    kana = kana || phrases_.is(item, c_.kana);
    if (!phrases_.is(item, c_.negation) && !phrases_.is(item, c_.qad) &&
        !phrases_.is(item, c_.kana) && !phrases_.is(item, c_.adverb) &&
        !phrases_.is(item, c_.future))
      break;
  }
  uint32_t opener = verb;
  while (opener > trigger.sentence.begin && verb - opener < 3 && negates(opener - 1)) --opener;
  that = opener > trigger.sentence.begin && phrases_.is(opener - 1, c_.that);
  const uint32_t far = opener > trigger.sentence.begin + 6 ? opener - 6 : trigger.sentence.begin;
  if (conditional(std::max(far, begin > 0 ? begin - 1 : begin), verb) || asked(begin, verb))
    return EventStatus::kHypothetical;
  const bool future = (reading.clitics & language::kWithSa) != 0 ||
                      (verb > begin && phrases_.is(verb - 1, c_.future));
  // "Will not, except after": it is thought of. "Controls nothing but": it does.
  bool restricted = false, timed = false;
  for (uint32_t item = verb + 1; item < trigger.sentence.end && item < verb + kGoverns; ++item) {
    restricted = restricted || phrases_.is(item, c_.restriction);
    timed = timed || phrases_.is(item, c_.prep_time);
    if (phrases_.ends_clause(item)) break;
  }
  if (never) return restricted || timed ? EventStatus::kHypothetical : EventStatus::kDenied;
  const bool without = opener > trigger.sentence.begin && phrases_.is(opener - 1, c_.without_that);
  if ((negated || without) && !restricted) return EventStatus::kDenied;
  if (future) return EventStatus::kPlanned;
  if (!imperfect) return EventStatus::kHappened;
  if (that || (reading.clitics & language::kWithLi) != 0) {
    Trigger before = trigger;
    before.light = kNoCell;
    before.item = opener - 1;
    if (!that) return EventStatus::kHypothetical;
    const std::optional<EventStatus> status =
        governed(before, phrases_.clause_begin(opener - 1, trigger.sentence.begin));
    return status == EventStatus::kPlanned || status == EventStatus::kDenied
               ? *status
               : EventStatus::kHypothetical;
  }
  if (qad) return EventStatus::kHypothetical;
  if (kana) return EventStatus::kHappened;
  // "A decision (that) calls on": a noun governs no verb.
  const uint32_t word = governor(trigger, begin);
  const bool noun = word != kNoCell &&
                    (phrases_.is(word, c_.noun) || phrases_.is(word, c_.masdar)) &&
                    !phrases_.is_verb(word, begin);
  const std::optional<EventStatus> status =
      word == kNoCell || noun ? std::nullopt : of_word(word, begin);
  return status == EventStatus::kPlanned || status == EventStatus::kHypothetical
             ? *status
             : EventStatus::kOngoing;
}

// "After the first talks will follow others": an indefinite noun behind a verb in the future,
// nothing but nouns between.
bool StatusFinder::brought(uint32_t item, uint32_t begin) const {
  if (phrases_.is(item, c_.with_al) || phrases_.is(item, c_.with_pronoun)) return false;
  for (uint32_t at = item; at > begin && item - at < kGoverns;) {
    --at;
    if (phrases_.is(at, c_.with_sa) && phrases_.is(at, c_.only_finite)) return true;
    if (phrases_.is(at, c_.finite) || phrases_.is(at, c_.that) || phrases_.is_preposition(at) ||
        phrases_.is(at, c_.punct))
      return false;
  }
  return false;
}

EventStatus StatusFinder::of_noun(const Trigger& trigger, uint32_t begin) const {
  const uint32_t item = trigger.first();
  if (item > begin) {
    if (negates(item - 1)) return EventStatus::kDenied;
    if (phrases_.is(item - 1, c_.prep_qabl)) return EventStatus::kPlanned;
    // "A trial will follow".
    if (phrases_.is(item - 1, c_.with_sa) && phrases_.is(item - 1, c_.only_finite))
      return EventStatus::kPlanned;
    if (phrases_.is(item - 1, c_.prep_munthu) && trigger.word->process)
      return EventStatus::kOngoing;
    if (phrases_.is(item - 1, c_.prep_time)) return EventStatus::kHappened;
  }
  if (const std::optional<EventStatus> status = governed(trigger, begin)) {
    // "The failure of the talks": what failed took place.
    const uint32_t word = governor(trigger, begin);
    const bool failed = *status == EventStatus::kDenied && word + 1 == item &&
                        phrases_.is(word, c_.masdar) && !phrases_.is_verb(word, begin) &&
                        !negates(word);
    return failed ? EventStatus::kHappened : *status;
  }
  for (uint32_t next = item + 1; next < trigger.sentence.end && next < item + 3; ++next)
    if (phrases_.is(next, c_.hedge) && phrases_.is(next, c_.with_al))
      return EventStatus::kHypothetical;
  if (phrases_.is(item, c_.with_li) && !phrases_.is(item, c_.with_al))
    return EventStatus::kHypothetical;
  if (conditional(begin > 0 ? begin - 1 : begin, item)) return EventStatus::kHypothetical;
  if (brought(item, begin)) return EventStatus::kPlanned;
  return trigger.word->process && !phrases_.is(item, c_.accusative) ? EventStatus::kOngoing
                                                                    : EventStatus::kHappened;
}

EventStatus StatusFinder::in_statement(EventStatus status, const Trigger& trigger,
                                       int statement) const {
  if (statement == kNone) return status;
  const Statement& s = ws_.record.statements[static_cast<size_t>(statement)];
  const bool perfect =
      trigger.has_verb() &&
      (trigger.light != kNoCell ? trigger.light_reading : trigger.reading).entry.features.tense ==
          Tense::kPerfect;
  const bool open = status == EventStatus::kHappened || status == EventStatus::kOngoing;
  if (s.cue.stance == Stance::kDeny) return open ? EventStatus::kDenied : status;
  if (perfect || !open) return status;
  // Only what is said itself, not what its words remember.
  const Span word = ws_.span(ws_.bytes(trigger.item, trigger.item + 1));
  uint32_t near = trigger.item > kObject ? trigger.item - kObject : 0;
  const Span start = ws_.span(ws_.bytes(near, near + 1));
  bool first = false;
  for (const Span& part : s.content)
    first =
        first || (part.begin <= word.begin && word.end <= part.end && start.begin <= part.begin);
  if (!first || (trigger.item > 0 && phrases_.is(trigger.item - 1, c_.prep_time))) return status;
  switch (s.cue.stance) {
    case Stance::kPromise:
      return EventStatus::kPlanned;
    case Stance::kAnnounce:  // "announced the withdrawal of its soldiers"
      return trigger.word->ahead ? EventStatus::kPlanned : status;
    case Stance::kDemand:
    case Stance::kThreaten:
    case Stance::kWarn:
    case Stance::kPredict:
    case Stance::kReject:
      return EventStatus::kHypothetical;
    default:
      return status;
  }
}

// Does the time say when the event itself is? No perfect lies ahead; what goes on for long and is
// named by a noun may well have begun; and "the attack" is one that was spoken of, unless its time
// stands right behind it.
bool StatusFinder::may_lie_ahead(const Trigger& trigger, int time) const {
  if (trigger.has_verb()) {
    const language::Reading& verb =
        trigger.light != kNoCell ? trigger.light_reading : trigger.reading;
    return verb.entry.features.tense != Tense::kPerfect;
  }
  if (trigger.word->process) return false;
  if (!phrases_.is(trigger.item, c_.with_al) || time == kNone) return true;
  const uint32_t last = std::min(trigger.sentence.end, trigger.item + kOwnTime);
  for (uint32_t item = trigger.item + 1; item < last; ++item)
    if (phrases_.is(item, c_.time) && ws_.items[item].cell == static_cast<uint32_t>(time))
      return true;
  return false;
}

EventStatus StatusFinder::own(const Trigger& trigger, uint32_t begin) const {
  return trigger.has_verb() ? of_verb(trigger, begin) : of_noun(trigger, begin);
}

EventStatus StatusFinder::find(const Trigger& trigger, uint32_t begin, int time,
                               int statement) const {
  EventStatus status = own(trigger, begin);
  const bool open = status == EventStatus::kHappened || status == EventStatus::kOngoing;
  if (open && may_lie_ahead(trigger, time) && in_future(time, status == EventStatus::kOngoing))
    status = EventStatus::kPlanned;
  return in_statement(status, trigger, statement);
}

}  // namespace isnad::read
