#include "read/time_pieces.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "language/table_file.h"

namespace isnad::read {
namespace {

constexpr std::string_view kTopic = "time";
constexpr int kFirstYear = 1000, kLastYear = 2199;

std::pair<std::string_view, std::string_view> key_and_value(std::string_view pair) {
  const size_t equals = pair.find('=');
  if (equals == std::string_view::npos) return {pair, {}};
  return {pair.substr(0, equals), pair.substr(equals + 1)};
}

bool whole(double value, int low, int high) {
  return value >= low && value <= high && value == std::floor(value);
}

// A dual in the construct is written like the accusative of one, which is far more frequent.
bool is_dual(const language::Type& type) {
  for (const language::Reading& reading : type.readings) {
    const language::Features& features = reading.entry.features;
    if (features.number == language::Number::kDual && !features.construct) return true;
  }
  return false;
}

}  // namespace

PieceFinder::PieceFinder(Workspace& workspace)
    : workspace_(workspace), rules_(workspace.layer(kTopic)) {
  const language::Analyzer& analyzer = workspace.analyzer();
  number_ = analyzer.id("number");
  ordinal_ = analyzer.id("ordinal");
  digits_ = analyzer.id("digits");
  true_dual_ = analyzer.id("true_dual");
  weekday_ = analyzer.id("weekday");
  any_month_ = analyzer.id("any_month");
  with_wa_ = analyzer.id("with_wa");
  with_al_ = analyzer.id("with_al");
  time_unit_ = analyzer.id("time_unit");
  stop_ = analyzer.id("stop");
  comma_ = analyzer.id("comma");
  bracket_close_ = analyzer.id("bracket_close");
  dash_ = analyzer.id("dash");
  slash_ = analyzer.id("slash");
  noun_ = analyzer.id("noun");
  adjective_ = analyzer.id("adj");
  unknown_ = analyzer.id("unknown");
  definite_ = analyzer.id("definite");
  name_ = analyzer.id("name");
  particle_ = analyzer.id("particle");
  verb_ = analyzer.id("finite");
  preposition_ = analyzer.id("preposition");
  word_ = analyzer.id("word");
  day_number_ = analyzer.id("day_number");
  month_number_ = analyzer.id("month_number");
  year_number_ = analyzer.id("year_number");
  hour_number_ = analyzer.id("hour_number");
  minute_number_ = analyzer.id("minute_number");
}

// The number that an item is: one that the number layer composed, or digits it left alone.
std::optional<PieceFinder::Number> PieceFinder::number(uint32_t item) const {
  const language::Type& type = *workspace_.types[item];
  const uint32_t cell = workspace_.items[item].cell;
  if ((type.classes.test(number_) || type.classes.test(ordinal_)) &&
      cell < workspace_.numbers.size()) {
    const ComposedNumber& found = workspace_.numbers[cell];
    const Item& tokens = workspace_.items[item];
    const bool digits = tokens.last == tokens.first + 1 &&
                        workspace_.tokens[tokens.first].kind == text::TokenKind::kDigits;
    return Number{found.low, found.low == found.high, digits};
  }
  if (!type.classes.test(digits_)) return std::nullopt;
  double value = 0;
  const auto [end, error] =
      std::from_chars(type.normal.data(), type.normal.data() + type.normal.size(), value);
  if (error != std::errc{} || end != type.normal.data() + type.normal.size()) return std::nullopt;
  return Number{value, true, true};
}

// The item's type, with the classes of what its number can be; a weekday that the number layer took
// for a number
// ("the two") is looked up again.
const language::Type* PieceFinder::marked(uint32_t item) {
  const language::Type* type = workspace_.types[item];
  const auto found = number(item);
  language::ClassSet more;
  if (!found && type->classes.test(time_unit_) && is_dual(*type)) {
    more.set(true_dual_);
    return workspace_.analyzer().with(type, more);
  }
  if (!found || !found->exact) return type;
  const Item& tokens = workspace_.items[item];
  if (found->digits) more.set(digits_);
  if (tokens.last == tokens.first + 1) {
    const language::Type* word = workspace_.token_types[tokens.first];
    if (word->classes.test(weekday_) || word->classes.test(time_unit_)) {
      more |= *type->classes;
      type = word;
    }
  }
  if (whole(found->value, 1, 31)) more.set(day_number_);
  if (whole(found->value, 1, 12)) more.set(month_number_);
  if (whole(std::floor(found->value), 0, 24))
    more.set(hour_number_);  // "three and a half", "13.15"
  if (whole(found->value, 0, 59)) more.set(minute_number_);
  if (whole(found->value, kFirstYear, kLastYear) &&
      (!found->digits || tokens.last == tokens.first + 1))
    more.set(year_number_);
  return workspace_.analyzer().with(type, more);
}

void PieceFinder::mark_numbers(const ItemRange& sentence) {
  if (types_.size() != workspace_.types.size()) types_.resize(workspace_.types.size());
  for (uint32_t item = sentence.begin; item < sentence.end; ++item)
    types_[item] = workspace_.gates[item] & kValueGate ? marked(item) : workspace_.types[item];
}

// Every key=value pair that the item's words carry in the time data.
template <typename Use>
void PieceFinder::each_value(uint32_t item, Use use) const {
  for (const language::Reading& reading : types_[item]->readings) {
    const language::Lexeme& lexeme = workspace_.model().lexeme(reading.entry.lexeme);
    if (workspace_.model().text(lexeme.file).find("/time/") == std::string_view::npos) continue;
    for (std::string_view pair : language::split(workspace_.model().text(lexeme.value), ' ')) {
      const auto [key, value] = key_and_value(pair);
      use(key, value);
    }
  }
}

Amount PieceFinder::amount_at(uint32_t item) const {
  TimeParts unit;
  each_value(item, [&](std::string_view key, std::string_view value) {
    if (key == "unit") set_field(key, value, unit);
  });
  Amount amount{unit.unit, std::nullopt};
  if (types_[item]->classes.test(true_dual_)) amount.count = 2;
  return amount;
}

bool PieceFinder::fill_number(std::string_view name, uint32_t item, TimeParts& parts) const {
  const auto found = number(item);
  if (!found) return false;
  const int value = static_cast<int>(found->value);
  // "13.15" on a clock: hours and minutes, not a decimal number
  const Item& tokens = workspace_.items[item];
  if ((name == "hour" || name == "clock") && found->value != value &&
      tokens.last == tokens.first + 3 &&
      workspace_.tokens[tokens.first].kind == text::TokenKind::kDigits) {
    const auto digits = workspace_.words(workspace_.tokens[tokens.last - 1].span);
    const std::string_view minutes =
        workspace_.analyzer().look_up(digits, text::TokenKind::kDigits)->normal;
    parts.hour = value;
    parts.minute = std::atoi(std::string(minutes).c_str());
    return value < 24 && minutes.size() == 2 && *parts.minute < 60;
  }
  if (name == "clock") {  // 1300: hours and minutes run together
    if (value >= 2400 || value % 100 > 59) return false;
    parts.hour = value >= 100 ? value / 100 : value;
    parts.minute = value >= 100 ? value % 100 : 0;
    return true;
  }
  if (name == "to_month") return parts.to_month = value, true;
  if (name == "to_hour") return parts.to_hour = value, true;
  if (name == "hour" && found->value != value)
    parts.minute = static_cast<int>(std::lround((found->value - value) * 60));
  return set_field(name, std::to_string(value), parts);
}

bool PieceFinder::fill_capture(std::string_view name, const language::Capture& capture,
                               Piece& piece) const {
  TimeParts& parts = piece.parts;
  const uint32_t item = capture.begin;
  if (name == "time") {
    piece.begin = capture.begin;
    piece.end = capture.end;
    return true;
  }
  if (name == "w" || name == "w2" || name == "to_part" || name == "period" || name == "nthunit") {
    for (uint32_t at = capture.begin; at < capture.end; ++at)
      each_value(at, [&, name = name](std::string_view key, std::string_view value) {
        if (name == "to_part") {
          if (key == "part") parts.to_part = value;
        } else if (name == "nthunit") {
          TimeParts unit;
          if (key == "unit" && set_field(key, value, unit)) parts.nth_unit = unit.unit;
        } else if ((key == "unit") == (name == "period") && !(name == "w2" && key == "offset")) {
          set_field(key, value, parts);
        }
      });
    if (name == "w2")
      each_value(item, [&](std::string_view key, std::string_view value) {
        if (key == "offset" && !parts.offset) set_field(key, value, parts);
      });
    return true;
  }
  if (name == "amount") {
    Amount amount = amount_at(item);
    if (amount.unit == Unit::kNone) return false;
    const auto count = parts.amounts.empty() ? std::nullopt : parts.amounts.front().count;
    if (count) amount.count = count;
    parts.amounts = {amount};
    return true;
  }
  if (name == "count") {
    const auto found = number(item);
    if (!found) return false;
    if (parts.amounts.empty()) parts.amounts.push_back({});
    parts.amounts.front().count = found->exact ? std::optional<double>(found->value) : std::nullopt;
    return true;
  }
  if (name == "fraction" || name == "minus") {
    double fraction = 0;
    each_value(item, [&](std::string_view key, std::string_view value) {
      if (key == "fraction") fraction = std::strtod(std::string(value).c_str(), nullptr);
    });
    if (parts.hour) {
      const int minutes = static_cast<int>(std::lround(fraction * 60));
      parts.minute = name == "minus" ? 60 - minutes : minutes;
      if (name == "minus") parts.hour = *parts.hour - 1;
      return true;
    }
    if (parts.amounts.empty()) parts.amounts.push_back({Unit::kNone, 0.0});
    parts.amounts.front().count = parts.amounts.front().count.value_or(1) + fraction;
    return true;
  }
  return name.ends_with("_") || fill_number(name, item, parts);
}

bool PieceFinder::passes_gate(std::string_view gate, const language::Match& match) const {
  if (gate.empty()) return true;
  if (match.end >= sentence_end_) return true;
  const language::ClassSet& next = *types_[match.end]->classes;
  if (gate == "unnumbered")  // "since a year" against "since the year 2013"
    return !next.test(any_month_) && !next.test(year_number_) && !next.test(hour_number_);
  if (gate == "indefinite") return !next.test(definite_) || next.test(particle_);
  if (gate == "adjective") return !next.test(with_al_) || next.test(particle_);
  if (gate == "alone" && (next.test(name_) || !next.test(word_)))
    return next.test(stop_) || next.test(comma_) || next.test(bracket_close_);
  if (next.test(dash_) || next.test(slash_)) return false;
  // count: nothing that the number could count stands behind it.
  if (!next.test(word_) || next.test(particle_) || next.test(preposition_) || next.test(verb_) ||
      next.test(definite_) || next.test(with_wa_))
    return true;
  return !(next.test(noun_) || next.test(adjective_) || next.test(unknown_));
}

bool PieceFinder::fill_attributes(std::string_view attributes, const language::Match& match,
                                  Piece& piece) const {
  TimeParts& parts = piece.parts;
  std::string_view gate;
  for (std::string_view pair : language::split(attributes, ' ')) {
    const auto [key, value] = key_and_value(pair);
    if (key == "weak")
      piece.weak = value == "left" ? Weak::kLeft : value == "right" ? Weak::kRight : Weak::kYes;
    else if (key == "gate")
      gate = value;
    else if (key == "zero") {  // "22/04": only a month is written with a zero before it
      if (types_[match.end - 1]->normal.starts_with('0')) piece.weak = Weak::kNo;
    } else if (key == "strong")
      piece.weak = types_[match.end - 1]->classes.test(with_al_) ? Weak::kNo : Weak::kYes;
    else if (key == "default_offset") {
      if (!parts.offset) set_field("offset", value, parts);
    } else if (key == "default_mod") {
      if (parts.mod == Mod::kNone) set_field("mod", value, parts);
    } else if (key == "last") {
      std::optional<int>& field = value == "nth"    ? parts.nth
                                  : value == "half" ? parts.half
                                                    : parts.quarter;
      if (!field) field = kLast;
    } else if (key == "count") {
      if (!parts.amounts.empty() && !parts.amounts.front().count) parts.amounts.front().count = 1;
    } else if (key == "length") {
      parts.amounts = {{Unit::kNone, std::nullopt}};
    } else if (key == "set" && value == "yes") {
      parts.set = true;
      if (!parts.amounts.empty() && !parts.amounts.front().count) parts.amounts.front().count = 1;
    } else {
      set_field(key, value, parts);
    }
  }
  return passes_gate(gate, match);
}

// "May/June" are two months, "May/Mai" one.
bool PieceFinder::names_two_months(const language::Match& match, const TimeParts& parts) const {
  bool differs = false;
  for (uint32_t item = match.begin; item < match.end && parts.month; ++item) {
    if (!types_[item]->classes.test(any_month_)) continue;
    bool same = false;
    each_value(item, [&](std::string_view key, std::string_view value) {
      same = same ||
             ((key == "month" || key == "hijri_month") && value == std::to_string(*parts.month));
    });
    differs = differs || !same;
  }
  return differs;
}

bool PieceFinder::fill(const language::Match& match, Piece& piece) const {
  piece = {match.begin, match.end, {}, Weak::kNo, false, false, rule_name(workspace_, match)};
  const auto names = workspace_.model().captures(*rules_);
  for (const language::Capture& capture : match.captures)
    if (capture.begin < capture.end &&
        !fill_capture(workspace_.model().text(names[capture.name]), capture, piece))
      return false;
  const language::Rule& rule = workspace_.model().rules(*rules_)[match.rule];
  if (!fill_attributes(workspace_.model().text(rule.attributes), match, piece)) return false;
  TimeParts& parts = piece.parts;
  if (names_two_months(match, parts)) return false;
  if (parts.month && parts.day && *parts.month > 12) std::swap(parts.month, parts.day);
  if (parts.month && *parts.month > 12) return false;
  if (parts.year && *parts.year < 100 && parts.hijri) return false;
  if (parts.to_year && parts.year && *parts.to_year <= *parts.year) return false;
  if (parts.year && *parts.year > 1290 && *parts.year < 1480 && parts.month && parts.hijri)
    parts.hijri = true;
  piece.definite_unit = piece.weak == Weak::kYes && parts.unit != Unit::kNone && parts.offset;
  return true;
}

void PieceFinder::find(const ItemRange& sentence, std::vector<Piece>& pieces) {
  pieces.clear();
  language::Matcher* matcher = workspace_.matcher(kTopic);
  if (matcher == nullptr) return;
  const Gates gate = workspace_.gate(kTopic);
  mark_numbers(sentence);
  sentence_end_ = sentence.end;
  Piece piece;
  for (uint32_t at = sentence.begin; at < sentence.end;) {
    const bool open = types_[at] == workspace_.types[at] ? (workspace_.gates[at] & gate) != 0
                                                         : matcher->can_begin(types_[at]);
    if (open && best_at(*matcher, at, sentence.end, piece)) {
      pieces.push_back(piece);
      at = std::max(piece.end, at + 1);
    } else {
      ++at;
    }
  }
}

// The longest match whose fields make sense; a longer one that does not gives way to a shorter one.
bool PieceFinder::best_at(language::Matcher& matcher, uint32_t at, uint32_t end, Piece& piece) {
  constexpr int kMostTries = 6;
  for (int i = 0; i < kMostTries && end > at && matcher.match(types_, at, end, match_); ++i) {
    if (fill(match_, piece)) return true;
    end = match_.end - 1;
  }
  return false;
}

}  // namespace isnad::read
