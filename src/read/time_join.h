// Whether two sets of fields can be one time, and their union.
#pragma once

#include "read/time_pieces.h"

namespace isnad::read {

// How two pieces stand to each other, as far as joining cares.
enum class Closeness : uint8_t {
  kTouching,  // nothing between
  kLinked,    // "of", "in", "at" between
  kListed,    // a comma or a bracket between
  kAdded      // "and" between
};

// Joins `right` into `left` where the fields allow it; `left` is unchanged where they do not.
bool join_parts(Piece& left, const Piece& right, Closeness closeness);

}  // namespace isnad::read
