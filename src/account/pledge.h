// One commitment of one article, made ready to be compared with others and with what happened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "account/act.h"
#include "account/central_event.h"
#include "account/evidence.h"
#include "account/terms.h"

namespace isnad::account {

struct Pledge {
  const SelectedArticle* article = nullptr;
  int commitment = 0;
  std::string day;  // of its article; empty: unknown
  std::optional<EventKind> kind;
  std::string lemma;            // of the event
  ActKeys act;                  // without its times
  std::set<std::string> party;  // countries and names (normal forms) of who undertakes it
  bool negated = false;         // not to do it
  bool limited = false;         // "unless", "before": with an exception
};

// Reads pledges; one for each thread.
class PledgeReader {
 public:
  PledgeReader(const Terms& terms, const language::Model& model);

  Pledge read(const Witness& witness, int commitment);
  // Countries and names of entities; of whose words it is where an entity is only "his country".
  std::set<std::string> party_of(const Record& record, const std::vector<int>& entities,
                                 int statement);
  ActReader& acts() { return acts_; }

 private:
  ActReader acts_;
  TermReader words_;
  TermBits not_to_, exception_;
};

// Whether two commitments are to the same act by the same promisor.
bool same_pledge(const Pledge& a, const Pledge& b);
// Whether an event of this kind, lemma and keys is the act of the pledge.
bool same_act(const Pledge& pledge, const EventKind& kind, const std::string& lemma,
              const ActKeys& keys);

}  // namespace isnad::account
