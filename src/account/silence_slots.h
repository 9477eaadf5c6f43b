// The slots that kinds of events have (data/LANGUAGE/silence/slots.tsv), and whether an account
// fills them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "account/central_event.h"
#include "account/evidence.h"
#include "account/terms.h"

namespace isnad::account {

// One way to fill a slot.
struct Filling {
  enum class Kind : uint8_t {
    kActor,      // the event has one
    kRecipient,  //
    kPlace,      // or a sentence that tells of it names one
    kTime,       // likewise
    kDeadline,   // a commitment to it has one, or it is planned for a time
    kFigure,     // a sentence counts something and has a word of the term
    kWords,      // a sentence has a word of the term
    kWordsWith,  // a sentence that tells of the event has a word of the term
  };
  Kind kind = Kind::kActor;
  TermBits term = 0;  // all bits: any word
};

struct Slot {
  std::string event;  // "RETREAT/withdraw", or "ASSAULT" for all modes
  std::string name;
  std::vector<Filling> fillings;
  TermBits when = 0;  // it is asked only where an account has a word of this term; 0: always

  bool is_of(const EventKind& kind) const { return event == kind.name() || event == kind.type; }
};

// kInvalid on a table that cannot be read, a filling that there is not, an unknown term.
Result<std::vector<Slot>> parse_slots(const std::string& name, std::string_view table,
                                      const Terms& terms);

// What an account says, as far as slots ask.
class SlotReader {
 public:
  SlotReader(const Witness& witness, const std::vector<TermWord>& words);

  bool fills(const Slot& slot, const EventKind& kind) const;

 private:
  struct Sentence {
    TermBits terms = 0;
    bool counts = false;                 // something that can be counted is
    bool dated = false, placed = false;  // a time, a place is named
    std::vector<EventKind> events;       // told of
  };
  bool fills(const Filling& filling, const EventKind& kind) const;

  const Record& record_;
  std::vector<Sentence> sentences_;
};

}  // namespace isnad::account
