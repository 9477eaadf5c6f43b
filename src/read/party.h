// Who takes part in an event or undertakes something: the entity behind a noun phrase. A name in it
// is the entity; those who are called by common words ("gunmen", "20 soldiers") become one.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "read/entity_table.h"
#include "read/event_phrase.h"

namespace isnad::read {

class PartyFinder {
 public:
  PartyFinder(Workspace& workspace, EntityTable& entities, const EventClasses& classes)
      : ws_(workspace), entities_(entities), c_(classes) {}

  // The entity of a phrase, made where it is new; kNone where the phrase names nobody (a bare
  // figure). `acts`: it does something, so that "20 people" are somebody; `rule`: of a new entity.
  // The figure of the phrase counts the entity.
  int entity_of(const NounPhrase& phrase, bool acts, const char* rule);
  // The figures in the phrase, added to `figures`: indices into record.quantities.
  void add_figures(const NounPhrase& phrase, std::vector<int>& figures) const;
  // The country of the first name or adjective in the phrases that has one.
  std::optional<std::string> country_of(const NounPhrases& phrases) const;
  // Does the phrase hold a name?
  bool is_named(const NounPhrase& phrase) const;
  // Has an item of the phrases one of the classes?
  bool any(const NounPhrases& phrases, std::initializer_list<language::ClassId> ids) const;

 private:
  bool is_person(uint32_t item) const;
  bool only_tells_apart(const NounPhrase& phrase, int named) const;
  EntityType type_of(const NounPhrase& phrase) const;
  uint32_t counted_head(const NounPhrase& phrase) const;

  Workspace& ws_;
  EntityTable& entities_;
  const EventClasses& c_;
};

}  // namespace isnad::read
