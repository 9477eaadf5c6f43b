// What later articles show of a commitment: that it was done, that it was not, that it was taken
// back or put off.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "account/pledge.h"
#include "isnad/promises.h"

namespace isnad::account {

// All that articles tell of events, by kind; made once for a selection.
class Deeds {
 public:
  Deeds(const Terms& terms, const language::Model& model, PledgeReader& pledges);

  // In order of day. An article after `as_of` is left out.
  void add(const Witness& witness, const std::string& as_of);

  // What shows an outcome of the pledge, of which `first_day` is the day of its first account, in
  // order of day.
  std::vector<OutcomeEvidence> of(const Pledge& pledge, const std::string& first_day) const;

 private:
  struct Deed {
    std::string relation;        // as in OutcomeEvidence
    std::string told, from, to;  // days: of the article, of the event (empty: unknown)
    bool lead = false;           // told in the first two sentences
    std::string lemma;
    ActKeys keys;  // of its sentence
    Party party;   // of its actors, or of who says it
    Evidence evidence;
  };
  std::string relation_of(const Witness& witness, const Event& event, Span sentence);

  PledgeReader& pledges_;
  TermReader words_;
  TermBits negation_, hedge_, withdrawn_, postponed_;
  std::map<EventKind, std::vector<Deed>> deeds_;
};

// To do it, not to do it, not to do it unless or before.
enum class Duty : uint8_t { kDo, kRefrain, kRefrainUnless };

// The outcome that the evidence and the last known deadline (its last day, empty: none) make, as of
// a day. `repeated`: such an act happens again and again (a meeting, a visit).
Outcome outcome_of(const std::vector<OutcomeEvidence>& shown, Duty duty, bool repeated,
                   const std::string& deadline, const std::string& as_of);

}  // namespace isnad::account
