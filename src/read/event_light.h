// Verbs that carry an event ("carried out an attack", "was exposed to shelling", "broke out
// clashes"): which reading of a word names an event, and which noun it is that a light verb
// carries.
// The noun is the object, the subject or what the verb's own preposition governs, and is so itself:
// a noun of event inside another phrase ("the debate about the withdrawal", "the spark of the
// demands") is not. Looks at ten items at most.
#pragma once

#include "read/event_lexicon.h"
#include "read/event_phrase.h"

namespace isnad::read {

class LightFinder {
 public:
  LightFinder(Workspace& workspace, const EventClasses& classes, const EventLexicon& lexicon,
              const PhraseFinder& phrases)
      : ws_(workspace), c_(classes), lexicon_(lexicon), phrases_(phrases) {}

  // The reading that names an event (or carries one) at the item of a sentence that begins at
  // `begin`: of a verb, or of a noun. Null where there is none.
  const language::Reading* reading_of(uint32_t item, bool verbal, uint32_t begin) const;
  // The item of the noun of event that the light verb (or its verbal noun) at `verb` carries,
  // kNoCell where it carries none. `reading`: of the light verb.
  uint32_t noun(uint32_t verb, const language::Reading& reading, bool verbal,
                const ItemRange& sentence) const;

 private:
  struct Search {
    const Frame* frame = nullptr;
    bool governs = false;         // a preposition governs the event
    bool bare = false;            // none need govern it
    bool subject = false;         // only the subject is the event
    uint32_t begin = 0, end = 0;  // of the sentence, of what is looked at
  };
  bool agrees_with_relative(uint32_t verb, const language::Reading& reading) const;
  bool we(uint32_t verb) const;
  Search search(uint32_t verb, const language::Reading& reading, bool verbal,
                const ItemRange& sentence) const;
  bool stops(uint32_t item, bool governs) const;
  uint32_t behind_governed(uint32_t item, uint32_t end) const;
  uint32_t head(uint32_t item, const Search& search) const;
  uint32_t behind_subject(const NounPhrase& phrase, const Search& search) const;
  bool names_event(uint32_t item, uint32_t begin) const;

  Workspace& ws_;
  const EventClasses& c_;
  const EventLexicon& lexicon_;
  const PhraseFinder& phrases_;
};

}  // namespace isnad::read
