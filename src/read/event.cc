#include "read/event.h"

#include <algorithm>

#include "language/letters.h"
#include "read/entity_table.h"
#include "read/event_actor.h"
#include "read/event_parts.h"
#include "read/event_sense.h"
#include "read/event_status.h"
#include "read/event_time.h"
#include "read/party.h"
#include "record/innermost.h"

namespace isnad::read {
namespace {

constexpr std::string_view kTopic = "event";
constexpr uint32_t kLightReach = 10;  // items from a light verb to its noun
constexpr uint32_t kTold = 12;        // items from an event to a verb that goes on with it
constexpr uint32_t kCarried = 6;      // items from an event to the verb of its relative clause
constexpr uint32_t kOneSpan = 7;      // items that the span of both may have
constexpr uint32_t kJoinReach = 30;   // items from a subject to a verb that carries it on

using language::Shape;

}  // namespace

struct EventReader::Inside {
  Inside(Workspace& workspace, EntityTable& table)
      : ws(workspace),
        classes(workspace.analyzer()),
        lexicon(workspace),
        phrases(workspace, classes, table),
        parties(workspace, table, classes),
        parts(classes, lexicon, phrases),
        senses(workspace, classes, parties),
        statuses(workspace, classes, lexicon, phrases),
        actors(workspace, classes, phrases, statuses),
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

  // The reading that names an event (or carries one) here: as a verb where the word is a verb.
  const language::Reading* reading_of(uint32_t item, bool verbal) const {
    // A counted noun stands behind its number.
    const language::Type* type =
        ws.is(item, classes.quantity) ? ws.token_types[ws.items[item].last - 1] : ws.types[item];
    const language::Reading* found = nullptr;
    for (const language::Reading& reading : type->readings) {
      const EventWord* word = lexicon.of(reading);
      if (word == nullptr || (!word->names_event() && !word->light)) continue;
      const Shape shape = reading.entry.features.shape;
      if (reading.entry.features.tense == language::Tense::kImperative) continue;
      // "Is considered", not "returns": short forms stand behind a negation or li.
      if (reading.entry.features.tense == language::Tense::kJussive &&
          (reading.clitics & language::kWithLi) == 0 &&
          (item == sentence.begin || !ws.is(item - 1, classes.negation)))
        continue;
      // "Fighter planes", not "fightings".
      if (is_plural_masdar(reading) && ws.is(item, classes.person_noun)) continue;
      // "A war correspondent": no "my war".
      if (!verbal && ws.is(item, classes.adj) && type->normal.ends_with(language::kYa) &&
          ((reading.clitics & language::kWithPronoun) != 0 ||
           reading.entry.features.number == language::Number::kDual))
        continue;
      if (verbal ? shape == Shape::kFinite : shape == Shape::kMasdar || shape == Shape::kNominal) {
        // A noun of its own says more of itself than the verb that it belongs to.
        if (found == nullptr || shape == Shape::kNominal) found = &reading;
      }
    }
    return found;
  }

  static bool is_plural_masdar(const language::Reading& reading) {
    return reading.entry.features.shape == Shape::kMasdar &&
           reading.entry.features.number == language::Number::kPlural;
  }

  void examine(uint32_t item) {
    // Words that far more often are something else.
    for (const language::ClassId id :
         {classes.preposition, classes.adverb, classes.conjunction, classes.pronoun, classes.city,
          classes.country, classes.that, classes.quantifier})
      if (ws.is(item, id)) return;
    const bool verbal = phrases.is_verb(item, sentence.begin);
    if (opens_relative(item)) return;
    const language::Reading* reading = reading_of(item, verbal);
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
      const uint32_t noun = told ? kNoCell : light_noun(item, *word->light, verbal);
      if (noun != kNoCell) {
        trigger.light = item;
        trigger.light_reading = *reading;
        trigger.light_frame = &*word->light;
        trigger.item = noun;
        trigger.verbal = false;
        trigger.reading = *reading_of(noun, false);
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
    const language::Reading* reading = reading_of(item, true);
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

  // The noun of event that a light verb carries: behind it, its object, or what its preposition
  // governs, or its subject.
  uint32_t light_noun(uint32_t verb, const Frame& frame, bool verbal) const {
    language::ClassId preposition = language::kNoClass;
    for (const auto& [id, part] : frame.prepositions)
      if (part == Part::kEvent) preposition = id;
    const bool governs = preposition != language::kNoClass;
    const uint32_t end = std::min(sentence.end, verb + (verbal || governs ? kLightReach : 2));
    const bool bare = frame.object == Part::kEvent || frame.subject == Part::kEvent;
    for (uint32_t item = verb + 1; item < end; ++item) {
      if (phrases.ends_clause(item) || ws.is(item, classes.only_finite) ||
          (ws.is(item, classes.comma) && !governs) || ws.is(item, classes.relative_definite) ||
          ws.is(item, classes.with_wa))
        return kNoCell;
      const language::ClassId here = lexicon.preposition(item);
      if (ws.is(item, classes.preposition) && here != preposition && verbal) {
        // Over the phrase that the preposition governs.
        const NounPhrase skipped = phrases.at(item + 1, end);
        item = std::max(item, skipped.end > 0 ? skipped.end - 1 : item);
        continue;
      }
      if (!ws.is(item, classes.event)) continue;
      const bool governed =
          here != language::kNoClass || (item > verb + 1 && ws.is(item - 1, classes.preposition));
      if (governed ? (here != preposition && lexicon.preposition(item - 1) != preposition) : !bare)
        continue;
      const language::Reading* reading = reading_of(item, false);
      if (reading == nullptr || !lexicon.of(*reading)->names_event()) continue;
      // A noun that another noun governs is not what the verb carries.
      const bool inside = item > verb + 1 && ws.is(item - 1, classes.noun) &&
                          !ws.is(item - 1, classes.with_al) && !ws.is(item, classes.accusative) &&
                          !ws.is(item - 1, classes.person_noun);
      if (inside && ws.is(item - 1, classes.event)) continue;
      // "The fighters of the alliance carried out": the doers' body.
      const bool body = item > verb + 1 && ws.is(item, classes.with_al) &&
                        !ws.is(item - 1, classes.with_al) &&
                        (ws.is(item - 1, classes.forces) || ws.is(item - 1, classes.org_head) ||
                         ws.is(item - 1, classes.person_noun));
      if (body) continue;
      return item;
    }
    return kNoCell;
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
    event.time = time_of_event(ws, classes, trigger, begin, event.statement);
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
