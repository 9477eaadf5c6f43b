#include "read/time_compose.h"

#include "read/time_join.h"

namespace isnad::read {

Composer::Composer(Workspace& workspace) : workspace_(workspace) {
  const language::Analyzer& analyzer = workspace.analyzer();
  comma_ = analyzer.id("comma");
  of_ = analyzer.id("prep_min");
  in_ = analyzer.id("prep_fi");
  at_ = analyzer.id("prep_inda");
  and_ = analyzer.id("separate_and");
  equal_ = analyzer.id("equal_date");
  bracket_open_ = analyzer.id("bracket_open");
  bracket_close_ = analyzer.id("bracket_close");
  dash_ = analyzer.id("dash");
  to_ = analyzer.id("prep_ila");
  until_ = analyzer.id("prep_hatta");
  between_ = analyzer.id("prep_bayna");
  from_ = analyzer.id("from_word");
}

// "and" is joined to the item by its best reading.
bool Composer::joined(uint32_t item, uint8_t clitic) const {
  const auto readings = workspace_.types[item]->readings;
  return !readings.empty() && (readings.front().clitics & clitic) != 0;
}

// What stands between the end of one piece and the beginning of the next.
Composer::Glue Composer::glue(uint32_t end, uint32_t begin) const {
  if (begin == end)
    return joined(begin, language::kWithWa)   ? Glue::kAnd
           : joined(begin, language::kWithFa) ? Glue::kFar
                                              : Glue::kNone;
  if (begin == end + 2) {
    if (is(end, comma_) && (is(end + 1, in_) || is(end + 1, at_))) return Glue::kComma;
    if (is(end, equal_)) return Glue::kEqual;  // "corresponding to the"
    return Glue::kFar;
  }
  if (begin != end + 1) return Glue::kFar;
  if (joined(end, language::kWithWa) || joined(end, language::kWithFa)) return Glue::kFar;
  if (is(end, comma_)) return Glue::kComma;
  if (is(end, equal_)) return Glue::kEqual;
  if (is(end, to_) || is(end, until_)) return Glue::kTo;
  if (is(end, of_)) return Glue::kOf;
  if (is(end, in_) || is(end, at_)) return Glue::kIn;
  if (is(end, and_)) return Glue::kAnd;
  if (is(end, bracket_open_)) return Glue::kBracket;
  return is(end, dash_) ? Glue::kDash : Glue::kFar;
}

bool Composer::join(Piece& left, const Piece& right, const ItemRange& sentence) const {
  switch (glue(left.end, right.begin)) {
    case Glue::kNone:
      return join_parts(left, right, Closeness::kTouching);
    case Glue::kOf:
    case Glue::kIn:
      return join_parts(left, right, Closeness::kLinked);
    case Glue::kComma:
      return join_parts(left, right, Closeness::kListed);
    case Glue::kAnd:
      return join_parts(left, right, Closeness::kAdded);
    case Glue::kBracket: {
      const bool closed = right.end < sentence.end && is(right.end, bracket_close_);
      if (!closed || !join_parts(left, right, Closeness::kListed)) return false;
      ++left.end;
      return true;
    }
    case Glue::kEqual: {
      // The same day in two calendars: the Gregorian one is the value.
      const bool two = left.parts.hijri != right.parts.hijri && left.parts.day && right.parts.day;
      if (!two) return join_parts(left, right, Closeness::kTouching);
      const std::optional<int> weekday = left.parts.weekday;
      if (left.parts.hijri) left.parts = right.parts;
      if (!left.parts.weekday) left.parts.weekday = weekday;
      left.end = right.end;
      left.both = true;
      left.weak = Weak::kNo;
      left.rule += "+" + right.rule;
      return true;
    }
    default:
      return false;
  }
}

// "from A to B", "between A and B", "A - B" for whole days and clocks.
bool Composer::range(const Piece& left, const Piece& right, const ItemRange& sentence) const {
  const TimeParts &l = left.parts, &r = right.parts;
  if (l.set || r.set || !l.reference.empty() || !r.reference.empty() || l.has_range() ||
      r.has_range())
    return false;
  if (l.direction != 0 || r.direction != 0 || l.amounts.empty() != r.amounts.empty()) return false;
  const Glue between = glue(left.end, right.begin);
  const bool has_before = left.begin > sentence.begin;
  const bool from = has_before && (is(left.begin - 1, of_) || is(left.begin - 1, from_));
  const bool among = has_before && is(left.begin - 1, between_);
  if (between == Glue::kAnd) return among;
  if (between == Glue::kTo) {
    if (from) return true;
    return is(left.end, to_) && !is(left.end, until_) && l.has_date() && r.has_date() &&
           (l.month || l.has_clock());
  }
  if (between == Glue::kDash) {
    if (l.amounts.empty() && l.has_date() && r.has_date())
      return from || (l.month && r.month && !l.weekday && !r.weekday);
    return l.has_clock() && r.has_clock();
  }
  return false;
}

void Composer::compose(const ItemRange& sentence, std::vector<Piece>& pieces,
                       std::vector<Expression>& out) {
  for (size_t i = pieces.size(); i-- > 1;)
    if (pieces[i - 1].weak == Weak::kRight && join(pieces[i - 1], pieces[i], sentence))
      pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
  std::vector<Piece> joined;
  for (Piece& piece : pieces)
    if (joined.empty() || !join(joined.back(), piece, sentence)) joined.push_back(std::move(piece));
  for (size_t i = 0; i < joined.size(); ++i) {
    const bool ranged = i + 1 < joined.size() && joined[i + 1].weak != Weak::kRight &&
                        joined[i].weak != Weak::kRight &&
                        (joined[i].weak == Weak::kNo || joined[i + 1].weak == Weak::kNo) &&
                        range(joined[i], joined[i + 1], sentence);
    if (joined[i].weak != Weak::kNo && !ranged) continue;
    Expression expression{joined[i].begin, joined[i].end,  std::move(joined[i].parts),
                          std::nullopt,    joined[i].both, std::move(joined[i].rule)};
    if (ranged) {
      ++i;
      expression.end = joined[i].end;
      expression.to = std::move(joined[i].parts);
      expression.rule += "+" + joined[i].rule;
    }
    out.push_back(std::move(expression));
  }
}

}  // namespace isnad::read
