// The names in running text: persons, organisations, places. Runs after the layers of figures and
// before statements, whose sources it shares a table of entities with. Words inside names stop
// being verbs and particles; else the items stay as they are.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "read/entity_table.h"
#include "read/name_finder.h"
#include "read/role.h"
#include "read/workspace.h"

namespace isnad::read {

class NameReader {
 public:
  explicit NameReader(Workspace& workspace);

  // Fills record.entities through `entities`, which must be empty. Linear in the text but for the
  // number of its entities.
  void read(EntityTable& entities);

 private:
  void remember(const Name& name);
  void take_back(Name& name) const;
  void quiet();
  void find_again(std::vector<Name>& names);
  void find_short_forms();
  bool in_brackets_behind(const Name& full, const Name& name) const;

  Workspace& ws_;
  NameFinder finder_;
  RoleReader roles_;
  std::vector<Name> names_, again_;
  std::vector<int> found_;  // the entities of names_
  // By hash of a word: the type of the name that it can stand for alone in this article.
  std::unordered_map<uint64_t, EntityType> known_words_;
  language::ClassId bracket_open_, bracket_close_, quote_, unknown_, latin_;
};

}  // namespace isnad::read
