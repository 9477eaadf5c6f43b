// The first pass of the quantity layer: bounds, approximations, ranges and ratios of numbers, by
// the rules of data/ar/number. Every number item, bounded or not, gets an Interval.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/workspace.h"

namespace isnad::read {

// A number with its bounds; `cell` of its item is its index.
struct Interval {
  std::optional<double> low, high;
  bool approx = false;
  text::ByteSpan words, number;            // with and without the words of the bound
  std::optional<double> grouped;           // see ComposedNumber
  const ComposedNumber* single = nullptr;  // the number where it is just one, in workspace.numbers
  std::string rule;                        // empty where no rule of bounds took part
};

// Folds bounded numbers (class interval is added to number) and gives the intervals of all items of
// class number and ordinal, whose `cell` is changed to be an index into them. workspace.numbers
// stays as it is.
std::vector<Interval> read_bounds(Workspace& workspace);

}  // namespace isnad::read
