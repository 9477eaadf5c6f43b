#include "read/number_compose.h"

#include <cmath>
#include <limits>

namespace isnad::read {
namespace {

// A recursive descent without backtracking over more than one part; `at_` is the next term.
class Composer {
 public:
  explicit Composer(std::span<const NumberTerm> terms) : terms_(terms) {}

  std::optional<ComposedNumber> number();

 private:
  // The next term where it has this role and is (not) joined to the one before it; null otherwise.
  const NumberTerm* peek(NumberRole role, bool joined, size_t ahead = 0) const {
    const size_t i = at_ + ahead;
    if (i >= terms_.size() || terms_[i].role != role) return nullptr;
    if (i > 0 && (terms_[i].joined != joined || terms_[i].no_join)) return nullptr;
    return &terms_[i];
  }
  // As peek, for the first term of a part, which may or may not be joined.
  const NumberTerm* open(NumberRole role, size_t ahead = 0) const {
    const size_t i = at_ + ahead;
    return i < terms_.size() && terms_[i].role == role ? &terms_[i] : nullptr;
  }
  bool hundred_follows(size_t ahead) const;

  std::optional<double> tens();
  std::optional<double> group();
  std::optional<double> part(double limit);
  std::optional<double> scaled(double value, bool bare);
  std::optional<double> fraction();
  std::optional<double> tail(double total, double scale);
  std::optional<ComposedNumber> cardinal();
  std::optional<ComposedNumber> ordinal();
  std::optional<ComposedNumber> vague();
  double decimals();

  std::span<const NumberTerm> terms_;
  size_t at_ = 0;
  double scale_ = 1;      // of the last part
  double top_scale_ = 1;  // of all parts
  bool words_ = false;    // the last part ended in a word
};

bool Composer::hundred_follows(size_t ahead) const {
  const NumberTerm* hundred = peek(NumberRole::kHundred, false, ahead);
  if (hundred != nullptr && hundred->value == 100) return true;
  const NumberTerm* plural = peek(NumberRole::kPlural, false, ahead);
  return plural != nullptr && plural->value == 100;
}

// One to ninety-nine.
std::optional<double> Composer::tens() {
  if (const NumberTerm* teen = open(NumberRole::kTeen)) return ++at_, teen->value;
  if (const NumberTerm* ten = open(NumberRole::kTen)) return ++at_, ten->value;
  const NumberTerm* head = open(NumberRole::kHead);
  const NumberTerm* unit = head != nullptr ? head : open(NumberRole::kUnit);
  if (unit == nullptr) return std::nullopt;
  const NumberTerm* ten = peek(NumberRole::kUnit, false, 1);
  if (ten != nullptr && ten->value == 10 && unit->value < 10) {
    at_ += 2;
    return unit->value + 10;
  }
  ten = peek(NumberRole::kTen, true, 1);
  if (ten != nullptr && unit->value < 10) {
    at_ += 2;
    return unit->value + ten->value;
  }
  if (head != nullptr) return std::nullopt;
  ++at_;
  return unit->value;
}

// One to nine hundred and ninety-nine, or a number in digits.
std::optional<double> Composer::group() {
  double value = 0;
  const NumberTerm* digits = open(NumberRole::kDigits);
  const NumberTerm* unit = digits != nullptr ? digits : open(NumberRole::kUnit);
  words_ = digits == nullptr;
  if (const NumberTerm* hundred = open(NumberRole::kHundred)) {
    value = hundred->value;
    ++at_;
  } else if (unit != nullptr && unit->value < 10 && !unit->decimal && hundred_follows(1)) {
    value = unit->value * 100;
    at_ += 2;
    words_ = true;
  } else if (digits != nullptr) {
    ++at_;
    return digits->value;
  } else {
    return tens();
  }
  const NumberTerm* rest = peek(NumberRole::kDigits, true);
  if (rest != nullptr && !rest->decimal && rest->value < 100) return ++at_, value + rest->value;
  if (at_ >= terms_.size() || terms_[at_].no_join || hundred_follows(1)) return value;
  const size_t before = at_;
  const std::optional<double> small = tens();
  // "a hundred and three quarters": the three belongs to what follows it.
  if (small && peek(NumberRole::kFraction, false) == nullptr) return value + *small;
  at_ = before;
  return value;
}

// A half, two thirds, three quarters.
std::optional<double> Composer::fraction() {
  if (const NumberTerm* one = open(NumberRole::kFraction)) {
    if (one->count == 0) return std::nullopt;
    return ++at_, one->value;
  }
  const NumberTerm* unit = open(NumberRole::kUnit);
  if (unit == nullptr) unit = open(NumberRole::kDigits);
  const NumberTerm* parts = peek(NumberRole::kFraction, false, 1);
  if (unit == nullptr || parts == nullptr || parts->count != 0) return std::nullopt;
  at_ += 2;
  return unit->value * parts->value;
}

// `value` times the scales that follow; `bare`: nothing stands before the first scale.
std::optional<double> Composer::scaled(double value, bool bare) {
  scale_ = 1;
  bool first = true;
  while (at_ < terms_.size()) {
    const NumberTerm& term = terms_[at_];
    const bool scale = term.role == NumberRole::kScale;
    if (!scale && !(term.role == NumberRole::kPlural && !(bare && first))) break;
    if (!(bare && first) && (term.joined || term.no_join)) break;
    if (!first && term.value <= scale_) break;
    const bool counted = !(bare && first);
    if (scale && term.count > 1 && !term.maybe_dual && counted) break;
    if (!scale && term.value < 1000) break;
    value *= term.value * (scale && !counted ? term.count : 1);
    scale_ *= term.value;
    words_ = true;
    first = false;
    ++at_;
  }
  if (bare && first) return std::nullopt;
  return value;
}

// One part of a sum, below `limit`: a group with its scales, a scale alone, a fraction of a scale.
std::optional<double> Composer::part(double limit) {
  const size_t before = at_;
  std::optional<double> value = fraction();
  const bool of_fraction = value.has_value();
  if (!value) value = group();
  if (of_fraction) {
    const NumberTerm* hundred = peek(NumberRole::kHundred, false);
    if (hundred != nullptr) value = *value * hundred->value, ++at_;
  }
  value = value ? scaled(*value, false) : scaled(1, true);
  const bool wrong_fraction = of_fraction && std::isfinite(limit) && scale_ == 1;
  if (!value || *value >= limit || wrong_fraction) {
    at_ = before;
    return std::nullopt;
  }
  return value;
}

// What is to be added to `total`, whose last scale is `scale`, for what follows: "and a half", "and
// three quarters", "and a half million", "twenty-three fifths".
std::optional<double> Composer::tail(double total, double scale) {
  if (at_ >= terms_.size() || terms_[at_].no_join) return std::nullopt;
  const NumberTerm& next = terms_[at_];
  if (!next.joined) {
    const bool fifths = next.role == NumberRole::kUnit && next.part > 0 && scale == 1;
    if (!fifths || !words_ || total <= 10) return std::nullopt;
    return ++at_, total * next.part - total;
  }
  if (next.role == NumberRole::kUnit && next.part > 0 && scale == 1 &&
      peek(NumberRole::kTen, true, 1) == nullptr && at_ + 1 == terms_.size())
    return ++at_, next.part;
  const bool alone = next.role == NumberRole::kFraction;
  const std::optional<double> value = fraction();
  if (!value) return std::nullopt;
  const NumberTerm* again = peek(NumberRole::kScale, false);
  if (again != nullptr && again->value <= scale) return ++at_, *value * again->value;
  return alone ? *value * scale : *value;
}

// The digits behind "point", as a value below one.
double Composer::decimals() {
  const std::optional<double> digits = group();
  if (!digits) return 0;
  double value = *digits;
  if (peek(NumberRole::kScale, false) != nullptr && terms_[at_].value == 1000) return 0;
  while (value >= 1) value /= 10;
  return value;
}

std::optional<ComposedNumber> Composer::cardinal() {
  ComposedNumber number;
  number.definite = terms_[at_].definite;
  const bool fraction_first =
      open(NumberRole::kFraction) != nullptr ||
      (peek(NumberRole::kFraction, false, 1) != nullptr && terms_[at_ + 1].count == 0);
  double limit = std::numeric_limits<double>::infinity();
  double total = 0;
  while (at_ < terms_.size()) {
    const NumberTerm& next = terms_[at_];
    const bool first = std::isinf(limit);
    if (!first && (next.no_join || (!next.joined && !(words_ && next.role != NumberRole::kDigits))))
      break;
    const std::optional<double> value = part(limit);
    if (!value) break;
    total += *value;
    limit = scale_ >= 1000 ? scale_ : 0;
    top_scale_ = std::max(top_scale_, scale_);
    if (limit == 0) break;
  }
  if (std::isinf(limit)) return std::nullopt;
  const double last_scale = limit > 0 ? limit : 1;
  if (peek(NumberRole::kPoint, false) != nullptr && at_ + 1 < terms_.size()) {
    const size_t before = at_++;
    const double behind = decimals();
    if (behind == 0) at_ = before;
    total += behind;
    if (behind > 0) {
      total = scaled(total, false).value_or(total);
      top_scale_ = std::max(top_scale_, scale_);
    }
  } else if (const std::optional<double> more = tail(total, last_scale)) {
    total += *more;
  }
  number.kind = fraction_first && total < 1 ? NumberKind::kFraction : NumberKind::kCardinal;
  number.low = number.high = total;
  return number;
}

// Third, fifteenth, twenty-first, hundred and fourth.
std::optional<ComposedNumber> Composer::ordinal() {
  if (at_ == terms_.size()) return std::nullopt;
  const size_t before = at_;
  ComposedNumber number;
  number.kind = NumberKind::kOrdinal;
  number.definite = terms_[at_].definite;
  double value = 0;
  const NumberTerm* hundred = open(NumberRole::kHundred);
  if (hundred != nullptr && hundred->definite && peek(NumberRole::kOrdinal, true, 1) != nullptr) {
    value = hundred->value;
    ++at_;
  }
  const NumberTerm* first = open(NumberRole::kOrdinal);
  if (first == nullptr) first = open(NumberRole::kHead);
  if (first == nullptr || (first->role == NumberRole::kHead && !first->definite))
    return at_ = before, std::nullopt;
  value += first->value;
  ++at_;
  const NumberTerm* ten = peek(NumberRole::kUnit, false);
  bool complete = first->role == NumberRole::kOrdinal && first->count > 0;
  if (ten != nullptr && ten->value == 10) {
    value += 10;
    ++at_;
    complete = true;
  } else if (ten = peek(NumberRole::kTen, true);
             ten != nullptr && ten->definite == number.definite) {
    value += ten->value;
    ++at_;
    complete = true;
  }
  if (!complete) return at_ = before, std::nullopt;
  number.low = number.high = value;
  return number;
}

// Thousands, tens of thousands, some hundreds.
std::optional<ComposedNumber> Composer::vague() {
  const NumberTerm* few = open(NumberRole::kFew);
  const size_t before = at_;
  ComposedNumber number;
  number.kind = NumberKind::kVague;
  number.definite = terms_[at_].definite;
  double scale = 1;
  size_t words = 0;
  if (few != nullptr) ++at_;
  while (at_ < terms_.size()) {
    const NumberTerm& term = terms_[at_];
    const bool multiple =
        term.role == NumberRole::kPlural ||
        (term.role == NumberRole::kScale && (term.count == 1 || term.maybe_dual)) ||
        (term.role == NumberRole::kHundred && term.value == 100);
    const bool first = few == nullptr && words == 0;
    if (!multiple || (first && term.role != NumberRole::kPlural)) break;
    if (!first && (term.joined || term.no_join)) break;
    if (words > 0 && term.value < 1000) break;
    scale *= term.value;
    ++words;
    ++at_;
  }
  if (words == 0 && (few == nullptr || few->count == 0)) return at_ = before, std::nullopt;
  number.low = (few != nullptr ? few->value : 2) * scale;
  number.high = few != nullptr ? few->high * scale : 10 * scale - 1;
  top_scale_ = scale;
  return number;
}

std::optional<ComposedNumber> Composer::number() {
  if (terms_.empty()) return std::nullopt;
  const bool negative = open(NumberRole::kMinus) != nullptr;
  if (negative) ++at_;
  if (at_ >= terms_.size()) return std::nullopt;
  std::optional<ComposedNumber> found;
  if (!negative) found = vague();
  if (!found && !negative) found = ordinal();
  if (!found) found = cardinal();
  if (!found) return std::nullopt;
  if (negative) found->low = found->high = -found->low;
  found->terms = at_;
  found->scale = top_scale_;
  return found;
}

}  // namespace

std::optional<ComposedNumber> compose_number(std::span<const NumberTerm> terms) {
  return Composer(terms).number();
}

}  // namespace isnad::read
