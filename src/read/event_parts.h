// Who did it, to whom, where: the noun phrases around a trigger, given to the parts of the event by
// the trigger's frame (event_lexicon.h). Subjects by place and agreement, of relative clauses and
// of verbs joined by "and" too; passives; the noun that a verbal noun governs; prepositions; the
// subject of a light verb.
#pragma once

#include <optional>
#include <vector>

#include "read/entity_table.h"
#include "read/event_lexicon.h"
#include "read/event_phrase.h"

namespace isnad::read {

// A word that names an event, with the light verb that carries it ("carried out an attack").
struct Trigger {
  uint32_t item = kNoCell, light = kNoCell;
  uint32_t opener = kNoCell;  // a light verb's noun: "the carrying out of an attack"
  bool verbal = false;
  language::Reading reading, light_reading;
  const EventWord* word = nullptr;
  const Frame* light_frame = nullptr;  // of `light` or `opener`
  ItemRange sentence;

  uint32_t verb() const { return light != kNoCell ? light : item; }
  uint32_t first() const { return opener != kNoCell ? opener : verb(); }
  bool has_verb() const { return verbal || light != kNoCell; }
};

struct EventParts {
  NounPhrases actor, recipient, place;
  uint32_t end = 0;                   // item behind the last part
  std::optional<NounPhrase> subject;  // of the trigger's verb, whatever part it fills
};

class PartFinder {
 public:
  PartFinder(const EventClasses& classes, const EventLexicon& lexicon, const PhraseFinder& phrases)
      : c_(classes), lexicon_(lexicon), phrases_(phrases) {}

  // `inherited`: the subject of the verb that this one may be joined to; null where there is none.
  EventParts find(const Trigger& trigger, const NounPhrase* inherited) const;
  // What prepositions behind `from` give to the parts of an event of this word.
  EventParts governed_behind(const EventWord& word, uint32_t from, uint32_t end) const;

 private:
  struct Governed {
    uint32_t preposition = 0;  // its item
    NounPhrase phrase;
  };
  struct Found {
    NounPhrases bare;  // phrases without preposition, in order
    base::ShortRow<Governed, 4> governed;
    uint32_t end = 0;
    // How many prepositions stand before the item?
    size_t governed_before(uint32_t item) const;
  };
  // A verb and the phrases of which one can be its subject, one its object.
  struct Around {
    language::Features features;
    const Frame* frame = nullptr;
    NounPhrase before, first, second;  // before the verb; behind it
    bool near = false;                 // `before` stands right before the verb
    bool relative = false;             // behind a relative pronoun
    bool resumed = false;     // "... that forces control (it)": a preposition has the pronoun
    bool direct = false;      // no preposition stands between the verb and `first`
    bool behind = false;      // `first` agrees with the verb
    bool joined = false;      // "and ..."
    bool has_object = false;  // a pronoun
    bool pronoun = false;     // its subject is the pronoun of "that"
    bool carries = false;     // a light verb, whose object is the event
    bool passive = false, often = false;  // certainly; where one noun alone stands with it
  };
  struct Arguments {
    NounPhrase subject, object;
    NounPhrase antecedent;  // what the pronoun of a preposition right behind the verb goes back to
    Part part = Part::kActor;  // of the subject
  };
  Found look(uint32_t from, uint32_t end, size_t most_bare, bool verbal) const;
  bool in_apposition(const NounPhrase& phrase, bool verbal, Found& found) const;
  uint32_t behind_aside(uint32_t item, uint32_t end) const;
  void verb_parts(const Trigger& trigger, const NounPhrase* inherited, EventParts& out) const;
  void noun_parts(const Trigger& trigger, EventParts& out) const;
  Around around(const Trigger& trigger, const Found& found, const NounPhrase* inherited) const;
  NounPhrase farther(const Trigger& trigger, uint32_t begin, const NounPhrase* inherited,
                     const Around& around) const;
  Arguments arguments(const Around& around, const NounPhrase* inherited) const;
  void give(Part part, NounPhrase phrase, uint32_t end, EventParts& out) const;
  void governed(const Frame& frame, const Found& found, uint32_t end, EventParts& out) const;
  bool is_act(const NounPhrase& phrase) const;
  bool is_place(const NounPhrase& phrase) const;
  bool stands_there(uint32_t preposition, const NounPhrase& phrase) const;
  bool is_agent(const NounPhrase& phrase) const;
  bool is_victim(const NounPhrase& phrase, bool relative) const;

  const EventClasses& c_;
  const EventLexicon& lexicon_;
  const PhraseFinder& phrases_;
};

}  // namespace isnad::read
