// The event layer: what happened, by whom, to whom, where, when, and with what status. Triggers are
// verbs, verbal nouns and nouns of data/ar/event/words.tsv, light verbs with such a noun; the rules
// of data/ar/event/rules.isn say what names an event and what only looks so. Types are PLOVER's.
#pragma once

#include <memory>

#include "read/workspace.h"

namespace isnad::read {

class EntityTable;

// Reads the events of an article into record.events and ties them to statements (innermost first),
// times, figures and entities. Keeps its tables from article to article; one for each thread.
class EventReader {
 public:
  explicit EventReader(Workspace& workspace, EntityTable& entities);
  ~EventReader();
  EventReader(const EventReader&) = delete;
  EventReader& operator=(const EventReader&) = delete;

  // Runs after the layer of statements. Linear in the text.
  void read();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace isnad::read
