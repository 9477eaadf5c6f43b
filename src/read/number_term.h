// The smallest parts of a number: one word or one number in digits, with its part in the whole.
// Which word plays which part stands in data/ar/number/words.tsv; here are only parts and values,
// so another language is another table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace isnad::read {

enum class NumberRole : uint8_t {
  kDigits,    // 2500
  kUnit,      // one to ten
  kHead,      // a form of one or two that stands before ten only (eleven, twelve)
  kTeen,      // eleven to nineteen in one word
  kTen,       // twenty to ninety
  kHundred,   // one hundred to nine hundred in one word
  kScale,     // thousand, million ...; `count` 2 in the dual
  kPlural,    // tens, hundreds, thousands: multiplied by what stands before, else a vague count
  kFraction,  // a half, two thirds; `count` 0 in the plural, which wants a number before it
  kOrdinal,   // first to tenth; `count` 0 for a form that wants a ten behind it (eleventh,
              // twenty-first)
  kFew,    // a vague number below ten, `value` to `high`; `count` 0 for a word that wants a plural
           // behind it
  kPoint,  // "point" between whole and decimals
  kMinus,
};

struct NumberTerm {
  NumberRole role = NumberRole::kDigits;
  double value = 0;
  double high = 0;          // kFew only
  double count = 1;         // kScale, kFraction, kOrdinal, kFew
  bool maybe_dual = false;  // kScale with `count` 2: counts one where a number stands before it
  double part = 0;          // kUnit: the fraction that is written alike (five, a fifth)
  bool joined = false;      // "and" stands before it
  bool definite = false;
  bool decimal = false;  // digits with a decimal part
  bool no_join = false;  // a mark stands before it that no number runs over
};

// The term that a `value` cell describes: unit=3 unit=5|5 (five, a fifth) head=1 teen=11 ten=20
// hundred=300 scale=1000 scale=1000*2 scale=1000?2 plural=1000 fraction=1/2 fraction=2/3
// fractions=1/4 ordinal=3 ordinal_head=1 few=3..9 several=3..9 point minus. Nothing for any other
// text.
std::optional<NumberTerm> parse_number_term(std::string_view value);

}  // namespace isnad::read
