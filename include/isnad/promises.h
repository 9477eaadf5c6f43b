// Each commitment across articles: who, what, by when, how the deadline moved, and what the record
// shows of it later, with the evidence. As of a day: what came out after it is not looked at, and
// nothing is measured against today.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/language.h"
#include "isnad/result.h"
#include "isnad/selection.h"

namespace isnad {

enum class Outcome : uint8_t {
  kKept,     // it happened in time, or no time was given
  kBroken,   // it was withdrawn; or its day passed, and it is told that it was not done
  kLate,     // it happened after its day
  kPending,  // its day is to come; or it has none, and nothing speaks against it
  kUnclear,  // its day passed and nothing is told, or what is told does not agree
};

// "kept", "broken" ...
std::string_view outcome_name(Outcome outcome);
std::optional<Outcome> outcome_of_name(std::string_view name);

// A deadline as an account gives it.
struct Deadline {
  Time time;
  Evidence evidence;
};

// What is told of the act later.
struct OutcomeEvidence {
  std::string relation;  // "done" "not_done" "withdrawn" "postponed" "upheld" (that it is put off
                         // is denied, or its day is said to stand) "contrary" (the same one says
                         // that he will not)
  std::optional<std::string> day;  // ISO day on which it happened, else was told
  bool dated = false;              // the account tells the day on which it happened
  Evidence evidence;
};

struct PromiseRow {
  std::vector<std::string> promisor;  // names, of the first account
  std::string act;                    // words, likewise
  Strength strength = Strength::kPlan;
  bool negated = false;              // not to do it
  std::optional<std::string> event;  // kind of event: "RETREAT/withdraw"
  std::vector<Deadline> deadlines;   // each that differs from the one before, in order of day
  std::vector<Evidence> made;        // the commitments, in order of day, once for each origin
  AccountCounts accounts;            // that tell of the commitment
  Outcome outcome = Outcome::kPending;
  std::string as_of;                   // the day as of which; empty where no article has one
  std::vector<OutcomeEvidence> shown;  // in order of day
};

struct PromiseOptions {
  std::string as_of;          // ISO day; empty: that of the newest article
  std::string terms;          // the text of data/LANGUAGE/commitment/terms.tsv
  std::set<std::string> act;  // kinds of event that are one act here, whatever the words for it
                              // ("RETREAT/withdraw"): all commitments of one party to it are one
};

// Commitments are one where their promisors, kinds of event, countries and most of their words
// agree; or they are to end one thing by one day. "Done" is a finite verb of the same kind of event
// by the same actor, dated or told after the commitment; a noun ("the withdrawal") shows nothing,
// but that what was promised is over or complete does ("announced the end of the mission"), and
// "not_done" that this is denied. Of both what is told is shown with who told it. In order of the
// first account. kInvalid for a table that cannot be read. Cost: some 0.2 ms an article, and a look
// at each pair of commitments of one kind.
Result<std::vector<PromiseRow>> find_promises(const ArticleSelection& selection,
                                              const Language& language,
                                              const PromiseOptions& options);

}  // namespace isnad
