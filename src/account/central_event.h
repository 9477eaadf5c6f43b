// The kinds of event that a story is about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isnad/selection.h"

namespace isnad::account {

// PLOVER's type and mode.
struct EventKind {
  std::string type;
  std::optional<std::string> mode;
  // "RETREAT/withdraw"; the type alone where there is no mode.
  std::string name() const { return mode ? type + "/" + *mode : type; }
  friend auto operator<=>(const EventKind&, const EventKind&) = default;
};

inline EventKind kind_of(const Event& event) { return {event.type, event.mode}; }

// The kinds that two thirds of the articles tell of in their first two sentences, where news says
// what it is about, as what happened, goes on or is to come. In order of name. Linear in the
// events.
std::vector<EventKind> central_events(const std::vector<const SelectedArticle*>& story);

}  // namespace isnad::account
