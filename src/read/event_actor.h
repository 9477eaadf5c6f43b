// Who did it where the words around the trigger do not say: who was able to, who announced or said
// it, whose the act is ("his war"), who spoke where the trigger is the cue of a statement.
#pragma once

#include <optional>

#include "read/event_parts.h"
#include "read/event_status.h"

namespace isnad::read {

// The subject of the last verb of the sentence, and that verb's item.
struct LastSubject {
  std::optional<NounPhrase> phrase;
  uint32_t verb = kNoCell;
};

class ActorFinder {
 public:
  ActorFinder(Workspace& workspace, const EventClasses& classes, const EventLexicon& lexicon,
              const PhraseFinder& phrases, const StatusFinder& statuses)
      : ws_(workspace), c_(classes), lexicon_(lexicon), phrases_(phrases), statuses_(statuses) {}

  // Adds to found.actor what the clause, which begins at item `begin`, tells of an event that a
  // noun names.
  void from_clause(const Trigger& trigger, uint32_t begin, const LastSubject& last,
                   EventParts& found) const;
  // Adds to event.actor, whose parts are given, whom its statement tells of.
  void from_statement(const Trigger& trigger, const EventParts& found, Event& event) const;

 private:
  bool another_between(uint32_t from, uint32_t to) const;
  void who_was_able(const Trigger& trigger, uint32_t begin, const LastSubject& last,
                    EventParts& found) const;
  void who_owns(const Trigger& trigger, uint32_t begin, const LastSubject& last,
                EventParts& found) const;
  void who_says_it(const Trigger& trigger, Event& event) const;
  void who_announces(const Trigger& trigger, Event& event) const;
  void who_speaks(Event& event) const;
  language::Features pronoun_of(uint32_t item) const;

  Workspace& ws_;
  const EventClasses& c_;
  const EventLexicon& lexicon_;
  const PhraseFinder& phrases_;
  const StatusFinder& statuses_;
};

}  // namespace isnad::read
