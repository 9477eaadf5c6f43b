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

}  // namespace

int time_of_event(const Workspace& workspace, const EventClasses& classes, const Trigger& trigger,
                  uint32_t begin, int statement) {
  const Statement* said =
      statement == kNone ? nullptr : &workspace.record.statements[static_cast<size_t>(statement)];
  int best = kNone;
  uint32_t nearest = 0xffffffff;
  const auto look = [&](uint32_t item) {
    if (!workspace.is(item, classes.time) || workspace.items[item].cell == kNoCell) return;
    const uint32_t cell = workspace.items[item].cell;
    const Time& time = workspace.record.times[cell];
    if (time.type != TimeType::kDate && time.type != TimeType::kTime) return;
    if (said != nullptr && (said->said == static_cast<int>(cell) || !inside(*said, time.span)))
      return;
    const uint32_t far = item > trigger.item ? item - trigger.item : trigger.item - item;
    // What stands before the clause, or behind another one, is farther than its distance.
    const uint32_t distance = far + (item < begin ? kReach : 0);
    if (far <= kReach && distance < nearest) {
      nearest = distance;
      best = static_cast<int>(cell);
    }
  };
  for (uint32_t item = trigger.sentence.begin; item < trigger.sentence.end; ++item) look(item);
  return best;
}

}  // namespace isnad::read
