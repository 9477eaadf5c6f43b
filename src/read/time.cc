#include "read/time.h"

#include "read/published.h"
#include "read/time_compose.h"
#include "read/time_lean.h"
#include "read/time_value.h"

namespace isnad::read {
namespace {

// A clock without a day belongs to the day named at most so many sentences before it.
constexpr uint32_t kDayReach = 2;

// An expression where it stands.
struct Placed {
  Expression expression;
  ItemRange sentence;
  uint32_t sentence_number = 0;
  Lean lean = Lean::kNone;
};

// A time that was resolved, for what counts from it.
struct Resolved {
  int cell = kNone;
  base::Date first;
  uint32_t sentence = 0, paragraph = 0;
};

class TimeLayer {
 public:
  explicit TimeLayer(Workspace& workspace);
  void run();

 private:
  void collect();
  void read_context(Placed& placed);
  void find_reference();
  void write(const Placed& placed);
  TimeValue resolve_from(const Expression& expression, const Reference& reference) const;
  TimeValue resolve_bounded(const Expression& expression, Lean lean) const;
  const Resolved* anchor_of(const Placed& placed) const;
  void fold(const Placed& placed, uint32_t cell);
  bool is(uint32_t item, language::ClassId id) const { return workspace_.is(item, id); }

  Workspace& workspace_;
  PieceFinder finder_;
  Composer composer_;
  LeanFinder lean_;
  std::vector<Placed> placed_;
  std::optional<Reference> published_;
  PublishedBounds bounds_;
  std::optional<Resolved> last_, last_day_;
  std::vector<Folded> folded_;
  language::ClassId deadline_, before_, until_, by_, from_, of_, on_, with_bi_, time_;
  std::vector<language::ClassId> kept_;  // classes of the first word that the folded item keeps
};

TimeLayer::TimeLayer(Workspace& workspace)
    : workspace_(workspace), finder_(workspace), composer_(workspace), lean_(workspace) {
  const language::Analyzer& analyzer = workspace.analyzer();
  deadline_ = analyzer.id("deadline_word");
  before_ = analyzer.id("prep_qabl");
  until_ = analyzer.id("prep_hatta");
  by_ = analyzer.id("prep_hulul");
  from_ = analyzer.id("from_word");
  of_ = analyzer.id("prep_min");
  on_ = analyzer.id("prep_ala");
  with_bi_ = analyzer.id("with_bi");
  time_ = analyzer.id("time");
  for (const char* name : {"with_wa", "with_fa", "with_bi", "with_ka", "with_li", "glued",
                           "sentence_start", "paragraph_start"})
    kept_.push_back(analyzer.id(language::ClassName(name)));
}

// What the words before and behind an expression say about it.
void TimeLayer::read_context(Placed& placed) {
  Expression& found = placed.expression;
  TimeParts& parts = found.parts;
  placed.lean = lean_.at(placed.sentence, found.begin, found.end);
  // "two years after the war": how long, counted from something that is no time.
  if (parts.direction != 0 && !parts.amounts.empty() && found.end < placed.sentence.end &&
      (is(found.end, of_) || is(found.end, on_)) && found.end > found.begin + 1) {
    parts.direction = 0;
    ++found.begin;
  }
  if (found.begin == placed.sentence.begin) return;
  const uint32_t before = found.begin - 1;
  parts.deadline = is(before, deadline_) || (parts.mod == Mod::kEnd && is(found.begin, with_bi_));
  if (parts.mod != Mod::kNone || !parts.has_date() || found.to) return;
  if (is(before, before_)) parts.mod = Mod::kBefore;
  if (is(before, until_) || is(before, by_)) parts.mod = Mod::kOnOrBefore;
  if (is(before, from_)) parts.mod = Mod::kOnOrAfter;
}

void TimeLayer::collect() {
  std::vector<Piece> pieces;
  std::vector<Expression> expressions;
  uint32_t number = 0;
  for (const ItemRange& sentence : workspace_.sentences) {
    finder_.find(sentence, pieces);
    expressions.clear();
    composer_.compose(sentence, pieces, expressions);
    for (Expression& expression : expressions) {
      Placed& placed =
          placed_.emplace_back(Placed{std::move(expression), sentence, number, Lean::kNone});
      read_context(placed);
    }
    ++number;
  }
}

// The day of publication: given, or bounded by what the text says.
void TimeLayer::find_reference() {
  Published& published = workspace_.record.document.published;
  if (published.basis == Basis::kUnknown) published = given_published(*workspace_.article);
  if (published.value) {
    if (const Result<base::DateTime> date = base::parse_iso_date(*published.value)) {
      published_ = Reference{date->date, date->clock, Lean::kNone};
      return;
    }
  }
  std::vector<DatedWord> words;
  for (const Placed& placed : placed_)
    if (!placed.expression.to)
      words.push_back(
          {&placed.expression.parts, placed.lean == Lean::kPast, placed.expression.parts.deadline});
  bounds_ = infer_published(words);
  if (published.basis == Basis::kUnknown) published = published_cell(bounds_);
}

TimeValue TimeLayer::resolve_from(const Expression& expression, const Reference& reference) const {
  return expression.to ? resolve_range(expression.parts, *expression.to, &reference)
                       : resolve(expression.parts, &reference);
}

// Without a day of publication: what is the same from the first and from the last possible one.
TimeValue TimeLayer::resolve_bounded(const Expression& expression, Lean lean) const {
  TimeValue alone = expression.to ? resolve_range(expression.parts, *expression.to, nullptr)
                                  : resolve(expression.parts, nullptr);
  if (!alone.used_reference || !bounds_.first || !bounds_.last) return alone;
  TimeValue early = resolve_from(expression, {*bounds_.first, std::nullopt, lean});
  const TimeValue late = resolve_from(expression, {*bounds_.last, std::nullopt, lean});
  return early.value == late.value ? early : alone;
}

// The earlier time of the text that this one counts from; null where it counts from publication.
const Resolved* TimeLayer::anchor_of(const Placed& placed) const {
  const TimeParts& parts = placed.expression.parts;
  if (parts.other) return last_ ? &*last_ : nullptr;
  if (parts.direction > 0 && !parts.amounts.empty() && placed.lean == Lean::kPast)
    return last_ ? &*last_ : nullptr;
  const bool bare_clock =
      (parts.has_clock() || parts.has_part()) && !parts.has_date() && !parts.set;
  if (bare_clock && last_day_ && last_day_->paragraph == placed.sentence.paragraph &&
      placed.sentence_number - last_day_->sentence <= kDayReach)
    return &*last_day_;
  return nullptr;
}

void TimeLayer::fold(const Placed& placed, uint32_t cell) {
  const Expression& found = placed.expression;
  language::ClassSet classes;
  classes.set(time_);
  for (const language::ClassId id : kept_)
    if (is(found.begin, id)) classes.set(id);
  folded_.push_back({found.begin, found.end, workspace_.analyzer().phrase(classes), cell});
}

void TimeLayer::write(const Placed& placed) {
  const Expression& found = placed.expression;
  const Resolved* anchor = anchor_of(placed);
  Time time;
  TimeValue value;
  if (anchor != nullptr) {
    value = resolve_from(found, {anchor->first, std::nullopt, placed.lean});
    time.anchor_time = value.used_reference ? anchor->cell : kNone;
  } else if (found.parts.other) {
    value = resolve(found.parts, nullptr);
  } else if (published_) {
    value = resolve_from(found, {published_->date, published_->clock, placed.lean});
  } else {
    value = resolve_bounded(found, placed.lean);
  }
  time.span = workspace_.span(workspace_.bytes_without_particles(found.begin, found.end));
  time.type = value.type;
  time.value = value.value;
  if (value.first) time.earliest = base::iso(*value.first);
  if (value.last) time.latest = base::iso(*value.last);
  time.mod = value.mod;
  time.calendar =
      found.parts.hijri || found.both_calendars ? Calendar::kHijri : Calendar::kGregorian;
  time.rule = found.rule;
  const bool open = value.used_reference && !value.value;
  time.anchor = open                        ? AnchorKind::kUnknown
                : !value.used_reference     ? AnchorKind::kAbsolute
                : time.anchor_time != kNone ? AnchorKind::kTime
                                            : AnchorKind::kPublished;
  if (time.anchor != AnchorKind::kTime) time.anchor_time = kNone;
  const int cell = static_cast<int>(workspace_.record.times.size());
  if (value.value && value.first && value.type != TimeType::kDuration &&
      value.type != TimeType::kSet) {
    last_ = Resolved{cell, *value.first, placed.sentence_number, placed.sentence.paragraph};
    if (value.last && *value.first == *value.last) last_day_ = last_;
  }
  workspace_.record.times.push_back(std::move(time));
  fold(placed, static_cast<uint32_t>(cell));
}

void TimeLayer::run() {
  collect();
  find_reference();
  for (const Placed& placed : placed_) write(placed);
  workspace_.fold(folded_);
}

}  // namespace

void read_times(Workspace& workspace) { TimeLayer(workspace).run(); }

}  // namespace isnad::read
