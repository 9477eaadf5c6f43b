// Marks what stands in boxes that only their make betrays: the few words beside a picture, and
// lists of other articles, which come in rows of equal elements.
#pragma once

#include "intake/page_mark.h"

namespace isnad::intake {

// Sets kCaption.
void mark_pictures(PageMarks& marks);

// Sets kNoise. Three or more neighbours of one make, each with a linked line and little text.
void mark_cards(PageMarks& marks);

// Are both elements of one tag and one first class name?
bool same_make(const PageTree& tree, uint32_t a, uint32_t b);

}  // namespace isnad::intake
