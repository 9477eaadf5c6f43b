// Whether an event happened, goes on, is planned, is only thought of, or is denied: from the tense
// of its verb, particles before it, the word that governs it ("tried to", "the plan of"), the
// clause
// ("if ..."), its time, and the statement that it stands in. The order of these operators follows
// Sauri and Pustejovsky (2009); every question looks at the words of one clause at most.
#pragma once

#include "read/event_lexicon.h"
#include "read/event_parts.h"
#include "read/event_phrase.h"

namespace isnad::read {

class StatusFinder {
 public:
  StatusFinder(Workspace& workspace, const EventClasses& classes, const EventLexicon& lexicon,
               const PhraseFinder& phrases)
      : ws_(workspace), c_(classes), lexicon_(lexicon), phrases_(phrases) {}

  // `begin`: where the trigger's clause begins; `time`: of the event, and `statement`: the
  // innermost one that it stands in, indices into the record, kNone for none.
  EventStatus find(const Trigger& trigger, uint32_t begin, int time, int statement) const;
  // Does the verb that governs the noun of event only plan it, want it or deny it?
  bool lies_ahead(const Trigger& trigger, uint32_t begin) const;
  // The word before the trigger that governs it, and so says what became of it; kNoCell where none
  // does.
  uint32_t governor(const Trigger& trigger, uint32_t begin) const;

 private:
  EventStatus own(const Trigger& trigger, uint32_t begin) const;
  EventStatus of_verb(const Trigger& trigger, uint32_t begin) const;
  bool brought(uint32_t item, uint32_t begin) const;
  EventStatus of_noun(const Trigger& trigger, uint32_t begin) const;
  std::optional<EventStatus> governed(const Trigger& trigger, uint32_t begin) const;
  std::optional<EventStatus> of_word(uint32_t item, uint32_t begin) const;
  bool takes_bi(uint32_t item) const;
  bool negates(uint32_t item) const;
  bool conditional(uint32_t from, uint32_t to) const;
  bool asked(uint32_t begin, uint32_t verb) const;
  bool may_lie_ahead(const Trigger& trigger, int time) const;
  bool in_future(int time, bool today) const;
  EventStatus in_statement(EventStatus status, const Trigger& trigger, int statement) const;

  Workspace& ws_;
  const EventClasses& c_;
  const EventLexicon& lexicon_;
  const PhraseFinder& phrases_;
};

}  // namespace isnad::read
