#include "read/quantity_bound.h"

#include <cmath>
#include <utility>

namespace isnad::read {
namespace {

constexpr std::string_view kTopic = "number";
constexpr double kLeastOddDenominator = 10;  // of a fraction above one: 11/10, but not 2/1
constexpr uint32_t kChangeWindow = 8;        // items looked back for a word of change

class Bounds {
 public:
  explicit Bounds(Workspace& workspace);
  std::vector<Interval> run();

 private:
  std::optional<Folded> found(const language::Match& match, const ItemRange& sentence);
  std::optional<Interval> ratio(const language::Match& match) const;
  std::optional<Interval> range(const language::Match& match) const;
  bool slashed(const language::Match& match) const;
  bool touches_slash(const language::Match& match) const;
  Interval single(uint32_t item) const;
  void index_plain_numbers();

  const ComposedNumber* number_of(const language::Match& match, std::string_view name) const;
  bool change_before(uint32_t item, const ItemRange& sentence) const;

  Workspace& workspace_;
  std::vector<Interval> intervals_;
  language::ClassId number_, ordinal_, interval_, change_, vague_, fraction_, slash_, glued_, time_;
};

Bounds::Bounds(Workspace& workspace) : workspace_(workspace) {
  const language::Analyzer& a = workspace.analyzer();
  number_ = a.id("number");
  ordinal_ = a.id("ordinal");
  interval_ = a.id("interval");
  change_ = a.id("change");
  vague_ = a.id("vague");
  fraction_ = a.id("fraction");
  slash_ = a.id("slash");
  glued_ = a.id("glued");
  time_ = a.id("time");
}

const ComposedNumber* Bounds::number_of(const language::Match& match, std::string_view name) const {
  const auto capture = workspace_.capture(match, name);
  if (!capture) return nullptr;
  return &workspace_.numbers[workspace_.items[capture->begin].cell];
}

Interval Bounds::single(uint32_t item) const {
  const ComposedNumber& number = workspace_.numbers[workspace_.items[item].cell];
  Interval interval;
  interval.low = number.low;
  interval.high = number.high;
  interval.approx = number.kind == NumberKind::kVague;
  interval.words = interval.number = workspace_.bytes_without_particles(item, item + 1);
  interval.grouped = number.grouped;
  interval.single = &number;
  return interval;
}

// "From 3 to 5" behind a word of change are two figures, not a range.
bool Bounds::change_before(uint32_t item, const ItemRange& sentence) const {
  for (uint32_t back = 1; back <= kChangeWindow && item >= sentence.begin + back; ++back)
    if (workspace_.is(item - back, change_)) return true;
  return false;
}

bool Bounds::slashed(const language::Match& match) const {
  for (uint32_t item = match.begin; item < match.end; ++item)
    if (workspace_.is(item, slash_)) return true;
  return false;
}

// A further slash makes it a date or a name.
bool Bounds::touches_slash(const language::Match& match) const {
  const auto slash = [&](uint32_t item) {
    return item < workspace_.items.size() && workspace_.is(item, slash_) &&
           workspace_.is(item, glued_);
  };
  return slash(match.end) || (match.begin > 0 && slash(match.begin - 1));
}

std::optional<Interval> Bounds::ratio(const language::Match& match) const {
  const ComposedNumber* n = number_of(match, "n");
  const ComposedNumber* of = number_of(match, "of");
  const ComposedNumber* whole = number_of(match, "whole");
  if (touches_slash(match) || n == nullptr || of == nullptr || of->low == 0 || n->low != n->high ||
      of->low != of->high)
    return std::nullopt;
  // "2/1" is a score.
  if (slashed(match) && whole == nullptr && std::abs(n->low) > of->low &&
      of->low < kLeastOddDenominator)
    return std::nullopt;
  Interval interval;
  const double sign = n->low < 0 || (whole != nullptr && whole->low < 0) ? -1 : 1;
  interval.low = interval.high =
      whole != nullptr ? whole->low + sign * n->low / of->low : n->low / of->low;
  return interval;
}

std::optional<Interval> Bounds::range(const language::Match& match) const {
  const ComposedNumber* n = number_of(match, "n");
  const ComposedNumber* to = number_of(match, "to");
  if (n == nullptr || to == nullptr) return std::nullopt;
  double low = n->low, high = to->high;
  // One scale for both: "between 20 and 25 thousand".
  if (n->scale < to->scale && low > 0 && low < high / to->scale) low *= to->scale;
  if (low >= high) return std::nullopt;
  Interval interval;
  interval.low = low;
  interval.high = high;
  return interval;
}

std::optional<Folded> Bounds::found(const language::Match& match, const ItemRange& sentence) {
  const language::Rule& rule = workspace_.model().rules(*workspace_.layer(kTopic))[match.rule];
  const auto n = workspace_.capture(match, "n");
  const auto to = workspace_.capture(match, "to");
  const auto about = workspace_.capture(match, "about");
  const auto over = workspace_.capture(match, "over");
  const auto under = workspace_.capture(match, "under");
  const auto lead = workspace_.capture(match, "lead");
  if (!n) return std::nullopt;
  std::optional<Interval> interval;
  if (workspace_.model().attribute(rule, "build") == "ratio") {
    interval = ratio(match);
  } else if (to && over && under) {
    interval = Interval{};
    const bool over_first = over->begin < under->begin;
    interval->low = (over_first ? number_of(match, "n") : number_of(match, "to"))->low;
    interval->high = (over_first ? number_of(match, "to") : number_of(match, "n"))->high;
  } else if (to) {
    if (lead && change_before(match.begin, sentence)) return std::nullopt;
    interval = range(match);
  } else {
    interval = single(n->begin);
    if ((over || under) && interval->low == 0)
      return std::nullopt;  // "below zero" is the measure's
    if (over) interval->high.reset();
    if (under) interval->low.reset();
  }
  if (!interval) return std::nullopt;
  interval->approx =
      interval->approx || about || workspace_.model().attribute(rule, "approx") == "yes";
  interval->words = workspace_.bytes_without_particles(match.begin, match.end);
  const auto whole = workspace_.capture(match, "whole");
  const auto of = workspace_.capture(match, "of");
  const uint32_t first = whole ? whole->begin : n->begin;
  const uint32_t last = to ? to->end : of ? of->end : n->end;
  interval->number = workspace_.bytes_without_particles(first, last);
  interval->rule = rule_name(workspace_, match);
  language::ClassSet more;
  more.set(number_);
  more.set(interval_);
  if (workspace_.is(n->begin, vague_)) more.set(vague_);
  if (interval->low && interval->low == interval->high &&
      *interval->low != std::floor(*interval->low) && std::abs(*interval->low) < 1)
    more.set(fraction_);
  intervals_.push_back(std::move(*interval));
  const uint32_t cell = static_cast<uint32_t>(intervals_.size() - 1);
  return Folded{match.begin, match.end,
                workspace_.analyzer().with(workspace_.types[match.begin], more), cell};
}

void Bounds::index_plain_numbers() {
  for (uint32_t item = 0; item < workspace_.items.size(); ++item) {
    if (!workspace_.is(item, number_) && !workspace_.is(item, ordinal_)) continue;
    if (workspace_.is(item, time_) || workspace_.is(item, interval_) ||
        workspace_.items[item].cell == kNoCell)
      continue;
    intervals_.push_back(single(item));
    workspace_.items[item].cell = static_cast<uint32_t>(intervals_.size() - 1);
  }
}

std::vector<Interval> Bounds::run() {
  workspace_.run(kTopic, [this](const language::Match& match, const ItemRange& sentence) {
    return found(match, sentence);
  });
  index_plain_numbers();
  return std::move(intervals_);
}

}  // namespace

std::vector<Interval> read_bounds(Workspace& workspace) { return Bounds(workspace).run(); }

}  // namespace isnad::read
