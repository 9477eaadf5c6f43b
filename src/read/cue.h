// Where somebody is said to say something: the cue, the words between cue and complement (the
// frame), and the complement.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/workspace.h"

namespace isnad::read {

enum class CueKind : uint8_t {
  kThat,       // a clause after a complementizer
  kColon,      // a clause or quotation after a colon
  kQuote,      // a quotation right after the frame
  kPostposed,  // the quotation stands before the cue
  kObject,     // a noun phrase after a preposition
  kBare,       // a noun phrase right after the cue
  kHeadline,   // the speaker, a colon that is the cue, what he says
  kNominal,    // "according to" and a source
};

struct CueMatch {
  CueKind kind = CueKind::kThat;
  bool nominal_form = false;  // the cue is a noun
  bool nobody = false;        // by its form the cue names no source ("what is being passed around")
  bool outlet = false;        // the outlet itself speaks ("it is worth mentioning that")
  bool whole_frame = false;   // the frame is the source, whatever its words may mean besides
  bool transmits = false;     // passes on somebody else's words ("quoted X as saying")
  uint32_t cue = 0;           // item
  uint32_t verb = kNoCell;    // of a formula with a verb of speech ("as X announced"): its item
  uint32_t frame_begin = 0,
           frame_end = 0;  // items between cue and complement; for kNominal the source
  uint32_t outer_begin = 0,
           outer_end = 0;  // the frame of a verb that passes this on: medium, "from", speaker
  uint32_t complement =
      0;                 // item of the complementizer, colon, quotation mark, preposition or object
  uint32_t content = 0;  // first item of the content (for kPostposed: the closing mark)
  uint32_t again = kNoCell;  // opening mark of a quotation that the cue interrupts
  const language::Reading* reading = nullptr;  // of the cue
  uint32_t sentence = 0;
  std::optional<Stance> stance;  // where the rule decides it, not the lexicon
  std::string rule;
};

// All cues of the article in order, one for each cue word at most. `out` is replaced.
void find_cues(Workspace& workspace, std::vector<CueMatch>& out);

}  // namespace isnad::read
