// The outlet's own choice of words: names that take a side where another name would not (kind
// loaded), and marks by which it keeps away from a name (kind distancing: "the so-called", "the
// alleged", quotation marks around a title or a country). Rules of the topic `wording`; what
// stands in a quotation or in the content of a statement is its speaker's choice and no cell.
#pragma once

#include "read/workspace.h"

namespace isnad::read {

class EntityTable;

// Fills record.wording, in the order of the text; its entities are those of the names among the
// words (a loaded name joins what it means in the layer of names). Runs after the statements.
// Linear in the text; at matches, in the statements and names of the article.
void read_wording(Workspace& workspace, const EntityTable& entities);

}  // namespace isnad::read
