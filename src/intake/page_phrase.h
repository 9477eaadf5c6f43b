// Marks lines by the fixed phrases that they begin with (data/page/phrases.tsv), and what such
// lines head.
#pragma once

#include "intake/page_mark.h"

namespace isnad::intake {

// Sets kRelated, kCaption, and kNoise on what "related stories" and notices take along.
void mark_phrases(PageMarks& marks);

}  // namespace isnad::intake
