#include "read/event_time.h"

#include <algorithm>

namespace isnad::read {
namespace {

constexpr uint32_t kReach = 30;  // items between a trigger and its time

bool inside(const Statement& statement, Span words) {
  return std::any_of(statement.content.begin(), statement.content.end(), [&](const Span& part) {
    return part.begin <= words.begin && words.end <= part.end;
  });
}

// The item behind the trigger where another clause begins, whose times are not the trigger's: a
// relative clause with a verb of its own, a conjunction, "that". A light verb ("which took place
// on") tells of the noun itself. `joined`: where a verb joined by "and" begins.
uint32_t end_of_clause(const Workspace& ws, const EventClasses& c, const PhraseFinder& phrases,
                       const Trigger& trigger, uint32_t& joined) {
  const uint32_t end = std::min(trigger.sentence.end, trigger.item + kReach + 1);
  joined = end;
  for (uint32_t item = trigger.item + 1; item < end; ++item) {
    if (phrases.ends_clause(item)) return item;
    if (ws.is(item, c.relative_definite)) {
      uint32_t verb = item + 1;
      while (verb < end && verb < item + 4 && !ws.is(verb, c.finite)) ++verb;
      const bool own = verb < end && ws.is(verb, c.finite);
      if (own && (trigger.verbal || !ws.is(verb, c.light))) return item;
    }
    const bool and_verb =
        (ws.is(item, c.with_wa) || ws.is(item, c.with_fa)) && ws.is(item, c.only_finite);
    if (and_verb) joined = std::min(joined, item);
  }
  return end;
}

}  // namespace

int time_of_event(const Workspace& workspace, const EventClasses& classes,
                  const PhraseFinder& phrases, const Trigger& trigger, uint32_t begin,
                  int statement, bool ahead) {
  const Statement* said =
      statement == kNone ? nullptr : &workspace.record.statements[static_cast<size_t>(statement)];
  int best = kNone;
  uint32_t nearest = 0xffffffff;
  uint32_t joined = 0;
  const uint32_t end = end_of_clause(workspace, classes, phrases, trigger, joined);
  // A verb joined by "and" leaves the times before it to the first one, a noun those before the
  // verb of its clause to that verb.
  uint32_t first = trigger.verb();
  if (trigger.has_verb()) {
    const bool second = first > begin && (workspace.is(first, classes.with_wa) ||
                                          workspace.is(first, classes.with_fa));
    if (!second) first = begin;
  } else {
    while (first > begin && !workspace.is(first, classes.only_finite)) --first;
  }
  const auto look = [&](uint32_t item) {
    if (!workspace.is(item, classes.time) || workspace.items[item].cell == kNoCell) return;
    const uint32_t cell = workspace.items[item].cell;
    const Time& time = workspace.record.times[cell];
    if (time.type != TimeType::kDate && time.type != TimeType::kTime) return;
    if (said != nullptr && (said->said == static_cast<int>(cell) || !inside(*said, time.span)))
      return;
    const uint32_t far = item > trigger.item ? item - trigger.item : trigger.item - item;
    // What stands before the clause, or behind another one, is farther than its distance.
    const uint32_t distance = far + (item < first || item > joined ? kReach : 0);
    if (far <= kReach && distance < nearest) {
      nearest = distance;
      best = static_cast<int>(cell);
    }
  };
  for (uint32_t item = ahead ? first : trigger.sentence.begin; item < end; ++item) look(item);
  return best;
}

}  // namespace isnad::read
