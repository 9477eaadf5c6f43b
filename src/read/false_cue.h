// What only looks like a cue where it stands: a rule sees the words from a cue on, this what is
// before it and how its words are written.
#pragma once

#include "read/cue.h"

namespace isnad::read {

class FalseCues {
 public:
  explicit FalseCues(Workspace& workspace);

  // Is the match of a rule no statement after all? `sentence`: its items. Looks at some items
  // around the cue; for quotations as far as they reach.
  bool holds(const CueMatch& found, const ItemRange& sentence) const;

 private:
  bool is(uint32_t item, language::ClassId id) const { return ws_.is(item, id); }
  bool no_complementizer(uint32_t item, uint32_t end) const;
  bool says_more(uint32_t item, uint32_t end) const;
  bool is_scare_quote(uint32_t close, uint32_t begin) const;
  bool is_prayer(const CueMatch& found) const;
  bool has_transmitter(uint32_t cue, uint32_t begin) const;
  bool is_left(const CueMatch& found) const;
  bool is_predicate(uint32_t cue) const;
  bool is_name(uint32_t cue) const;
  bool is_governed(uint32_t cue) const;

  Workspace& ws_;
  language::ClassId cue_fin_, cue_part_, that_, preposition_, quote_open_, long_quote_,
      only_finite_, stop_, comma_, on_tongue_, transmit_, perfect_, continue_, plural_,
      needs_object_, prayer_, conditional_, first_person_, media_head_, with_wa_, with_fa_,
      with_pronoun_, kana_, masdar_, noun_, quantifier_, question_word_, liable_;
};

}  // namespace isnad::read
