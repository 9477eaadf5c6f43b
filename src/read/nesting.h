// Which statement stands inside the content of which.
#pragma once

#include <vector>

#include "read/chain.h"

namespace isnad::read {

// Sets `parent` of every statement: the innermost statement whose content holds its cue. A formula
// of the kind "according to X" inside the content of another is a part of it, never the other way.
void link_parents(Workspace& workspace, const std::vector<Telling>& tellings);

}  // namespace isnad::read
