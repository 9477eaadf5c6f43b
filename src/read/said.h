// When something was said: a time in the frame of its cue ("said on Tuesday that"), or at the head
// of the cue's clause ("on Tuesday X said"), never one of the content.
#pragma once

#include "read/cue.h"
#include "read/workspace.h"

namespace isnad::read {

class SaidFinder {
 public:
  explicit SaidFinder(Workspace& workspace);

  // An index into record.times, kNone where the text does not say. `source_begin`, `source_end`:
  // the items of the source, whose times are the source's.
  int find(const CueMatch& cue, uint32_t source_begin, uint32_t source_end, uint32_t floor) const;
  // "Had said": the cue reports an earlier act of speaking than the text around it.
  bool earlier(const CueMatch& cue) const;

 private:
  int time_at(uint32_t item) const;

  Workspace& ws_;
  language::ClassId time_, comma_, kana_, qad_, relative_, channel_, only_finite_, that_, stop_,
      colon_, quote_open_, clause_start_, preposition_;
};

}  // namespace isnad::read
