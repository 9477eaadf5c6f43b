// Puts the terms of a number together: a small state machine over parts and values that knows no
// language. It takes the longest number at the beginning of a sequence: units before tens,
// hundreds, thousands and above in falling order, joined by "and" or side by side; ordinals;
// fractions; vague counts (thousands, some hundreds).
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "read/number_term.h"

namespace isnad::read {

enum class NumberKind : uint8_t { kCardinal, kOrdinal, kFraction, kVague };

struct ComposedNumber {
  NumberKind kind = NumberKind::kCardinal;
  double low = 0, high = 0;  // equal but for kVague
  size_t terms = 0;          // how many terms it took
  double scale = 1;          // the largest scale in it: 1000 for "3 thousand"
  bool definite = false;     // its first term is definite
  std::optional<double>
      grouped;  // what "1.700" is where its dot groups thousands (read/number_digits.h)
};

// The longest number that begins with terms[0]; nothing where terms[0] begins none (a point, a head
// without its ten). A vague count runs from twice its base to just below ten times (tens: 20 to 99;
// tens of thousands: 20000 to 99999).
std::optional<ComposedNumber> compose_number(std::span<const NumberTerm> terms);

}  // namespace isnad::read
