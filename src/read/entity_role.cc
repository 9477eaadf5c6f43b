// What entities are besides their names: the roles of persons, the heads of organisations' names;
// and whom a role or head alone means later on.
#include <algorithm>

#include "base/hash.h"
#include "language/letters.h"
#include "read/entity_table.h"

namespace isnad::read {

// The country that an adjective of nationality tells.
std::optional<std::string> EntityTable::country_of(uint32_t item) const {
  if (!ws_.is(item, norp_)) return std::nullopt;
  const language::Reading* reading = ws_.reading(item, norp_);
  if (reading == nullptr) return std::nullopt;
  const std::string_view value = ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).value);
  if (value.size() != 2) return std::nullopt;
  return std::string(value);
}

// The entity named among the tokens, the first one where there are more.
int EntityTable::entity_within(uint32_t first, uint32_t last) const {
  const auto at = std::partition_point(named_.begin(), named_.end(),
                                       [&](const Place& place) { return place.first < first; });
  return at != named_.end() && at->last <= last ? at->entity : kNone;
}

void EntityTable::add_role(int person, uint32_t begin, uint32_t end) {
  Entity& entity = ws_.record.entities[static_cast<size_t>(person)];
  if (ws_.is(begin, with_pronoun_) || ws_.is(begin, plural_))
    return;                                                  // "his wife", "the ministers"
  while (end > begin + 1 && !ws_.is(end - 1, word_)) --end;  // a closing mark
  std::string words(ws_.words(ws_.bytes_without_particles(begin, end)));
  if (ws_.is(begin, with_li_) && ws_.is(begin, with_al_) && words.starts_with(language::kLam))
    words.replace(0, language::kLetter, language::kAl);
  Role role;
  const bool rank = ws_.is(begin, rank_) && !ws_.is(begin, role_);
  (rank ? role.rank : role.title) = words;
  const uint32_t first = ws_.items[begin].first;
  role.of = entity_within(first, ws_.items[end - 1].last);
  for (uint32_t item = begin; item < end && !entity.country; ++item)
    entity.country = country_of(item);
  if (role.of != kNone && !entity.country)
    entity.country = ws_.record.entities[static_cast<size_t>(role.of)].country;
  if (!entity.sector && (ws_.is(begin, role_mil_) || rank)) entity.sector = "MIL";
  if (!entity.sector && ws_.is(begin, role_gov_)) entity.sector = "GOV";
  add_title_word(begin, person, role.of);
  for (Role& old : entity.roles) {
    if (rank ? old.rank == role.rank : old.title == role.title) return;
    // A rank and an office said of one person are one role.
    if (rank ? !old.rank && old.title : !old.title && old.rank) {
      (rank ? old.rank : old.title) = words;
      if (old.of == kNone) old.of = role.of;
      return;
    }
  }
  entity.roles.push_back(std::move(role));
}

// What the person may be called by later on: the first word of the role. "The president" is no head
// of a union, though he may be called so in his own union.
void EntityTable::add_title_word(uint32_t item, int person, int of) {
  const uint32_t first = ws_.items[item].first;
  const bool of_state =
      ws_.is(item, with_al_) || (ws_.is(item, sovereign_) && ws_.items[item].last - first > 1) ||
      (of != kNone && ws_.record.entities[static_cast<size_t>(of)].type == EntityType::kPlace);
  if (!of_state && ws_.token_types[first]->classes.test(sovereign_)) return;
  Words words;
  add_stems(first, first + 1, words);
  for (const uint64_t word : words) title_words_.push_back({word, first, person});
}

// The first word of an organisation's name, or the word before it, says what it is.
void EntityTable::add_head(const Name& name, int entity) {
  uint32_t head = name.first;
  if (!ws_.token_types[head]->classes.test(org_head_)) {
    if (head == 0 || !ws_.token_types[head - 1]->classes.test(org_head_)) return;
    --head;
  }
  Words words;
  add_stems(head, head + 1, words);
  for (const uint64_t word : words) title_words_.push_back({word, name.first, entity});
}

int EntityTable::remention(uint32_t begin, uint32_t end) const {
  const uint32_t last = end - 1;
  if (end <= begin || end - begin > 2 || !ws_.is(begin, with_al_) || ws_.is(begin, plural_))
    return kNone;
  if (!ws_.is(begin, role_) && !ws_.is(begin, rank_) && !ws_.is(begin, org_head_)) return kNone;
  const std::optional<std::string> country =
      last > begin ? country_of(last) : std::optional<std::string>();
  if (last > begin && (!country || !ws_.is(last, with_al_))) return kNone;
  const Words words = stems(begin, begin + 1);
  if (words.empty()) return kNone;
  const uint32_t token = ws_.items[begin].first;
  const TitleWord* best = nullptr;
  for (const TitleWord& said : title_words_) {
    if (said.word != words.front() || said.token >= token) continue;
    if (country && ws_.record.entities[static_cast<size_t>(said.entity)].country != country)
      continue;
    if (best == nullptr || said.token >= best->token) best = &said;
  }
  return best == nullptr ? kNone : best->entity;
}

bool EntityTable::person_near(uint32_t begin, uint32_t end) const {
  constexpr uint32_t kBeside = 3;  // tokens
  const uint32_t first = ws_.items[begin].first, last = ws_.items[end - 1].last;
  return std::any_of(named_.begin(), named_.end(), [&](const Place& name) {
    return known_[static_cast<size_t>(name.entity)].named &&
           ((name.first >= last && name.first <= last + kBeside) ||
            (name.last <= first && name.last + 1 >= first));
  });
}

void EntityTable::add_office_holder(std::string_view name, uint32_t begin, uint32_t end,
                                    std::string rule) {
  Known fresh;
  fresh.proper = fresh.named = true;
  fresh.name = fresh.words = words_of(name);
  int entity = match_proper(fresh);
  if (entity == kNone)
    entity = make(fresh, EntityType::kPerson, std::string(name), std::move(rule));
  offices_.push_back({ws_.items[begin].first, ws_.items[end - 1].last, entity});
  add_role(entity, begin, end);
  add_title(entity, begin, end);
}

void EntityTable::add_title(int entity, uint32_t begin, uint32_t end) {
  add_mention(entity, ws_.span(ws_.bytes_without_particles(begin, end)), MentionKind::kTitle);
}

}  // namespace isnad::read
