// Units of amounts from the `value` cells of data/ar/unit (its SOURCES file says how they are
// written).
#pragma once

#include <string>
#include <string_view>

namespace isnad::read {

struct UnitValue {
  std::string unit;   // ISO 4217, UCUM, or a name
  double factor = 1;  // 0.01 for a cent: the amount in `unit` is the number times this
};

// `value` of a currency word: "USD", "USD CA=CAD AU=AUD" or "USD*0.01", and the country of the
// nationality behind it, empty where there is none. A country that the word does not list leaves
// the currency as it is without one.
UnitValue money_unit(std::string_view value, std::string_view country);

// The UCUM code of a measure raised to `power` (1 to 3): "m" and 2 give "m2".
std::string powered_unit(std::string_view code, int power);

}  // namespace isnad::read
