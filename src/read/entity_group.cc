// Parties of events that have no name: those who are called by common words.
#include <algorithm>

#include "language/letters.h"
#include "read/entity_table.h"

namespace isnad::read {

int EntityTable::named_across(uint32_t begin, uint32_t end) const {
  const uint32_t first = ws_.items[begin].first, last = ws_.items[end - 1].last;
  for (const Place& place : named_)
    if (place.first < last && first < place.last) return place.entity;
  return kNone;
}

int EntityTable::named_within(uint32_t first, uint32_t last) const {
  auto at = std::lower_bound(named_.begin(), named_.end(), first,
                             [](const Place& name, uint32_t token) { return name.last <= token; });
  int found = kNone;
  for (; at != named_.end() && at->first < last; ++at) {
    if (at->first < first || at->last > last || at->entity == kNone) continue;
    if (ws_.record.entities[static_cast<size_t>(at->entity)].type == EntityType::kPerson)
      return at->entity;
    if (found == kNone) found = at->entity;
  }
  return found;
}

int EntityTable::name_at(uint32_t token) const {
  const auto at = std::lower_bound(named_.begin(), named_.end(), token,
                                   [](const Place& name, uint32_t t) { return name.last <= t; });
  return at != named_.end() && at->first <= token ? at->entity : kNone;
}

int EntityTable::find_or_add_group(uint32_t first, uint32_t last, uint32_t cut_letters,
                                   bool swallowed_article, EntityType type, const char* rule) {
  Known fresh;
  fresh.type = type;
  add_stems(first, last, fresh.words);
  if (fresh.words.empty()) return kNone;
  fresh.name = fresh.words;
  text::ByteSpan span{ws_.tokens[first].span.begin, ws_.tokens[last - 1].span.end};
  span.begin += bytes_of_letters(ws_.words(ws_.tokens[first].span), cut_letters);
  const bool anaphor =
      fresh.words.size() == 1 && ws_.token_types[first]
                                     ->normal.substr(cut_letters * language::kLetter)
                                     .starts_with(language::kAl);
  int entity = kNone;
  for (size_t i = known_.size(); i-- > 0 && entity == kNone;) {
    const Known& old = known_[i];
    if (old.proper || old.words.empty()) continue;
    if (old.words == fresh.words || (anaphor && old.words.front() == fresh.words.front()))
      entity = static_cast<int>(i);
  }
  if (entity == kNone) {
    std::string name(ws_.words(span));
    if (swallowed_article) name = std::string(language::kAl) + name.substr(language::kLetter);
    entity = make(fresh, type, std::move(name), rule);
  }
  add_mention(entity, ws_.span(span), MentionKind::kTitle);
  return entity;
}

void EntityTable::add_country(int entity, uint32_t begin, uint32_t end) {
  Entity& it = ws_.record.entities[static_cast<size_t>(entity)];
  for (uint32_t item = begin; item < end && !it.country; ++item)
    if (ws_.is(item, norp_)) it.country = country_of(item);
}

}  // namespace isnad::read
