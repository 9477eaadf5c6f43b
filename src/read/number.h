// The number layer: finds numbers in digits and in words and folds each into one item. Numbers are
// no cells yet: the time layer takes its share first, and the quantity layer makes cells of the
// rest.
#pragma once

#include "read/workspace.h"

namespace isnad::read {

// Fills workspace.numbers and gives the item of each number its index as `cell`. The item keeps the
// classes of its first word (digits, with_wa, definite ...) and gets
//   number    cardinals, fractions and vague counts       ordinal   ordinals (these are not of
//   class number) fraction  below one, said as a fraction               vague     an interval:
//   dozens, hundreds, some composed  of more than one token                      scaled    with a
//   thousand or more in words ("3 million") one       the word for one label     digits that belong
//   to a name (covid-19, F16) decimal   not a whole number
// Dates and clock times keep their separators apart: "15.4.2018" and "10:30" stay digit items of
// class number. A single word for one, or a definite cardinal, is a number here; whether it counts
// anything the quantity layer decides.
void read_numbers(Workspace& workspace);

}  // namespace isnad::read
