// What a story's accounts leave open: slots that its kind of event has and that none of them fills,
// and what somebody was asked or expected to say and did not. Nobody is blamed: a silence says
// where it was looked for.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "isnad/language.h"
#include "isnad/result.h"
#include "isnad/selection.h"

namespace isnad {

struct SilenceRow {
  // "open": no account fills the slot; "unsaid": an account tells that somebody did not say it;
  // "declined": somebody refused to comment, or did not answer.
  std::string kind;
  std::optional<int64_t> story;      // none: all of the selection, or an article of no story
  std::optional<std::string> event;  // of an open slot: the kind of event ("RETREAT/withdraw")
  std::string slot;                  // "how_many_stay" ...; unsaid: "number", "time" ...;
                                     // "comment" where no more is known of what was declined
  std::optional<std::string> who;    // did not say; none: nobody is named
  std::string about;                 // the words for what was not said; empty for an open slot
  AccountCounts accounts;            // open: in which it was looked for; else: that tell of it
  std::vector<Evidence> evidence;    // open: the event, once for each origin (at most three)
};

// The texts of the tables data/LANGUAGE/silence/slots.tsv and terms.tsv.
struct SilenceTables {
  std::string slots, terms;
};

// A single article owes no answer to everything; two that leave the same slot open are a silence.
struct SilenceOptions {
  bool together = false;  // all articles are accounts of one matter, not each story by itself
  size_t articles = 2;    // open slots of stories of at least so many
  std::set<std::string> events;  // kinds of event whose slots are looked for wherever any article
                                 // tells of one ("RETREAT/withdraw"), not only where most do
};

// Open slots first, then unsaid, then declined; each by story and text. A slot is looked for where
// two thirds of the articles tell of the event in their first two sentences. kInvalid for tables
// that cannot be read. Linear in the texts: some 0.3 ms an article.
Result<std::vector<SilenceRow>> find_silences(const ArticleSelection& selection,
                                              const Language& language, const SilenceTables& tables,
                                              const SilenceOptions& options = {});

}  // namespace isnad
