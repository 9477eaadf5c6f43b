// Which time binds an undertaking.
#pragma once

#include "read/event_classes.h"
#include "read/workspace.h"

namespace isnad::read {

class DeadlineFinder {
 public:
  // Holds on to both.
  DeadlineFinder(Workspace& workspace, const EventClasses& classes);

  // The deadline of an act (a range of items) whose clause begins at item `clause` of a sentence
  // that begins at item `sentence`, an index into record.times, kNone where there is none: a time
  // inside the act; else one of its clause before it, one that "during it" goes back to, or that of
  // the event that it is (`event`, an index or kNone). A duration binds behind "within" only. A day
  // before that of publication is none, but behind "by"; outside the act it must be a later day,
  // for on the same day it may be when somebody spoke. Looks at some sixty items at most.
  int of(uint32_t sentence, uint32_t clause, ItemRange act, int event) const;

  // Is the time known, and all that is known of it later than the day of
  // publication? No for kNone.
  bool is_later_day(int time) const;

 private:
  int first_in(uint32_t sentence, ItemRange range, bool later) const;
  int meant_by(uint32_t sentence, ItemRange act) const;
  bool is_to_come(int time, bool later) const;
  const Time& time(int cell) const { return ws_.record.times[static_cast<size_t>(cell)]; }

  const Workspace& ws_;
  const EventClasses& c_;
  language::ClassId within_, by_;
};

}  // namespace isnad::read
