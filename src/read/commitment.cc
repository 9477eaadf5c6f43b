#include "read/commitment.h"

#include <algorithm>

#include "read/deadline.h"
#include "read/entity_table.h"
#include "read/party.h"
#include "record/innermost.h"
#include "record/names.h"

namespace isnad::read {
namespace {

constexpr std::string_view kTopic = "commitment";
constexpr uint32_t kLongestAct = 32;  // items
constexpr uint32_t kQuestion = 10;    // items between a question word and what is asked

using language::Person;
using language::Shape;

}  // namespace

struct CommitmentReader::Inside {
  Inside(Workspace& workspace, EntityTable& table)
      : ws(workspace),
        classes(workspace.analyzer()),
        phrases(workspace, classes, table),
        parties(workspace, table, classes),
        deadlines(workspace, classes),
        scheduled(workspace.analyzer().id("scheduled")),
        question_word(workspace.analyzer().id("question_word")),
        gate(workspace.gate(kTopic)) {}

  void read() {
    language::Matcher* matcher = ws.matcher(kTopic);
    if (matcher == nullptr) return;
    for (const ItemRange& range : ws.sentences) {
      sentence = range;
      uint32_t taken = 0;  // items before this one are inside an act
      for (uint32_t item = sentence.begin; item < sentence.end; ++item) {
        if ((ws.gates[item] & gate) == 0 || item < taken) continue;
        if (!matcher->match(ws.types, item, sentence.end, match)) continue;
        const auto act = ws.capture(match, "act");
        if (!act) continue;
        const auto op = ws.capture(match, "op");
        taken = add(act->begin, op ? op->begin : kNoCell);
      }
    }
  }

  // The finite reading of an item, null where it has none.
  const language::Reading* finite(uint32_t item) const {
    for (const language::Reading& reading : ws.types[item]->readings)
      if (reading.entry.features.shape == Shape::kFinite) return &reading;
    return nullptr;
  }

  // The item behind the act. Commas close it, but not before what it is conditional on.
  uint32_t act_end(uint32_t begin) const {
    uint32_t item = begin + 1;
    bool quoted = false;
    const uint32_t last = std::min(sentence.end, begin + kLongestAct);
    for (; item < last; ++item) {
      quoted = quoted || ws.is(item, classes.quote_open);
      const bool closes = ws.is(item, classes.quote_close) && !quoted;
      if (ws.is(item, classes.quote_close)) quoted = false;
      if (closes || ws.is(item, classes.stop) || ws.is(item, classes.semicolon) ||
          ws.is(item, classes.colon))
        break;
      const bool joined = ws.is(item, classes.with_wa) || ws.is(item, classes.with_fa);
      if (joined && (ws.is(item, classes.that) || ws.is(item, classes.only_finite))) break;
      // "Where", "whereas": told beside the act. "So that" and "as soon as" belong to it.
      if (ws.is(item, classes.clause_start) && ws.is(item, classes.relative) &&
          !ws.is(item, classes.with_bi))
        break;
      if (ws.is(item, classes.comma) && item + 1 < last && !stays(item + 1)) break;
    }
    return item;
  }

  bool is_condition(uint32_t item) const {
    return ws.is(item, classes.conditional) || ws.is(item, classes.restriction);
  }

  // Does what begins behind a comma belong to the act: its condition, its time?
  bool stays(uint32_t item) const {
    const bool dated =
        ws.is(item, classes.prep_fi) && item + 1 < sentence.end && ws.is(item + 1, classes.time);
    return is_condition(item) || dated || ws.is(item, classes.prep_time) ||
           ws.is(item, classes.time);
  }

  // The first event whose trigger stands in the act.
  int event_in(Span act) const {
    const auto& events = ws.record.events;
    for (size_t i = 0; i < events.size(); ++i)
      if (act.begin <= events[i].trigger.begin && events[i].trigger.end <= act.end)
        return static_cast<int>(i);
    return kNone;
  }

  // "Announced the withdrawal of": does the act begin with an event that is planned?
  bool is_announced(uint32_t op, const Commitment& made) const {
    if (op == kNoCell || made.event == kNone) return false;
    const Event& event = ws.record.events[static_cast<size_t>(made.event)];
    return event.status == EventStatus::kPlanned && event.trigger.begin == made.act.begin;
  }

  // Somebody who can undertake something.
  bool is_agent(const NounPhrase& phrase) const {
    return parties.any({phrase},
                       {classes.role, classes.title, classes.rank, classes.person_noun,
                        classes.org_head, classes.org_name, classes.org_mil, classes.org_gov,
                        classes.country, classes.city, classes.given_name, classes.family_name,
                        classes.forces, classes.group_noun, classes.norp}) ||
           parties.is_named(phrase);
  }

  // The subject of a verb: behind it, else before it.
  NounPhrase subject_of(uint32_t verb) const {
    const language::Reading* reading = finite(verb);
    if (reading == nullptr || reading->entry.features.passive) return {};
    const language::Features& f = reading->entry.features;
    uint32_t next = verb + 1;
    while (next < sentence.end && phrases.is_adverbial(next)) ++next;
    const uint32_t begin = phrases.clause_begin(verb, sentence.begin);
    const bool opens = ws.is(verb, classes.with_wa);  // "and will": no subject before it
    const NounPhrase before =
        verb > begin && !opens ? phrases.before(verb, begin, f) : NounPhrase{};
    if (next >= sentence.end || phrases.is_preposition(next)) return before;
    const NounPhrase behind = phrases.at(next, sentence.end);
    const bool fits = !behind.empty() && phrases.agrees(behind, f, true) && is_agent(behind);
    return fits && before.empty() ? behind
           : !before.empty()      ? before
           : fits                 ? behind
                                  : NounPhrase{};
  }

  // "Whether they will", "what he will do": a question that stands before the act.
  bool is_asked(uint32_t act) const {
    const uint32_t first = std::max(sentence.begin, act > kQuestion ? act - kQuestion : 0);
    for (uint32_t item = act; item-- > first;) {
      if (ws.is(item, question_word)) return true;
      if (ws.is(item, classes.stop) || ws.is(item, classes.colon) || ws.is(item, classes.that))
        return false;
    }
    return false;
  }

  // "The elections scheduled to be held": the definite noun before, with its adjectives.
  uint32_t scheduled_thing(uint32_t op) const {
    uint32_t first = op;
    while (first > sentence.begin && ws.is(first - 1, classes.with_al)) --first;
    return first;
  }

  // Reads one commitment; gives the item up to which its act reaches, so that no other one begins
  // inside it, 0 where there is none.
  uint32_t add(uint32_t begin, uint32_t op) {
    const language::Rule& rule = ws.model().rules(*match.layer)[match.rule];
    Commitment made;
    made.strength = record::from_name<Strength>(ws.model().attribute(rule, "strength"))
                        .value_or(Strength::kPlan);
    made.rule = ws.model().text(rule.name);
    const uint32_t end = act_end(begin);
    const bool fixed = op != kNoCell && ws.is(op, scheduled);
    const uint32_t first =
        fixed && ws.is(begin, classes.with_pronoun) ? scheduled_thing(op) : begin;
    const bool joined = ws.is(first, classes.with_bi) || ws.is(first, classes.with_wa) ||
                        ws.is(first, classes.with_fa);
    const text::ByteSpan act =
        joined ? ws.bytes_without_particles(first, end) : ws.bytes(first, end);
    made.act = ws.span(act);
    made.statement = record::innermost(ws.record, made.act);
    if (made.statement == kNone)
      made.statement = record::innermost(ws.record, ws.span(ws.bytes(begin, begin + 1)));
    const uint32_t clause = phrases.clause_begin(begin, sentence.begin);
    // "If they pay, it will": but not what another undertaking before "and" is conditional on.
    const bool apart = fixed || ws.is(begin, classes.with_wa);
    for (uint32_t item = clause > sentence.begin ? clause - 1 : clause; item < begin; ++item)
      if (ws.is(item, classes.conditional) && !apart) return 0;
    if (is_asked(begin)) return 0;
    if (op == kNoCell ? !own_future(begin, made) : !promisor(op, made)) return 0;
    made.event = event_in(made.act);
    made.deadline = deadlines.of(sentence.begin, clause, {begin, end}, made.event);
    // What is announced, or told in the present tense, is to come where its day is, or where the
    // layer of events knows what is announced before it is done.
    const bool day_decides = ws.model().attribute(rule, "needs") == "deadline";
    if (day_decides && !deadlines.is_later_day(made.deadline) && !is_announced(op, made)) return 0;
    ws.record.commitments.push_back(std::move(made));
    return end;
  }

  void add_promisor(const NounPhrase& phrase, Commitment& made) {
    for (const NounPhrase& each : phrases.conjuncts(phrase, sentence.end))
      if (const int entity = parties.entity_of(each, true, kTopic.data()); entity != kNone)
        made.promisor.push_back(entity);
  }

  int speaker(const Commitment& made) const {
    return made.statement == kNone
               ? kNone
               : ws.record.statements[static_cast<size_t>(made.statement)].source.entity;
  }

  bool promisor(uint32_t op, Commitment& made) {
    if (op > sentence.begin && ws.is(op - 1, classes.negation)) return false;
    if (ws.is(op, scheduled)) return true;  // nobody is named
    const uint32_t clause = phrases.clause_begin(op, sentence.begin);
    const bool acts = finite(op) != nullptr;
    const NounPhrase subject =
        acts ? subject_of(op)
        : ws.types[op]->readings.empty()
            ? NounPhrase{}
            : phrases.before(op, clause, ws.types[op]->readings.front().entry.features);
    if (!subject.empty()) add_promisor(subject, made);
    if (made.promisor.empty() && speaker(made) != kNone) made.promisor.push_back(speaker(made));
    return true;
  }

  // "We will", "X will": of those who can keep their word, not of prices.
  bool own_future(uint32_t act, Commitment& made) {
    if (made.statement != kNone) {
      const Statement& said = ws.record.statements[static_cast<size_t>(made.statement)];
      const Stance stance = said.cue.stance;
      if (stance == Stance::kPredict || stance == Stance::kWarn || stance == Stance::kAsk)
        return false;
      // "Did not say that it will": nobody undertook it.
      if (said.certainty == Certainty::kUu && stance != Stance::kDemand) return false;
    }
    uint32_t verb = act;
    while (verb < match.end && finite(verb) == nullptr) ++verb;
    const language::Reading* reading = verb < match.end ? finite(verb) : nullptr;
    if (reading == nullptr || ws.is(verb, classes.kana)) return false;  // "will be": foretold
    if (reading->entry.features.person == Person::kFirst) {
      made.strength = Strength::kPromise;
      if (speaker(made) != kNone) made.promisor.push_back(speaker(made));
      return true;
    }
    const bool future = verb > act || ws.is(verb, classes.with_sa);
    if (!future && !is_indicative(verb)) return false;
    const bool that = act > sentence.begin && ws.is(act - 1, classes.that) &&
                      ws.is(act - 1, classes.with_pronoun);
    if (that && made.statement == kNone) return false;  // "it seems that it will"
    if (that) {
      made.strength = Strength::kPromise;
      if (speaker(made) != kNone) made.promisor.push_back(speaker(made));
      return true;
    }
    // "Will be opened": its doers are not named.
    const bool light = reading->entry.features.passive || ws.is(verb, classes.light);
    const NounPhrase subject = subject_of(verb);
    const bool joined = subject.empty() && future && ws.is(act, classes.with_wa);
    if (joined && goes_on(verb, made)) return true;
    if (light && (subject.empty() || !is_agent(subject))) return true;
    if (subject.empty() || !is_agent(subject)) return false;
    add_promisor(subject, made);
    return !made.promisor.empty();
  }

  // "And will": of him whose will the words before it tell, unless what follows may be its subject.
  bool goes_on(uint32_t verb, Commitment& made) const {
    if (ws.record.commitments.empty()) return false;
    const Commitment& last = ws.record.commitments.back();
    if (last.act.begin < ws.span(ws.bytes(sentence.begin, sentence.end)).begin) return false;
    const NounPhrase behind = phrases.at(verb + 1, sentence.end);
    if (!behind.empty() && phrases.agrees(behind, finite(verb)->entry.features, true)) return false;
    made.promisor = last.promisor;
    made.strength = last.strength;
    return !made.promisor.empty();
  }

  // A verb of the present tense that tells something: not after "that", a negation, a question.
  bool is_indicative(uint32_t verb) const {
    const language::Reading* reading = finite(verb);
    if (reading == nullptr || verb == sentence.begin) return reading != nullptr;
    const uint32_t last = verb - 1;
    return !ws.is(last, classes.that) && !ws.is(last, classes.negation) &&
           !ws.is(last, classes.modal) && !ws.is(last, classes.qad) && !ws.is(last, classes.kana) &&
           !ws.is(last, classes.hedge) && !ws.is(verb, classes.kana) &&
           !ws.is(verb, classes.with_li) && !ws.is(last, classes.clause_start);
  }

  Workspace& ws;
  EventClasses classes;
  PhraseFinder phrases;
  PartyFinder parties;
  DeadlineFinder deadlines;
  language::ClassId scheduled, question_word;
  Gates gate;
  language::Match match;
  ItemRange sentence;
};

CommitmentReader::CommitmentReader(Workspace& workspace, EntityTable& entities)
    : inside_(std::make_unique<Inside>(workspace, entities)) {}
CommitmentReader::~CommitmentReader() = default;

void CommitmentReader::read() { inside_->read(); }

}  // namespace isnad::read
