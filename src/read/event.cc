#include "read/event.h"

#include <algorithm>

#include "read/entity_table.h"
#include "read/event_actor.h"
#include "read/event_light.h"
#include "read/event_parts.h"
#include "read/event_sense.h"
#include "read/event_status.h"
#include "read/event_time.h"
#include "read/party.h"
#include "record/innermost.h"

namespace isnad::read {
namespace {

constexpr std::string_view kTopic = "event";
constexpr uint32_t kTold = 12;       // items from an event to a verb that goes on with it
constexpr uint32_t kCarried = 6;     // items from an event to the verb of its relative clause
constexpr uint32_t kOneSpan = 7;     // items that the span of both may have
constexpr uint32_t kJoinReach = 30;  // items from a subject to a verb that carries it on

using language::Shape;

}  // namespace

struct EventReader::Inside {
  Inside(Workspace& workspace, EntityTable& table)
      : ws(workspace),
        classes(workspace.analyzer()),
        lexicon(workspace),
        phrases(workspace, classes, table),
        light(workspace, classes, lexicon, phrases),
        parties(workspace, table, classes),
        parts(classes, lexicon, phrases),
        senses(workspace, classes, parties),
        statuses(workspace, classes, lexicon, phrases),
        actors(workspace, classes, lexicon, phrases, statuses),
        gate(workspace.gate(kTopic)) {
    if (const language::Layer* layer = workspace.layer(kTopic))
      for (const language::Rule& rule : workspace.model().rules(*layer)) {
        const std::string_view kind = workspace.model().attribute(rule, "kind");
        const std::string name(workspace.model().text(rule.name));
        if (kind == "verb") verb_rule = name;
        if (kind == "masdar") masdar_rule = name;
        if (kind == "noun") noun_rule = name;
        if (kind == "light") light_rule = name;
      }
  }

  void read() {
    if (gate == 0) return;
    language::Matcher* matcher = ws.matcher(kTopic);
    taken = 0;
    last_event = kNone;
    for (const ItemRange& range : ws.sentences) {
      sentence = range;
      sport_known = false;
      last_subject = {};
      skip_dateline();
      for (uint32_t item = sentence.begin; item < sentence.end; ++item) {
        if ((ws.gates[item] & gate) == 0 || item < taken) continue;
        if (!matcher->match(ws.types, item, sentence.end, match)) continue;
        const language::Rule& rule = ws.model().rules(*match.layer)[match.rule];
        if (ws.model().attribute(rule, "type") == "none") {
          taken = match.end;
          continue;
        }
        examine(item);
      }
    }
    tie_statements();
  }

  // No dateline is a subject.
  void skip_dateline() {
    const auto& dateline = ws.record.document.dateline;
    if (!dateline || sentence.begin != ws.sentences.front().begin) return;
    while (sentence.begin < sentence.end &&
           ws.span(ws.bytes(sentence.begin, sentence.begin + 1)).begin < dateline->span.end)
      ++sentence.begin;
    if (sentence.begin < sentence.end && ws.is(sentence.begin, classes.bracket_open))
      sentence.begin = phrases.behind_bracket(sentence.begin, sentence.end);
    while (sentence.begin < sentence.end && ws.is(sentence.begin, classes.punct)) ++sentence.begin;
  }

  void examine(uint32_t item) {
    // Words that far more often are something else.
    for (const language::ClassId id :
         {classes.preposition, classes.adverb, classes.conjunction, classes.pronoun, classes.city,
          classes.country, classes.that, classes.quantifier})
      if (ws.is(item, id)) return;
    const bool verbal = phrases.is_verb(item, sentence.begin);
    if (opens_relative(item)) return;
    const language::Reading* reading = light.reading_of(item, verbal, sentence.begin);
    if (reading == nullptr) return;
    const EventWord* word = lexicon.of(*reading);
    Trigger trigger;
    trigger.item = item;
    trigger.verbal = verbal;
    trigger.reading = *reading;
    trigger.word = word;
    trigger.sentence = sentence;
    if (word->light) {
      const bool told = verbal && word->names_event() && tells_of_last(item, *word->light);
      const uint32_t noun = told ? kNoCell : light.noun(item, *reading, verbal, sentence);
      if (noun != kNoCell) {
        trigger.light = item;
        trigger.light_reading = *reading;
        trigger.light_frame = &*word->light;
        trigger.item = noun;
        trigger.verbal = false;
        trigger.reading = *light.reading_of(noun, false, sentence.begin);
        trigger.word = lexicon.of(trigger.reading);
        if (!verbal) std::swap(trigger.light, trigger.opener);
        add(trigger, verbal ? light_rule : masdar_rule);
        taken = noun + 1;
        return;
      }
      if (verbal && (reading->clitics & language::kWithPronoun) != 0 &&
          carries_last(item, *reading, false))
        return;
      if (!word->names_event()) return;
    }
    if (word->only_light && !verbal) return;
    add(trigger, verbal                                                   ? verb_rule
                 : trigger.reading.entry.features.shape == Shape::kMasdar ? masdar_rule
                                                                          : noun_rule);
  }

  // "An attack (that) gunmen carried out": behind an indefinite noun of event stands a light verb
  // whose pronoun is that event, which might be read as a noun as well.
  bool opens_relative(uint32_t item) {
    if (last_event == kNone || last_item < sentence.begin || item > last_item + 3 ||
        !ws.is(item, classes.finite) || !ws.is(item, classes.with_pronoun) ||
        ws.is(last_item, classes.with_al))
      return false;
    for (uint32_t between = last_item + 1; between < item; ++between)
      if (!ws.is(between, classes.adj) && !ws.is(between, classes.nisba)) return false;
    const language::Reading* reading = light.reading_of(item, true, sentence.begin);
    if (reading == nullptr || (reading->clitics & language::kWithPronoun) == 0 ||
        !lexicon.of(*reading)->light)
      return false;
    return carries_last(item, *reading, true);
  }

  // "Raids (that) hit reinforcements": an event stands before the verb that may only carry one as
  // its subject.
  bool tells_of_last(uint32_t verb, const Frame& frame) const {
    return frame.subject == Part::kEvent && frame.object != Part::kEvent &&
           frame.prepositions.empty() && last_event != kNone && last_item >= sentence.begin &&
           verb - last_item < kTold && !ws.is(verb, classes.with_wa);
  }

  // "The attack that gunmen carried out on": a light verb whose pronoun is the event before it.
  bool carries_last(uint32_t verb, const language::Reading& reading, bool sure) {
    if (last_event == kNone || last_item < sentence.begin || verb - last_item > kCarried)
      return false;
    Event& event = ws.record.events[static_cast<size_t>(last_event)];
    const NounPhrase doer = phrases.at(verb + 1, sentence.end);
    if ((!sure && !event.actor.empty()) || doer.empty() || phrases.is_preposition(verb + 1) ||
        !phrases.agrees(doer, reading.entry.features, true))
      return false;
    acting = event.actor;
    fill(phrases.conjuncts(doer, sentence.end), acting, event.quantities);
    event.actor = acting;
    if (event.actor.empty()) return false;
    const EventParts more = parts.governed_behind(*last_word, doer.end, sentence.end);
    if (event.recipient.empty()) fill(more.recipient, event.recipient, event.quantities);
    if (event.place.empty()) fill(more.place, event.place, event.quantities);
    event.trigger.end = ws.span(ws.bytes(verb, verb + 1)).end;
    return true;
  }

  // Attack, battle, defeat: words of the games as well.
  static bool plays(const EventWord& word) {
    return std::any_of(word.senses.begin(), word.senses.end(),
                       [](const Sense& sense) { return sense.type == "ASSAULT"; });
  }

  bool in_sport() {
    if (!sport_known) {
      sport_known = true;
      sport = false;
      for (uint32_t item = sentence.begin; item < sentence.end && !sport; ++item)
        sport = ws.is(item, classes.sport);
    }
    return sport;
  }

  void fill(const NounPhrases& phrases_of, std::vector<int>& cells, std::vector<int>& figures) {
    for (const NounPhrase& phrase : phrases_of) {
      parties.add_figures(phrase, figures);
      const int entity = parties.entity_of(phrase, &cells == &acting, kTopic.data());
      if (entity != kNone && std::find(cells.begin(), cells.end(), entity) == cells.end())
        cells.push_back(entity);
    }
  }

  Span span_of(const Trigger& trigger) const {
    uint32_t first = trigger.first();
    if (trigger.item - first > kOneSpan) first = trigger.item;
    text::ByteSpan span = ws.bytes_without_particles(first, trigger.item + 1);
    if (first == trigger.item && ws.is(first, classes.quantity))
      span.begin = ws.tokens[ws.items[first].last - 1].span.begin;
    return ws.span(span);
  }

  std::string lemma_of(const Trigger& trigger) const {
    const auto lemma = [&](const language::Reading& reading) {
      return std::string(ws.model().text(ws.model().lexeme(reading.entry.lexeme).lemma));
    };
    return trigger.light == kNoCell ? lemma(trigger.reading)
                                    : lemma(trigger.light_reading) + ' ' + lemma(trigger.reading);
  }

  // A verbal noun without any part names a kind of act, not one that took place.
  bool is_bare(const Trigger& trigger, const EventParts& found) const {
    return !trigger.has_verb() && trigger.opener == kNoCell && found.actor.empty() &&
           found.recipient.empty() && found.place.empty() &&
           trigger.reading.entry.features.shape == Shape::kMasdar &&
           (trigger.reading.clitics & language::kWithPronoun) == 0;
  }

  // "The agency carried from him that": a cue of speech, whatever else its verb may mean.
  bool is_cue(const Trigger& trigger) const {
    if (!trigger.verbal) return false;
    const Span word = ws.span(ws.bytes(trigger.item, trigger.item + 1));
    const auto& statements = ws.record.statements;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& s) {
      return s.cue.span.begin < word.end && word.begin < s.cue.span.end;
    });
  }

  void add(const Trigger& trigger, const std::string& rule) {
    if (plays(*trigger.word) && in_sport()) return;
    const uint32_t begin = phrases.clause_begin(trigger.verb(), sentence.begin);
    const NounPhrase* inherited = nullptr;
    const std::optional<NounPhrase>& subject = last_subject.phrase;
    if (trigger.has_verb() && subject && trigger.verb() - subject->begin < kJoinReach)
      inherited = &*subject;
    EventParts found = parts.find(trigger, inherited);
    actors.from_clause(trigger, begin, last_subject, found);
    const Sense* sense = senses.find(*trigger.word, found);
    const bool relative = trigger.has_verb() && trigger.verb() > sentence.begin &&
                          ws.is(trigger.verb() - 1, classes.relative_definite);
    if (trigger.has_verb() && found.subject && !relative) {
      last_subject = {found.subject, trigger.verb()};
    }
    if (sense == nullptr || sense->type.empty() || is_bare(trigger, found)) return;
    if (sense->type == "OTHER" && is_cue(trigger)) return;
    Event event;
    event.trigger = span_of(trigger);
    event.lemma = lemma_of(trigger);
    event.type = sense->type;
    if (!sense->mode.empty()) event.mode = std::string(sense->mode);
    if (!sense->cameo.empty()) event.cameo = std::string(sense->cameo);
    acting.clear();
    fill(found.actor, acting, event.quantities);
    event.actor = acting;
    fill(found.recipient, event.recipient, event.quantities);
    fill(found.place, event.place, event.quantities);
    if (ws.is(trigger.item, classes.quantity) && ws.items[trigger.item].cell != kNoCell)
      event.quantities.push_back(static_cast<int>(ws.items[trigger.item].cell));
    event.statement = record::innermost(ws.record, event.trigger);
    actors.from_statement(trigger, found, event);
    if (event.actor.empty() && trigger.word->moved) event.actor = event.recipient;
    event.time = time_of_event(ws, classes, phrases, trigger, begin, event.statement,
                               statuses.lies_ahead(trigger, begin));
    event.status = statuses.find(trigger, begin, event.time, event.statement);
    event.rule = rule;
    ws.record.events.push_back(std::move(event));
    if (!trigger.verbal) {
      last_event = static_cast<int>(ws.record.events.size() - 1);
      last_item = trigger.item;
      last_word = trigger.word;
    }
  }

  void tie_statements() {
    auto& events = ws.record.events;
    for (size_t i = 0; i < events.size(); ++i)
      if (events[i].statement != kNone)
        ws.record.statements[static_cast<size_t>(events[i].statement)].events.push_back(
            static_cast<int>(i));
  }

  Workspace& ws;
  EventClasses classes;
  EventLexicon lexicon;
  PhraseFinder phrases;
  LightFinder light;
  PartyFinder parties;
  PartFinder parts;
  SenseFinder senses;
  StatusFinder statuses;
  ActorFinder actors;
  Gates gate;
  std::string verb_rule, masdar_rule, noun_rule, light_rule;
  language::Match match;
  std::vector<int> acting;  // the actors of the event that is being made
  ItemRange sentence;
  bool sport_known = false, sport = false;
  uint32_t taken = 0;  // items before this one are spoken for
  LastSubject last_subject;
  int last_event = kNone;  // the last one that a noun names, its item and word
  uint32_t last_item = 0;
  const EventWord* last_word = nullptr;
};

EventReader::EventReader(Workspace& workspace, EntityTable& entities)
    : inside_(std::make_unique<Inside>(workspace, entities)) {}
EventReader::~EventReader() = default;

void EventReader::read() { inside_->read(); }

}  // namespace isnad::read
