// The stance of each statement: its cue's, and where the cue is a plain one, what the content says:
// an obligation demands, the speaker's own future promises, what is called untrue is denied. Rules:
// topic stance.
#pragma once

#include <string>
#include <vector>

#include "read/chain.h"

namespace isnad::read {

class Stances {
 public:
  Stances(Workspace& workspace, const EntityTable& entities, const std::vector<Telling>& tellings);

  // Sets the stances of all statements, from what their cues gave them. Parents must be set.
  void set();

 private:
  void negate(size_t statement);
  bool performs(size_t statement);
  bool feels(size_t statement);
  void asks(size_t statement);
  bool by_rules(size_t statement);
  bool may_begin(std::string_view at, uint32_t item, uint32_t first) const;
  bool in_first_clause(uint32_t item, uint32_t first) const;
  bool own(size_t statement, uint32_t item) const;
  uint32_t first_item(size_t statement) const;
  uint32_t end_item(size_t statement) const;

  Workspace& ws_;
  const EntityTable& entities_;
  const std::vector<Telling>& tellings_;
  language::Match match_;
  language::ClassId negation_, with_pronoun_, attitude_, cue_noun_, takes_act_, preposition_,
      comma_, cue_fin_, quote_open_, that_;
};

}  // namespace isnad::read
