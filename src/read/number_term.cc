#include "read/number_term.h"

#include <array>
#include <charconv>
#include <utility>

namespace isnad::read {
namespace {

constexpr std::array<std::pair<std::string_view, NumberRole>, 15> kRoles{{
    {"unit", NumberRole::kUnit},
    {"head", NumberRole::kHead},
    {"teen", NumberRole::kTeen},
    {"ten", NumberRole::kTen},
    {"hundred", NumberRole::kHundred},
    {"scale", NumberRole::kScale},
    {"plural", NumberRole::kPlural},
    {"fraction", NumberRole::kFraction},
    {"fractions", NumberRole::kFraction},
    {"ordinal", NumberRole::kOrdinal},
    {"ordinal_head", NumberRole::kOrdinal},
    {"few", NumberRole::kFew},
    {"several", NumberRole::kFew},
    {"point", NumberRole::kPoint},
    {"minus", NumberRole::kMinus},
}};

std::optional<double> whole(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<NumberTerm> parse_number_term(std::string_view value) {
  const size_t equals = value.find('=');
  const std::string_view name = value.substr(0, equals);
  NumberTerm term;
  bool known = false;
  for (const auto& [role_name, role] : kRoles) {
    if (role_name != name) continue;
    term.role = role;
    known = true;
  }
  if (!known) return std::nullopt;
  if (equals == std::string_view::npos) {
    if (term.role == NumberRole::kPoint || term.role == NumberRole::kMinus) return term;
    return std::nullopt;
  }
  std::string_view rest = value.substr(equals + 1);
  const size_t sign = rest.find_first_of("*?/.|");
  const std::optional<double> first = whole(rest.substr(0, sign));
  if (!first) return std::nullopt;
  term.value = *first;
  if (name == "ordinal_head" || name == "several") term.count = 0;
  if (sign == std::string_view::npos) return term;
  const char mark = rest[sign];
  rest.remove_prefix(mark == '.' ? sign + 2 : sign + 1);
  const std::optional<double> second = whole(rest);
  if (!second || *second == 0) return std::nullopt;
  if (mark == '*' || mark == '?') term.count = *second;
  term.maybe_dual = mark == '?';
  if (mark == '/') term.value = *first / *second;
  if (mark == '/' && name == "fractions") term.count = 0;
  if (mark == '|') term.part = 1 / *second;
  if (mark == '.') term.high = *second;
  return term;
}

}  // namespace isnad::read
