// Which way the verb beside a time points: what decides whether a bare "Tuesday" is the last or the
// next one.
#pragma once

#include "read/time_parts.h"
#include "read/workspace.h"

namespace isnad::read {

class LeanFinder {
 public:
  explicit LeanFinder(Workspace& workspace);

  // The tense of the finite verb, or of a word of expectation ("due", "expected"), nearest to items
  // [begin, end) in their sentence; the one before the time wins a tie.
  Lean at(const ItemRange& sentence, uint32_t begin, uint32_t end) const;

 private:
  Lean of(const ItemRange& sentence, uint32_t item) const;

  Workspace& workspace_;
  language::ClassId with_sa_, future_, negates_future_, negates_past_, hint_, scheduled_, speech_;
};

}  // namespace isnad::read
