// Which of the things that a word can name it names here: the first sense whose condition the parts
// of the event meet ("left" is a withdrawal where forces leave), else the plain one.
#pragma once

#include "read/event_parts.h"
#include "read/party.h"

namespace isnad::read {

class SenseFinder {
 public:
  SenseFinder(const Workspace& workspace, const EventClasses& classes, const PartyFinder& parties)
      : ws_(workspace), c_(classes), parties_(parties) {}

  // Null where no condition is met and there is no plain sense: no event.
  const Sense* find(const EventWord& word, const EventParts& parts) const;

 private:
  bool holds(When when, const EventParts& parts) const;
  bool is_mass(const NounPhrases& actor) const;
  bool goes_home(const EventParts& parts) const;

  const Workspace& ws_;
  const EventClasses& c_;
  const PartyFinder& parties_;
};

}  // namespace isnad::read
