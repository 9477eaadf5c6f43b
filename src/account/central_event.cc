#include "account/central_event.h"

#include <algorithm>
#include <map>
#include <set>

namespace isnad::account {
namespace {
constexpr size_t kLeadSentences = 2;

bool is_told(const Event& event) {
  return event.status != EventStatus::kHypothetical && event.status != EventStatus::kDenied;
}

}  // namespace

std::vector<EventKind> central_events(const std::vector<const SelectedArticle*>& story) {
  std::map<EventKind, size_t> told;
  for (const SelectedArticle* article : story) {
    const Record& record = article->record;
    if (record.sentences.empty()) continue;
    const size_t last = std::min(record.sentences.size(), kLeadSentences) - 1;
    std::set<EventKind> kinds;
    for (const Event& event : record.events)
      if (is_told(event) && event.trigger.begin < record.sentences[last].end)
        kinds.insert(kind_of(event));
    for (const EventKind& kind : kinds) ++told[kind];
  }
  std::vector<EventKind> central;
  for (const auto& [kind, articles] : told)
    if (3 * articles >= 2 * story.size()) central.push_back(kind);
  return central;
}

}  // namespace isnad::account
