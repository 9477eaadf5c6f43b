// Whether a record keeps its own contract, apart from what the types already say.
#pragma once

#include "isnad/record.h"
#include "isnad/result.h"

namespace isnad::record {

// kInvalid, naming the first cell at fault, where a record has no id, a span is empty or leaves the
// text (every cell has evidence), a reference points at a cell that is not there, or a number is
// not finite. Linear; one pass over the text to count its code points.
Status check(const Record& record);

}  // namespace isnad::record
