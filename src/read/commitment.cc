#include "read/commitment.h"

#include <algorithm>

#include "read/entity_table.h"
#include "read/event_time.h"
#include "read/party.h"
#include "record/names.h"

namespace isnad::read {
namespace {

constexpr std::string_view kTopic = "commitment";
constexpr uint32_t kLongestAct = 32;  // items

using language::Person;
using language::Shape;

}  // namespace

struct CommitmentReader::Inside {
  Inside(Workspace& workspace, EntityTable& table)
      : ws(workspace),
        classes(workspace.analyzer()),
        phrases(workspace, classes, table),
        parties(workspace, table, classes),
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
      if (!ws.is(item, classes.comma) || item + 1 >= last) continue;
      const uint32_t next = item + 1;
      const bool kept = ws.is(next, classes.conditional) || ws.is(next, classes.restriction) ||
                        ws.is(next, classes.prep_time) || ws.is(next, classes.time);
      if (!kept) break;
    }
    return item;
  }

  // A time inside the act, or else the time of the event that it is, which lies not before the day
  // of publication.
  int deadline(uint32_t begin, uint32_t end, int event) const {
    for (uint32_t item = begin; item < end; ++item) {
      if (!ws.is(item, classes.time) || ws.items[item].cell == kNoCell) continue;
      const int cell = static_cast<int>(ws.items[item].cell);
      if (to_come(cell)) return cell;
    }
    if (event == kNone) return kNone;
    const int time = ws.record.events[static_cast<size_t>(event)].time;
    return time != kNone && to_come(time) ? time : kNone;
  }

  bool to_come(int cell) const {
    const Time& time = ws.record.times[static_cast<size_t>(cell)];
    if (time.type == TimeType::kSet) return true;
    if (time.type == TimeType::kDuration)
      return time.mod == Mod::kEqualOrLess || time.mod == Mod::kLessThan;
    const auto& published = ws.record.document.published.value;
    const auto& latest = time.latest ? time.latest : time.earliest;
    return !published || !latest ||
           std::string_view(*latest).substr(0, 10) >= std::string_view(*published).substr(0, 10);
  }

  // The first event whose trigger stands in the act.
  int event_in(Span act) const {
    const auto& events = ws.record.events;
    for (size_t i = 0; i < events.size(); ++i)
      if (act.begin <= events[i].trigger.begin && events[i].trigger.end <= act.end)
        return static_cast<int>(i);
    return kNone;
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
    const NounPhrase before = verb > begin ? phrases.before(verb, begin, f) : NounPhrase{};
    if (next >= sentence.end || phrases.is_preposition(next)) return before;
    const NounPhrase behind = phrases.at(next, sentence.end);
    const bool fits = !behind.empty() && phrases.agrees(behind, f, true) && is_agent(behind);
    return fits && before.empty() ? behind
           : !before.empty()      ? before
           : fits                 ? behind
                                  : NounPhrase{};
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
    const bool joined = ws.is(begin, classes.with_bi);
    text::ByteSpan act = joined ? ws.bytes_without_particles(begin, end) : ws.bytes(begin, end);
    if (ws.is(begin, classes.with_wa) || ws.is(begin, classes.with_fa))
      act = ws.bytes_without_particles(begin, end);
    made.act = ws.span(act);
    made.statement = innermost(ws.record, made.act);
    if (made.statement == kNone)
      made.statement = innermost(ws.record, ws.span(ws.bytes(begin, begin + 1)));
    const uint32_t clause = phrases.clause_begin(begin, sentence.begin);
    for (uint32_t item = clause > sentence.begin ? clause - 1 : clause; item < begin; ++item)
      if (ws.is(item, classes.conditional)) return 0;
    if (op == kNoCell ? !own_future(begin, made) : !promisor(op, made)) return 0;
    made.event = event_in(made.act);
    made.deadline = deadline(begin, end, made.event);
    // What is announced is to come where its day is.
    if (ws.model().attribute(rule, "needs") == "deadline" && made.deadline == kNone) return 0;
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
    if (finite(op) == nullptr) return true;
    const NounPhrase subject = subject_of(op);
    if (!subject.empty()) add_promisor(subject, made);
    if (made.promisor.empty() && speaker(made) != kNone) made.promisor.push_back(speaker(made));
    return true;
  }

  // "We will", "X will": of those who can keep their word, not of prices.
  bool own_future(uint32_t act, Commitment& made) {
    if (made.statement != kNone) {
      const Stance stance = ws.record.statements[static_cast<size_t>(made.statement)].cue.stance;
      if (stance == Stance::kPredict || stance == Stance::kWarn || stance == Stance::kAsk)
        return false;
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
    const bool that = act > sentence.begin && ws.is(act - 1, classes.that) &&
                      ws.is(act - 1, classes.with_pronoun);
    if (that) {
      made.strength = Strength::kPromise;
      if (speaker(made) != kNone) made.promisor.push_back(speaker(made));
      return true;
    }
    // "Will be opened": its doers are not named.
    const bool light = reading->entry.features.passive || ws.is(verb, classes.light);
    const NounPhrase subject = subject_of(verb);
    if (light && (subject.empty() || !is_agent(subject))) return true;
    if (subject.empty() || !is_agent(subject)) return false;
    add_promisor(subject, made);
    return !made.promisor.empty();
  }

  Workspace& ws;
  EventClasses classes;
  PhraseFinder phrases;
  PartyFinder parties;
  Gates gate;
  language::Match match;
  ItemRange sentence;
};

CommitmentReader::CommitmentReader(Workspace& workspace, EntityTable& entities)
    : inside_(std::make_unique<Inside>(workspace, entities)) {}
CommitmentReader::~CommitmentReader() = default;

void CommitmentReader::read() { inside_->read(); }

}  // namespace isnad::read
