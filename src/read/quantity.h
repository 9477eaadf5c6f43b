// The quantity layer: numbers with what they count. After the time layer has taken its numbers it
// finds, in two passes of rules, first bounds and ranges around numbers (data/ar/number: about,
// more than, between ... and), then amounts (data/ar/unit: percent, money, measures, counted nouns,
// ordinals), and writes workspace.record.quantities.
#pragma once

#include "read/workspace.h"

namespace isnad::read {

// Every cell has its words (`span`), the words of its number without unit and bound (`number`), an
// interval with open ends, and as unit an ISO 4217 code, a UCUM code or the lemma of the counted
// noun (of an unknown noun: the word as written). A currency whose country is not said and not
// plain (dinar, pound) keeps its name as unit. Percentages are 19.6, not 0.196. Each amount is
// folded into one item of class quantity whose cell is its index.
void read_quantities(Workspace& workspace);

}  // namespace isnad::read
