// A quantity as one line of examples.txt (doc/data_files.md).
#pragma once

#include <string>
#include <string_view>

#include "isnad/record.h"

namespace isnad::read {

// "WORDS = NUMBER UNIT" where NUMBER is 15, 20..99, 60.. (60 or more), ..100 (at most), with ~
// before it where it is approximate; WORDS are those of the span, of `text`. No unit: it is left
// out.
std::string quantity_row(const Quantity& quantity, std::string_view text);

}  // namespace isnad::read
