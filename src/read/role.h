// The roles of the persons who are named: before the name ("the Russian minister of defence X",
// "the spokesman of the army General X") and behind it ("X, the head of the union, ..."); then
// every definite noun that means somebody by his role or an organisation by what it is ("the
// minister", "this movement") becomes a mention of the entity. Runs when all names are in the
// table.
#pragma once

#include <vector>

#include "read/entity_table.h"
#include "read/name_finder.h"
#include "read/workspace.h"

namespace isnad::read {

class RoleReader {
 public:
  explicit RoleReader(Workspace& workspace);

  // `names` in their order, with the entity of each in `found`. Linear in the items; at titles, in
  // the roles of the article.
  void read(const std::vector<Name>& names, const std::vector<int>& found, EntityTable& entities);

 private:
  bool is(uint32_t item, language::ClassId id) const { return ws_.is(item, id); }
  uint32_t role_behind(const Name& name, uint32_t item, uint32_t end) const;
  uint32_t phrase_end(uint32_t begin, uint32_t end) const;
  void add_titles(EntityTable& entities) const;
  bool names_more(uint32_t item, uint32_t end) const;

  Workspace& ws_;
  language::ClassId word_, role_, rank_, title_, org_head_, with_al_, with_wa_, with_fa_, with_bi_,
      with_li_, with_pronoun_, only_finite_, cue_fin_, that_, preposition_, prep_fi_, comma_, stop_,
      bracket_close_, time_, number_, place_, org_name_, given_name_, family_name_, plural_, adj_,
      norp_, accusative_, noun_, relative_;
};

}  // namespace isnad::read
