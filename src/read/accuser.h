// Who brings charges that are told as a noun ("faces charges of fraud"): where nobody beside them
// does, the prosecutor of whom the article spoke last, or who leads an investigation that it named.
#pragma once

#include "read/source_phrase.h"
#include "read/workspace.h"

namespace isnad::read {

class AccuserFinder {
 public:
  AccuserFinder(Workspace& workspace, const SourceParser& sources);

  // The words that name the prosecutor, empty where `cue` is no allegation or the article named
  // none before it. Linear in the items before the cue; asked at allegations only.
  SourcePhrase find(uint32_t cue) const;

 private:
  bool prosecutes(uint32_t item) const;
  bool ends_name(uint32_t prosecutor, uint32_t item) const;

  Workspace& ws_;
  const SourceParser& sources_;
  language::ClassId allegation_, prosecutor_, investigation_, role_, with_li_, with_bi_, comma_,
      only_finite_, qad_, accusative_, preposition_, that_, quote_close_, masdar_, adj_;
};

}  // namespace isnad::read
