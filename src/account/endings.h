// Accounts that something is over or complete ("announced the end of the mission", "the withdrawal
// has been completed"), and that a day stands ("the date, 31 December, will not change"): what is
// told of a commitment without the event that it is to.
#pragma once

#include <string>
#include <vector>

#include "account/pledge.h"
#include "isnad/promises.h"

namespace isnad::account {

class Endings {
 public:
  Endings(const Terms& terms, const language::Model& model, PledgeReader& pledges);

  // In order of day. An article after `as_of` is left out. A look at each word of its statements
  // and of its first two sentences.
  void add(const Witness& witness, const std::string& as_of);

  // What shows an outcome of the pledge, of which `first_day` is the day of its first account, once
  // for each origin: "done" (it is over), "not_done" (that it is over is denied), "upheld". In
  // order of day.
  std::vector<OutcomeEvidence> of(const Pledge& pledge, const std::string& first_day) const;

 private:
  struct Telling {
    std::string relation, day;
    std::string date;  // that stands
    ActKeys keys;      // of its clause
    Party party;       // of who says it, and of those named beside it
    Evidence evidence;
  };
  void add_clauses(const Witness& witness, Span span, int statement, const std::string& cell);
  void add_date(const Witness& witness, Span span, int statement, const std::string& cell);
  Telling telling(const Witness& witness, Span span, int statement, const std::string& cell) const;
  bool is_of(const Telling& telling, const Pledge& pledge) const;

  PledgeReader& pledges_;
  TermReader words_;
  TermBits ended_, moved_, stands_, negation_, unsure_;
  std::vector<Telling> all_;
};

}  // namespace isnad::account
