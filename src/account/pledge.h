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

// Who does or undertakes something: names and countries. Two persons of one country are two; a
// person may speak for his country.
struct Party {
  std::set<std::string> names, countries;  // normal forms, of persons the last word, too; "@US"
  bool person = false;
};
// Whether the kind says what is done, and done once: a mode does; the type alone and the rest that
// PLOVER has no type for do not, and meetings are many.
bool is_specific(const EventKind& kind);

bool same_party(const Party& a, const Party& b);
// The same of an act that only states do: who speaks of his country's forces speaks for it.
bool same_side(const Party& a, const Party& b);

struct Pledge {
  const SelectedArticle* article = nullptr;
  int commitment = 0;
  std::string day;  // of its article; empty: unknown
  std::optional<EventKind> kind;
  std::string lemma;            // of the event
  std::set<std::string> verb;   // keys of its trigger
  ActKeys act;                  // without its times
  Party party;                  // of who undertakes it
  std::set<std::string> thing;  // of what it is to end: the act's words without the ending
  std::string deadline;         // its last day; empty: open
  bool ends = false;            // to end or complete something
  bool own_words = true;        // the outlet's account or the promisor's, not another's
  bool negated = false;         // not to do it
  bool postpones = false;       // to put off another act
  bool limited = false;         // "unless", "before": with an exception
};

// Reads pledges; one for each thread.
class PledgeReader {
 public:
  PledgeReader(const Terms& terms, const language::Model& model);

  Pledge read(const Witness& witness, int commitment);
  Party party_of(const Record& record, const std::vector<int>& entities);
  ContentReader& content() { return content_; }

 private:
  ContentReader content_;
  TermReader words_;
  TermBits not_to_, exception_, postponed_, ended_;
};

// The last day on which what is due by `time` is in time; empty: open.
std::string last_day(const Time& time);

// Whether it is to end something, and no event says how.
bool only_ends(const Pledge& pledge);
// Whether two commitments are to the same act by the same promisor.
bool same_pledge(const Pledge& a, const Pledge& b);
// Whether words with these keys that tell of an event of this kind tell of the act of the pledge:
// half of its keys are theirs, and all its countries. `tenths` asks for more than half.
bool same_act(const Pledge& pledge, const EventKind& kind, const std::string& lemma,
              const ActKeys& keys, size_t tenths = 5);

}  // namespace isnad::account
