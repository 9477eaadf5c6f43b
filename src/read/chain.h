// The chain of each statement: from its speaker through the media that he spoke to, whoever passes
// his words on and the agency of the dateline, to the outlet.
//
// A medium belongs to the statement in whose frame it stands, or to the statement that follows it
// in its sentence. One act of speaking gives several statements: what has no medium of its own
// takes the one that its speaker spoke to before ("in an interview with X ... he added"), or, in a
// lead, after. A statement inside the content of another came through the speaker of that one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/dateline.h"
#include "read/entity_table.h"
#include "read/medium.h"
#include "read/workspace.h"

namespace isnad::read {

// Where a statement of the record stands in the text, and what its frame says of its way.
struct Telling {
  uint32_t cue = 0, complement = 0;  // items; between them lies the frame
  uint32_t sentence = 0;
  uint32_t source_begin = 0, source_end = 0;  // items of the source
  std::vector<text::ByteSpan> content;
  std::vector<int> media;  // entities: who passed it on or was told
  std::optional<std::string> channel;
  bool this_came = false;    // "this came in an interview": how what was said before came
  bool refers = false;       // the channel is one that was spoken of before: "in the interview"
  bool outlet = false;       // the outlet itself speaks
  bool formula = false;      // "according to": no verb, the source stands behind it
  bool transmitter = false;  // the source is a medium that passes on what others said
  bool earlier = false;      // "had said": another act of speaking than the one that is reported
  bool after = false;        // the frame stands after the cue, what is said before it
};

class Chains {
 public:
  // `tellings`: of record.statements, in the same order; must outlive the object.
  Chains(Workspace& workspace, EntityTable& entities, std::vector<Telling>& tellings,
         const DatelineItems& dateline);

  // Sets the chain of every statement. Parents must be set.
  void set();

 private:
  void place(const Medium& medium);
  int told_in(const Medium& medium, text::ByteSpan bytes) const;
  bool this_came(const Medium& medium) const;
  int around(text::ByteSpan bytes, uint32_t sentence) const;
  bool inside(text::ByteSpan bytes, const Telling& telling) const;
  bool is_outlet(uint32_t begin, uint32_t end);
  std::string known_name(std::string_view name);
  void pass_on();
  void share();
  void link(size_t statement, int depth);

  Workspace& ws_;
  EntityTable& entities_;
  std::vector<Telling>& tellings_;
  DatelineItems dateline_;
  int agency_ = kNone;  // of the dateline
  std::vector<bool> linked_;
  std::string outlet_name_;  // what the lexicon calls the outlet
  language::ClassId platform_, this_, outlet_, news_agency_;
};

}  // namespace isnad::read
