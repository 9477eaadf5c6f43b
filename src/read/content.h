// What a source is said to have said: from the complement of its cue to where the next voice, the
// quotation or the sentence ends.
#pragma once

#include <vector>

#include "isnad/record.h"
#include "read/cue.h"
#include "read/dateline.h"

namespace isnad::read {

struct Content {
  std::vector<text::ByteSpan> parts;
  Form form = Form::kIndirect;
};

class ContentFinder {
 public:
  // `cues`: all cues of the article, in order; must outlive the finder.
  ContentFinder(Workspace& workspace, const std::vector<CueMatch>& cues,
                const DatelineItems& dateline);

  Content find(const CueMatch& cue) const;

 private:
  Content quoted(const CueMatch& cue, uint32_t open_item) const;
  Content clause(const CueMatch& cue, uint32_t begin) const;
  Content around_nominal(const CueMatch& cue) const;
  uint32_t clause_end(const CueMatch& cue, uint32_t begin) const;
  bool leaves_noun(uint32_t item) const;
  bool opened_by_conjunction(const CueMatch& cue) const;
  bool main_verb(uint32_t item) const;
  bool main_verb_behind(uint32_t item) const;
  bool ends_object(uint32_t item) const;
  bool tells_on(uint32_t item) const;
  bool opens_joined_clause(uint32_t item, uint32_t last) const;
  bool denied_alike(const CueMatch& cue, uint32_t item, uint32_t last) const;
  bool opens_main_clause(uint32_t item, uint32_t last) const;
  bool leaves_content(uint32_t item, uint32_t last) const;
  uint32_t trimmed(uint32_t begin, uint32_t end) const;
  const text::Quote* quote_at(uint32_t token) const;
  const CueMatch* cue_at(uint32_t item) const;
  text::ByteSpan inside(const text::Quote& quote) const;

  Workspace& ws_;
  const std::vector<CueMatch>& cues_;
  const DatelineItems& dateline_;
  language::ClassId comma_, quote_open_, quote_close_, long_quote_, with_wa_, with_fa_,
      clause_start_, coordination_, no_truth_, punct_, cue_part_, dash_, additive_, conjunction_,
      semicolon_, aside_end_, without_that_, with_al_, with_pronoun_, conditional_, judgement_,
      cue_fin_, only_finite_, relative_, preposition_, contrast_, negation_, demonstrative_,
      channel_, that_, perfect_, homograph_, finite_, kana_, third_person_, pronoun_, time_, what_;
};

}  // namespace isnad::read
