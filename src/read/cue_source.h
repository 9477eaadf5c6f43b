// Whose words a cue introduces, by the words of its own sentence: behind the cue, before it, in the
// frame of a verb that passes it on. Who is meant where they name nobody is for the discourse to
// say (speaker.h).
#pragma once

#include <vector>

#include "read/chain.h"
#include "read/cue.h"
#include "read/dateline.h"
#include "read/source_phrase.h"
#include "read/subject.h"

namespace isnad::read {

// The stance of the cue: the rule's, else the lexicon's.
Stance stance_of(const Workspace& workspace, const CueMatch& cue);

class CueSource {
 public:
  // `tellings`: the statements found so far, in order; `dateline`: where the article's ends. All
  // must outlive this.
  CueSource(Workspace& workspace, const SourceParser& sources, const std::vector<Telling>& tellings,
            const DatelineItems& dateline);

  // The source, empty where the words name none. `spoken`: somebody has spoken before, whom the
  // verb may carry on. Linear in the sentence.
  SourcePhrase find(const CueMatch& cue, bool spoken) const;

  // "It is rumoured": nobody is named, and nobody carried over.
  bool impersonal(const CueMatch& cue) const;
  // "The exchange of which he said that": the pronoun before the verb is not its subject.
  bool relative_object(const CueMatch& cue) const;
  // The first item among which the cue's subject may stand.
  uint32_t clause_begin(const CueMatch& cue) const;
  // The innermost statement so far inside whose content the cue stands, kNone for none.
  int within(const CueMatch& cue) const;

 private:
  SourcePhrase of_formula(const CueMatch& cue) const;
  SourcePhrase after(const CueMatch& cue, bool spoken, bool& dropped) const;
  SourcePhrase before(const CueMatch& cue, const SourcePhrase& behind) const;
  SourcePhrase name_of_frame(const CueMatch& cue) const;
  bool was_before(const CueMatch& cue) const;
  uint32_t as_for(const CueMatch& cue) const;
  uint32_t passed_on_by(const CueMatch& cue) const;

  Workspace& ws_;
  const SourceParser& sources_;
  const std::vector<Telling>& tellings_;
  const DatelineItems& dateline_;
  SubjectTest subjects_;
  language::ClassId as_for_, text_noun_, with_al_, comma_, cue_fin_, cue_part_, feminine_,
      impersonal_, inna_, kana_, masculine_, needs_object_, no_truth_, on_tongue_, opine_, prep_an_,
      prep_fi_, prep_li_, relative_, role_, rumour_, takes_act_, what_, transmit_, with_li_,
      with_pronoun_;
};

}  // namespace isnad::read
