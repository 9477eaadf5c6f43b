// In whose words something stands.
#pragma once

#include "isnad/record.h"

namespace isnad::record {

// The innermost statement inside whose content the words (code points) stand, an index into
// record.statements; kNone where the outlet itself tells them. Looks at every statement.
int innermost(const Record& record, Span words);

}  // namespace isnad::record
