// Which figure is a part of which: "87 people, 31 children among them", "20 of a total of 22".
#pragma once

#include "read/workspace.h"

namespace isnad::read {

// Sets part_of of the record's quantities, from items of class quantity and words of class among
// and out_of (data/ar/unit). A part follows its whole within one sentence; further parts are joined
// by "and" or a comma. Only what can be a part is linked: not larger than the whole, and of no
// other currency or measure.
void link_parts(Workspace& workspace);

}  // namespace isnad::read
