// Marks what stands in boxes: elements that say by their names, or by what they are, that they hold
// the article or something else. Names lie: a box that holds much of the page's text beside the
// article or its headline is not believed.
#pragma once

#include "intake/page_mark.h"

namespace isnad::intake {

// Sets kInBody, kSurely, kNoise, kCaption. Linear in the page times the depth of boxes in boxes.
void mark_boxes(PageMarks& marks);

}  // namespace isnad::intake
