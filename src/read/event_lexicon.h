// What the lexicon of events (data/ar/event/words.tsv) says of a word: which types of event it can
// name, which part of the event its subject, its object, the noun that it governs and each
// preposition fill, and what a verb that governs another event makes of it. Parsed once for each
// reader, from the columns `value` and `parts` (doc/data_files.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "isnad/record.h"
#include "read/workspace.h"

namespace isnad::read {

enum class Part : uint8_t { kUnset, kNone, kActor, kRecipient, kPlace, kEvent };

// What must hold of the parts for a sense to be meant.
enum class When : uint8_t {
  kAlways,
  kForces,    // actor or recipient is a force or its soldiers
  kPersons,   // the recipient is somebody
  kOfficial,  // the actor is somebody in office, or a country or a body of state
  kCrowd,     // the actor is a crowd
  kMass,      // the actor is a crowd or tens of people
  kFree,      // it has no recipient
  kAimed,     // it has one
  kBody,      // actor or recipient is a body, a group or a force
  kHome,      // a force comes from the front, or home
  kPlace      // the recipient is a place
};

struct Sense {
  When when = When::kAlways;
  std::string_view type, mode, cameo;  // type empty: no event
};

// How the noun phrases around a word fill the parts of an event.
struct Frame {
  Part subject = Part::kActor, object = Part::kRecipient, genitive = Part::kUnset;
  std::vector<std::pair<language::ClassId, Part>> prepositions;

  Part of(language::ClassId preposition) const;
};

struct EventWord {
  std::vector<Sense> senses;  // the one without condition stands first, if there is any
  Frame frame;
  std::optional<Frame> light;          // of a light verb: "carried out an attack"
  std::optional<EventStatus> governs;  // the status of an event that this word governs
  bool usually_passive = false;        // with one noun alone it is a passive: "(was) killed"
  bool process = false;                // goes on for long: "the investigation" is not over
  bool victim = false;                 // nobody announces it of himself: "the killing of"
  bool only_light = false;             // names an event with a light verb only: "(opened) fire"
  bool moved = false;  // to whom it is done, does it: "the withdrawal of the forces"
  bool ahead = false;  // who announces it is about to do it: "the withdrawal of"
  bool names_event() const { return !senses.empty(); }
};

class EventLexicon {
 public:
  explicit EventLexicon(Workspace& workspace);

  // The entry behind a reading; null where its lexeme is of another topic.
  const EventWord* of(const language::Reading& reading) const {
    const uint32_t lexeme = reading.entry.lexeme;
    return lexeme < place_.size() && place_[lexeme] != kNoCell ? &words_[place_[lexeme]] : nullptr;
  }
  // The class of a preposition (prep_min ...) that stands at the item as a word or joined to it;
  // kNoClass where none does.
  language::ClassId preposition(uint32_t item) const;

 private:
  void add(uint32_t lexeme);
  void add_part(std::string_view key, Part part, Frame& frame);
  language::ClassId class_of(std::string_view preposition);

  Workspace& ws_;
  std::vector<language::ClassId> prepositions_;  // every class prep_...
  language::ClassId preposition_, with_bi_, with_li_, prep_bi_, prep_li_;
  std::vector<EventWord> words_;
  std::vector<uint32_t> place_;  // by lexeme: index into words_
};

}  // namespace isnad::read
