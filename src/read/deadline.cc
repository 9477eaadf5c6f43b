#include "read/deadline.h"

namespace isnad::read {
namespace {

constexpr uint32_t kBack = 32;  // items from an act back to the day that it speaks of

std::string_view day(const std::string& value) { return std::string_view(value).substr(0, 10); }

}  // namespace

DeadlineFinder::DeadlineFinder(Workspace& workspace, const EventClasses& classes)
    : ws_(workspace),
      c_(classes),
      within_(workspace.analyzer().id("prep_khilal")),
      by_(workspace.analyzer().id("prep_hulul")) {}

int DeadlineFinder::of(uint32_t sentence, uint32_t clause, ItemRange act, int event) const {
  if (const int inside = first_in(sentence, act, false); inside != kNone) return inside;
  if (const int before = first_in(sentence, {clause, act.begin}, true); before != kNone)
    return before;
  if (const int meant = meant_by(sentence, act); meant != kNone) return meant;
  if (event == kNone) return kNone;
  const int cell = ws_.record.events[static_cast<size_t>(event)].time;
  return cell != kNone && is_to_come(cell, true) ? cell : kNone;
}

int DeadlineFinder::first_in(uint32_t sentence, ItemRange range, bool later) const {
  for (uint32_t item = range.begin; item < range.end; ++item) {
    if (!ws_.is(item, c_.time) || ws_.items[item].cell == kNoCell) continue;
    const int cell = static_cast<int>(ws_.items[item].cell);
    const bool lasts = time(cell).type == TimeType::kDuration;
    const bool bound = item > sentence && ws_.is(item - 1, lasts ? within_ : by_);
    if (bound || is_to_come(cell, later)) return cell;
  }
  return kNone;
}

// "During it": the last time before the act, also in the sentence before, if it is to come.
int DeadlineFinder::meant_by(uint32_t sentence, ItemRange act) const {
  bool during = false;
  for (uint32_t item = act.begin; item < act.end && !during; ++item)
    during = ws_.is(item, within_) && ws_.is(item, c_.with_pronoun);
  if (!during) return kNone;
  const uint32_t first = act.begin > kBack ? act.begin - kBack : 0;
  for (uint32_t item = act.begin; item-- > first;)
    if (const int cell = first_in(sentence, {item, item + 1}, true); cell != kNone) return cell;
  return kNone;
}

bool DeadlineFinder::is_to_come(int cell, bool later) const {
  const Time& it = time(cell);
  if (it.type == TimeType::kSet) return !later;
  if (it.type == TimeType::kDuration)
    return it.mod == Mod::kEqualOrLess || it.mod == Mod::kLessThan;
  const auto& published = ws_.record.document.published.value;
  const auto& latest = it.latest ? it.latest : it.earliest;
  if (!published || !latest) return !later;
  return later ? day(*latest) > day(*published) : day(*latest) >= day(*published);
}

bool DeadlineFinder::is_later_day(int cell) const {
  const auto& published = ws_.record.document.published.value;
  if (cell == kNone || !published || time(cell).type == TimeType::kSet) return false;
  // "By the end of the year": it is the last day that counts.
  const bool until = time(cell).mod == Mod::kOnOrBefore || time(cell).mod == Mod::kBefore;
  const auto& first = time(cell).earliest && !until ? time(cell).earliest : time(cell).latest;
  return first && day(*first) > day(*published);
}

}  // namespace isnad::read
