// Who held an office when the article was published: where the words give an office and a country
// ("the French president") and no name, the table of the topic `office` gives the holder. Only with
// a known date of publication, and only where both ends of what is known of it name one holder. The
// entity's `rule` is that of the table, so that everybody sees that the name stands in no text; its
// role keeps the words.
#pragma once

#include "read/workspace.h"

namespace isnad::read {

class EntityTable;

// Runs between the names and the statements. Linear in the text.
void read_offices(Workspace& workspace, EntityTable& entities);

// The holder on a day (ISO date) in a list "DATE:NAME;DATE:NAME;..." of ascending dates, each from
// its date to the next; empty where nobody is known to have held it. Names have _ for blanks.
std::string_view office_holder(std::string_view holders, std::string_view day);

}  // namespace isnad::read
