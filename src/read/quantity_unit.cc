#include "read/quantity_unit.h"

#include <charconv>

namespace isnad::read {
namespace {

UnitValue with_factor(std::string_view text) {
  UnitValue out;
  const size_t star = text.find('*');
  out.unit = text.substr(0, star);
  if (star == std::string_view::npos) return out;
  const std::string_view factor = text.substr(star + 1);
  std::from_chars(factor.data(), factor.data() + factor.size(), out.factor);
  return out;
}

}  // namespace

UnitValue money_unit(std::string_view value, std::string_view country) {
  const size_t space = value.find(' ');
  const std::string_view plain = value.substr(0, space);
  while (!country.empty() && !value.empty()) {
    const std::string_view part = value.substr(0, value.find(' '));
    value.remove_prefix(part.size() < value.size() ? part.size() + 1 : part.size());
    const size_t equals = part.find('=');
    if (equals != std::string_view::npos && part.substr(0, equals) == country)
      return with_factor(part.substr(equals + 1));
  }
  return with_factor(plain);
}

std::string powered_unit(std::string_view code, int power) {
  std::string out(code);
  if (power > 1) out += static_cast<char>('0' + power);
  return out;
}

}  // namespace isnad::read
