// The time layer: dates, clock times, durations and repeated times, with their TIMEX3 values and
// the days they cover. Rules and words: data/ar/time. Steps: pieces (time_pieces.h), joining
// (time_compose.h), the direction of the verb (time_lean.h), the calendar (time_value.h).
#pragma once

#include "read/workspace.h"

namespace isnad::read {

// Fills record.times and record.document.published, and folds each time into one item of class
// `time` whose cell is its index. Runs after the number layer, before quantities. Linear in the
// text.
//
// Relative times count from article->published; where none is given, from the bounds that the text
// itself sets to its publication (published.h), and only if both bounds give the same value. "The
// same year", "at noon" and "two days later" in a past clause count from the time before them in
// the text. What cannot be resolved has no value.
void read_times(Workspace& workspace);

}  // namespace isnad::read
