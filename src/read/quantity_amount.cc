#include "read/quantity_amount.h"

#include <charconv>
#include <cmath>
#include <string>

#include "language/letters.h"
#include "read/quantity_unit.h"
#include "record/names.h"

namespace isnad::read {
namespace {

constexpr std::string_view kTopic = "unit";
constexpr double kFirstYear = 1900, kLastYear = 2099;
constexpr double kLeastRangeEnd = 20;

std::optional<QuantityType> type_of(std::string_view name) {
  if (name == "NUMBER") return QuantityType::kNumber;
  if (name == "ORDINAL") return QuantityType::kOrdinal;
  if (name == "PERCENT") return QuantityType::kPercent;
  if (name == "MONEY") return QuantityType::kMoney;
  if (name == "QUANTITY") return QuantityType::kQuantity;
  return std::nullopt;
}

double to_number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Decimal noise of a product (43 * 0.01) is taken off.
double clean(double value) {
  const double fixed = std::round(value * 1e9) / 1e9;
  return std::abs(value) < 1e6 && std::abs(fixed - value) < 1e-9 * std::max(1.0, std::abs(value))
             ? fixed
             : value;
}

}  // namespace

struct AmountReader::Amount {
  QuantityType type = QuantityType::kNumber;
  std::optional<double> low, high;
  bool approx = false;
  text::ByteSpan number;
  std::string unit, rule;
  double factor = 1;

  void multiply(double by) {
    if (low) *low *= by;
    if (high) *high *= by;
  }
  void add(double more) {
    if (low) *low += more;
    if (high) *high += more;
  }
};

AmountReader::AmountReader(Workspace& workspace, const std::vector<Interval>& intervals)
    : workspace_(workspace), intervals_(intervals) {
  const language::Analyzer& a = workspace.analyzer();
  money_ = a.id("money");
  money_part_ = a.id("money_part");
  money_code_ = a.id("money_code");
  money_short_ = a.id("money_short");
  currency_ = a.id("currency");
  measure_ = a.id("measure");
  measure_short_ = a.id("measure_short");
  degree_ = a.id("degree");
  degree_word_ = a.id("degree_word");
  nationality_ = a.id("nationality");
  percent_word_ = a.id("percent_word");
  celsius_ = a.id("celsius");
  fahrenheit_ = a.id("fahrenheit");
  unknown_ = a.id("unknown");
  digits_ = a.id("digits");
  noun_ = a.id("noun");
  one_ = a.id("one");
  glued_ = a.id("glued");
  slash_ = a.id("slash");
  colon_ = a.id("colon");
  with_al_ = a.id("with_al");
  interval_ = a.id("interval");
  feminine_ = a.id("feminine");
  masculine_ = a.id("masculine");
  among_ = a.id("among");
  out_of_ = a.id("out_of");
}

std::optional<language::Capture> AmountReader::capture(const language::Match& match,
                                                       std::string_view name) const {
  return workspace_.capture(match, name);
}

const Interval* AmountReader::interval(const language::Match& match, std::string_view name) const {
  const auto found = capture(match, name);
  if (!found) return nullptr;
  const uint32_t cell = workspace_.items[found->begin].cell;
  return cell < intervals_.size() ? &intervals_[cell] : nullptr;
}

// The value cell of the item's reading with class `id`; signs, which are no words, are looked up as
// they are.
std::string_view AmountReader::value_of(uint32_t item, language::ClassId id) const {
  const language::Model& model = workspace_.model();
  if (!workspace_.types[item]->readings.empty()) {
    const language::Reading* reading = workspace_.reading(item, id);
    if (!model.class_set(reading->entry.class_set).test(id)) return {};
    return model.text(model.lexeme(reading->entry.lexeme).value);
  }
  const language::Form* form = model.find(workspace_.types[item]->normal);
  if (form == nullptr) return {};
  for (const language::Entry& entry : model.entries(*form)) {
    const std::string_view value = model.text(model.lexeme(entry.lexeme).value);
    if (!value.empty()) return value;
  }
  return {};
}

// The lemma of the item's noun; of an unknown word and of a participle the word itself, without
// article and tanwin.
std::string AmountReader::noun_lemma(uint32_t item) const {
  const language::Reading* reading = workspace_.reading(item, noun_);
  const language::Model& model = workspace_.model();
  const bool participle =
      reading != nullptr && model.lexeme(reading->entry.lexeme).pos == language::Pos::kVerb;
  if (reading != nullptr && !participle) {
    const std::string_view lemma = model.text(model.lexeme(reading->entry.lexeme).lemma);
    if (!lemma.empty()) return std::string(lemma);
  }
  std::string_view word = workspace_.words(workspace_.bytes(item, item + 1));
  if (workspace_.is(item, with_al_) && word.starts_with(language::kAl))
    word.remove_prefix(language::kAl.size());
  const bool accusative = participle && reading->entry.features.accusative;
  if (accusative && word.ends_with(language::kAlef)) word.remove_suffix(language::kAlef.size());
  return std::string(word);
}

bool AmountReader::fill_number(const language::Match& match, Amount& amount) const {
  const language::Rule& rule = workspace_.model().rules(*workspace_.layer(kTopic))[match.rule];
  const std::string_view fixed = workspace_.model().attribute(rule, "number");
  if (const Interval* n = interval(match, "n")) {
    amount.low = n->low;
    amount.high = n->high;
    amount.approx = n->approx;
    amount.number = n->number;
    if (!n->rule.empty()) amount.rule = n->rule;
    if (n->grouped && amount.type == QuantityType::kQuantity &&
        !workspace_.model().attribute(rule, "noun").empty())
      amount.low = amount.high = n->grouped;
  } else if (!fixed.empty()) {
    const size_t dots = fixed.find("..");
    amount.low = to_number(fixed.substr(0, dots));
    amount.high = dots == std::string_view::npos ? amount.low : to_number(fixed.substr(dots + 2));
    amount.approx = amount.low != amount.high;
    const auto u = capture(match, "u");
    const auto two = capture(match, "two");
    amount.number = workspace_.bytes_without_particles(u->begin, two ? two->end : u->end);
  } else if (const auto u = capture(match, "u")) {
    amount.low = amount.high = 1;
    amount.number = workspace_.bytes_without_particles(u->begin, u->end);
  }
  if (const Interval* to = interval(match, "to")) {
    amount.high = to->high;
    amount.number.end = to->number.end;
  }
  if (const Interval* half = interval(match, "half")) {
    const Interval* n = interval(match, "n");
    const double scale = n != nullptr && n->single != nullptr ? n->single->scale : 1;
    amount.add(half->low.value_or(0) * scale);
    if (capture(match, "u")->begin < capture(match, "half")->begin)
      amount.number.end = half->number.end;
  }
  return amount.low.has_value() || amount.high.has_value();
}

void AmountReader::fill_measure(const language::Match& match, uint32_t item, Amount& amount) const {
  for (const language::ClassId id : {celsius_, fahrenheit_, measure_, measure_short_}) {
    if (!workspace_.is(item, id)) continue;
    amount.unit = value_of(item, id);
    break;
  }
  if (amount.unit.empty() && (workspace_.is(item, degree_) || workspace_.is(item, degree_word_)))
    amount.unit = "deg";
  const int power = capture(match, "square") ? 2 : capture(match, "cubic") ? 3 : 1;
  amount.unit = powered_unit(amount.unit, power);
  if (const Interval* below = interval(match, "below"); below != nullptr && below->low == 0)
    amount.multiply(-1);
}

void AmountReader::fill_unit(const language::Match& match, Amount& amount) const {
  const auto u = capture(match, "u");
  if (!u || amount.type == QuantityType::kNumber || amount.type == QuantityType::kOrdinal) return;
  const language::Rule& rule = workspace_.model().rules(*workspace_.layer(kTopic))[match.rule];
  if (amount.type == QuantityType::kPercent) {
    if (workspace_.is(u->begin, percent_word_))
      amount.factor = to_number(value_of(u->begin, percent_word_));
    amount.multiply(amount.factor);
    amount.unit = "%";
  } else if (amount.type == QuantityType::kMoney) {
    const auto country = capture(match, "c");
    std::string_view value;
    for (const language::ClassId id : {money_, money_code_, money_short_, currency_})
      if (value.empty() && workspace_.is(u->begin, id)) value = value_of(u->begin, id);
    const UnitValue unit =
        money_unit(value, country ? value_of(country->begin, nationality_) : std::string_view());
    amount.unit = unit.unit;
    amount.multiply(unit.factor);
    if (const Interval* parts = interval(match, "parts")) {
      const UnitValue part = money_unit(value_of(capture(match, "part")->begin, money_part_), "");
      amount.add(parts->low.value_or(0) * part.factor);
      amount.number.end = parts->number.end;
    }
  } else if (workspace_.model().attribute(rule, "noun").empty()) {
    fill_measure(match, u->begin, amount);
  } else {
    amount.unit = noun_lemma(u->begin);
  }
}

// Bounds behind the unit: "3 dollars at least".
void AmountReader::fill_bounds(const language::Match& match, Amount& amount) const {
  if (capture(match, "over")) amount.high.reset();
  if (capture(match, "under")) amount.low.reset();
  if (capture(match, "about")) amount.approx = true;
}

// Behind eleven and more a counted noun stands in the accusative: with the alef of tanwin, ta
// marbuta or hamza. Other unknown words there are verbs and names.
bool AmountReader::noun_may_follow(uint32_t noun, const Interval* number) const {
  if (!workspace_.is(noun, unknown_)) return true;
  const std::string_view normal = workspace_.types[noun]->normal;
  const std::string plural_verb = std::string(language::kWaw) + std::string(language::kAlef);
  if (normal.starts_with(language::kWaw) || normal.ends_with(plural_verb)) return false;
  const double last = number == nullptr || !number->high ? 0 : std::fmod(*number->high, 100);
  if (last < 11 || workspace_.is(noun, with_al_)) return true;
  return normal.ends_with(language::kAlef) || normal.ends_with(language::kHa) ||
         normal.ends_with(language::kHamza) || normal.ends_with(language::kYa);
}

// The word is one noun and nothing but its dual; the tanwin alef and the sound plural spell some
// duals too.
bool AmountReader::certainly_dual(uint32_t item) const {
  const auto readings = workspace_.types[item]->readings;
  for (const language::Reading& reading : readings) {
    if (reading.entry.features.number != language::Number::kDual ||
        reading.entry.features.construct)
      return false;
    if (workspace_.model().lexeme(reading.entry.lexeme).lemma.offset !=
        workspace_.model().lexeme(readings.front().entry.lexeme).lemma.offset)
      return false;
  }
  return true;
}

// "One" agrees with the noun before it.
bool AmountReader::one_agrees(uint32_t noun, uint32_t one) const {
  const bool feminine = workspace_.types[one]->normal.ends_with(language::kHa);
  return feminine ? workspace_.is(noun, feminine_)
                  : !workspace_.is(noun, feminine_) || workspace_.is(noun, masculine_);
}

// A numeral with the article: "the three", "the seventieth". Digits with an article are plain
// numbers.
bool AmountReader::is_definite_numeral(uint32_t at, const Interval& number) const {
  return number.single != nullptr && number.single->definite &&
         number.single->kind == NumberKind::kCardinal && !workspace_.is(at, digits_) &&
         !workspace_.is(at, interval_);
}

// A bare number is a figure unless it looks like a year, a score or a name's number, or is the
// definite numeral of a noun.
bool AmountReader::plain_number(uint32_t at, const Interval& number) const {
  // Small numbers round a dash are mostly scores.
  if (workspace_.is(at, interval_))
    return (number.rule != "number.dash" && number.rule != "number.bracketed_range") ||
           number.high.value_or(0) >= kLeastRangeEnd;
  if (number.single == nullptr) return false;
  const bool digits = workspace_.is(at, digits_);
  const double value = number.low.value_or(0);
  const bool four_digits =
      digits && number.single->terms == 1 && number.number.end - number.number.begin == 4;
  if (four_digits && value >= kFirstYear && value <= kLastYear) return false;
  const auto touches = [&](uint32_t i) {
    return i < workspace_.items.size() && (workspace_.is(i, slash_) || workspace_.is(i, colon_)) &&
           workspace_.is(i, glued_);
  };
  const bool behind = at > 0 && touches(at - 1) && workspace_.is(at, glued_);
  const bool before =
      touches(at + 1) && at + 2 < workspace_.items.size() && workspace_.is(at + 2, glued_);
  if (digits && (behind || before)) return false;
  // "The hundred" alone counts nothing; "the seventy" ranks.
  if (is_definite_numeral(at, number))
    return value > 10 && (value < 100 || number.single->terms > 1);
  // "One" alone counts at the head of a text or of a part ("one of them"); elsewhere it is an
  // idiom.
  const bool part = at + 1 < workspace_.items.size() &&
                    (workspace_.is(at + 1, among_) || workspace_.is(at + 1, out_of_));
  if (workspace_.is(at, one_) && !digits) return at == 0 || part;
  return true;
}

bool AmountReader::gate_open(std::string_view gate, const language::Match& match) const {
  const auto u = capture(match, "u");
  if (gate == "plain") return plain_number(capture(match, "n")->begin, *interval(match, "n"));
  if (gate == "one") return one_agrees(u->begin, capture(match, "n")->begin);
  if (gate == "dual") return certainly_dual(u->begin);
  if (gate == "one_or_two") {
    const auto two = capture(match, "two");
    return certainly_dual(two->begin) && noun_lemma(u->begin) == noun_lemma(two->begin);
  }
  if (gate == "of" && is_definite_numeral(capture(match, "n")->begin, *interval(match, "n")))
    return false;
  if (gate == "of")
    return !workspace_.is(capture(match, "n")->begin, one_) || workspace_.is(u->begin, with_al_);
  return true;
}

std::optional<Quantity> AmountReader::read(const language::Match& match) const {
  const language::Rule& rule = workspace_.model().rules(*workspace_.layer(kTopic))[match.rule];
  const std::optional<QuantityType> type = type_of(workspace_.model().attribute(rule, "type"));
  if (!type || !gate_open(workspace_.model().attribute(rule, "gate"), match)) return std::nullopt;
  if (!workspace_.model().attribute(rule, "noun").empty() &&
      !noun_may_follow(capture(match, "u")->begin, interval(match, "n")))
    return std::nullopt;
  Amount amount;
  amount.type = *type;
  if (!fill_number(match, amount)) return std::nullopt;
  fill_unit(match, amount);
  fill_bounds(match, amount);
  Quantity cell;
  cell.span = workspace_.span(workspace_.bytes_without_particles(match.begin, match.end));
  cell.number = workspace_.span(amount.number);
  cell.type = amount.type;
  if (amount.low) cell.low = clean(*amount.low);
  if (amount.high) cell.high = clean(*amount.high);
  cell.approx = amount.approx;
  if (!amount.unit.empty()) cell.unit = amount.unit;
  cell.rule = amount.rule.empty() ? rule_name(workspace_, match) : amount.rule;
  const Interval* n = interval(match, "n");
  if (cell.type == QuantityType::kNumber && n != nullptr &&
      is_definite_numeral(capture(match, "n")->begin, *n))
    cell.type = QuantityType::kOrdinal;
  return cell;
}

std::optional<Quantity> AmountReader::read_bare(const language::Match& match) const {
  const auto at = capture(match, "n");
  const Interval* n = interval(match, "n");
  if (n == nullptr || at->begin != match.begin || !plain_number(at->begin, *n)) return std::nullopt;
  Quantity cell;
  cell.span = workspace_.span(n->words);
  cell.number = workspace_.span(n->number);
  cell.type = is_definite_numeral(at->begin, *n) ? QuantityType::kOrdinal : QuantityType::kNumber;
  cell.low = n->low;
  cell.high = n->high;
  cell.approx = n->approx;
  cell.rule = n->rule.empty() ? "plain" : n->rule;
  return cell;
}

}  // namespace isnad::read
