// What a number written in digits means: decimals and thousands in both conventions.
#pragma once

#include <optional>
#include <string_view>

namespace isnad::read {

struct DigitNumber {
  double value = 0;
  // "1.700" is 1.7 where a measure follows and 1700 where things are counted: the second reading,
  // when the writing alone does not decide (one dot, three digits behind it, one to three before,
  // no zero first).
  std::optional<double> grouped;
};

// Reads ASCII digits with separators between them: ',' and '.' as written, ' ' for a space, 'd' for
// the Arabic decimal separator (U+066B) and 't' for the Arabic thousands separator (U+066C). One
// separator: a comma before exactly three digits groups thousands (1,250), any other comma is a
// decimal one (29,1), and a dot is decimal. Several: equal ones group thousands, and where the last
// differs it is the decimal one (1.234.567,8). A dot may come first (.77). Nothing where the groups
// are not of three digits: dates (15.4.2018), addresses, enumerations (1,2,3). Linear.
std::optional<DigitNumber> read_digits(std::string_view text);

}  // namespace isnad::read
