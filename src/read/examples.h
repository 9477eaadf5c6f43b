// Runs the examples beside the rules (data/LANGUAGE/TOPIC/examples.txt, doc/data_files.md) through
// a reader: the tests of the language data.
#pragma once

#include <string>
#include <vector>

#include "isnad/reader.h"
#include "isnad/result.h"

namespace isnad::read {

// Every example of every topic below `directory` that does not hold for `reader` (which should have
// been made from the same directory), with file:line in `where` and what was found and expected in
// the message; files that cannot be read come as such.
//
// The cells that a rule decided are those that carry its name (alone, or joined to others by "+").
// A positive example holds where their rows (cell_row.h), in the record's order, are the expected
// ones; a negative one where there are none. A rule with the attribute type=none keeps its layer
// from making cells: its positive examples expect all rows that the layer still finds ("-" for
// none at all), and in its negative ones the layer must find something. Some thousand examples a
// second.
std::vector<Status> check_examples(const std::string& directory, const Reader& reader);

}  // namespace isnad::read
