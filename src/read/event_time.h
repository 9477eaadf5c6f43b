// When an event was.
#pragma once

#include "read/event_classes.h"
#include "read/event_parts.h"

namespace isnad::read {

// The date or clock time nearest to the trigger in its clause (from item `begin`), else in its
// sentence; an index into record.times, kNone where there is none: never the day of publication.
// When something was said is not when it happened: a time of saying does not count for what is
// said, nor do times outside the words of `statement`. `ahead`: a noun whose verb only plans or
// wants it, so that the time of the verb is not its own.
int time_of_event(const Workspace& workspace, const EventClasses& classes,
                  const PhraseFinder& phrases, const Trigger& trigger, uint32_t begin,
                  int statement, bool ahead);

}  // namespace isnad::read
