// How far the source of a statement commits itself to the content: certain, probable or possible,
// for or against, by the stance, the words of doubt in its first clause, and negation.
#pragma once

#include <vector>

#include "read/chain.h"

namespace isnad::read {

// Sets the certainty of every statement. Stances must be set.
void set_certainties(Workspace& workspace, const std::vector<Telling>& tellings);

}  // namespace isnad::read
