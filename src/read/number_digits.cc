#include "read/number_digits.h"

#include <charconv>
#include <string>
#include <vector>

namespace isnad::read {
namespace {

struct Groups {
  std::vector<std::string_view> digits;
  std::string separators;  // separators[i] stands before digits[i + 1]
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digit runs and the separators between them; nothing where two separators meet or one ends the
// text.
std::optional<Groups> cut(std::string_view text) {
  Groups groups;
  size_t at = 0;
  while (true) {
    size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool leading_dot = end == 0 && !text.empty() && (text[0] == '.' || text[0] == 'd');
    if (end == at && !leading_dot) return std::nullopt;
    groups.digits.push_back(leading_dot ? std::string_view("0") : text.substr(at, end - at));
    if (end == text.size()) return groups;
    groups.separators += text[end];
    at = end + 1;
  }
}

double to_double(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The first `count` groups as one whole number, or nothing where one is not a group of thousands.
std::optional<std::string> thousands(const Groups& groups, size_t count) {
  std::string whole(groups.digits[0]);
  if (count > 1 && (whole.size() > 3 || whole[0] == '0')) return std::nullopt;
  for (size_t i = 1; i < count; ++i) {
    if (groups.digits[i].size() != 3) return std::nullopt;
    whole += groups.digits[i];
  }
  return whole;
}

std::optional<DigitNumber> one_separator(const Groups& groups) {
  const char separator = groups.separators[0];
  const std::optional<std::string> grouped = thousands(groups, 2);
  if (separator == 't' || separator == ' ' || (separator == ',' && grouped)) {
    if (!grouped) return std::nullopt;
    return DigitNumber{to_double(*grouped), std::nullopt};
  }
  const std::string decimal = std::string(groups.digits[0]) + "." + std::string(groups.digits[1]);
  DigitNumber number{to_double(decimal), std::nullopt};
  if (separator == '.' && grouped) number.grouped = to_double(*grouped);
  return number;
}

}  // namespace

std::optional<DigitNumber> read_digits(std::string_view text) {
  const std::optional<Groups> groups = cut(text);
  if (!groups) return std::nullopt;
  const std::string& separators = groups->separators;
  if (separators.empty())
    return DigitNumber{to_double(std::string(groups->digits[0])), std::nullopt};
  if (separators.size() == 1) return one_separator(*groups);
  const char first = separators.front();
  const size_t equal = separators.find_first_not_of(first);
  if (equal == std::string::npos) {
    if (first == 'd') return std::nullopt;
    const std::optional<std::string> whole = thousands(*groups, groups->digits.size());
    if (!whole) return std::nullopt;
    return DigitNumber{to_double(*whole), std::nullopt};
  }
  if (equal != separators.size() - 1 || first == 'd') return std::nullopt;
  if (separators.back() == ' ' || separators.back() == 't') return std::nullopt;
  const std::optional<std::string> whole = thousands(*groups, groups->digits.size() - 1);
  if (!whole) return std::nullopt;
  return DigitNumber{to_double(*whole + "." + std::string(groups->digits.back())), std::nullopt};
}

}  // namespace isnad::read
