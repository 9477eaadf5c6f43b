// Names of running text in the table of entities: what they are called, and what the lexicon and
// the role before them say of them.
#include "base/hash.h"
#include "language/letters.h"
#include "language/table_file.h"
#include "read/entity_table.h"

namespace isnad::read {

text::ByteSpan EntityTable::bytes(const Name& name) const {
  text::ByteSpan span{ws_.tokens[name.first].span.begin, ws_.tokens[name.last - 1].span.end};
  if (name.cut_letters > 0)
    span.begin += bytes_of_letters(ws_.words(ws_.tokens[name.first].span), name.cut_letters);
  return span;
}

// What the lexicon says of it: the country of a place, the sector of a body.
void EntityTable::describe(const Name& name, Entity& entity) const {
  if (name.item == kNoCell || name.type == EntityType::kPerson) return;
  const bool place = name.type == EntityType::kPlace;
  const language::Reading* reading = ws_.reading(name.item, place ? place_ : org_name_);
  if (reading == nullptr || !ws_.is(name.item, place ? place_ : org_name_)) return;
  const std::string_view value = ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).value);
  if (!place) {
    entity.sector = language::value_of(value, "sector");
    entity.country = language::value_of(value, "country");
  } else if (value.size() == 2) {
    entity.country = std::string(value);
  }
}

// The role that stands before the name: its words, its rank, in which body or place it is held.
void EntityTable::add_role(const Name& name, Entity& entity) const {
  if (name.role_begin == kNoCell || name.role_begin >= name.role_end) return;
  Role role;
  const uint32_t head = name.role_begin;
  if (ws_.is(head, with_pronoun_) || ws_.is(head, plural_)) return;  // "his wife", "the ministers"
  std::string words(ws_.words(ws_.bytes_without_particles(head, name.role_end)));
  if (ws_.is(head, with_li_) && ws_.is(head, with_al_) && words.starts_with(language::kLam))
    words.replace(0, language::kLetter, language::kAl);
  if (ws_.is(head, rank_) && !ws_.is(head, role_))
    role.rank = words;
  else
    role.title = words;
  for (const Role& old : entity.roles)
    if (old.title == role.title && old.rank == role.rank) return;
  const uint32_t first = ws_.items[head].first, last = ws_.items[name.role_end - 1].last;
  for (size_t i = named_.size(); i-- > 0 && named_[i].first >= first;)
    if (named_[i].last <= last) role.of = named_[i].entity;
  for (uint32_t item = head; item < name.role_end && !entity.country; ++item) {
    if (!ws_.is(item, norp_)) continue;
    const language::Reading* reading = ws_.reading(item, norp_);
    const std::string_view value =
        ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).value);
    if (value.size() == 2) entity.country = std::string(value);
  }
  if (role.of != kNone && !entity.country)
    entity.country = ws_.record.entities[static_cast<size_t>(role.of)].country;
  if (!entity.sector && (ws_.is(head, role_mil_) || ws_.is(head, rank_))) entity.sector = "MIL";
  if (!entity.sector && ws_.is(head, role_gov_)) entity.sector = "GOV";
  entity.roles.push_back(std::move(role));
}

// The name as it is written, the article that li swallows restored ("lil-Sudan").
std::string EntityTable::written(const Name& name) const {
  const std::string_view words = ws_.words(bytes(name));
  if (!name.swallowed_article || !words.starts_with(language::kLam)) return std::string(words);
  return std::string(language::kAl) + std::string(words.substr(language::kLetter));
}

int EntityTable::add_name(const Name& name) {
  Known fresh;
  fresh.proper = true;
  fresh.named = name.type == EntityType::kPerson;
  fresh.type = name.type;
  if (name.item != kNoCell)
    fresh.name = stems(name.item, name.item + 1);
  else if (name.cut_letters > 0 && name.last - name.first == 1)
    fresh.name = {base::hash64(without_article(
        ws_.token_types[name.first]->normal.substr(size_t{name.cut_letters} * language::kLetter)))};
  else
    add_stems(name.first, name.last, fresh.name);
  fresh.words = fresh.name;
  if (fresh.name.empty()) return kNone;
  const text::ByteSpan span = bytes(name);
  int entity = match_proper(fresh);
  if (entity == kNone) {
    entity = make(fresh, name.type, written(name), "name");
    describe(name, ws_.record.entities.back());
  } else if (fresh.named && fresh.name.size() > known_[entity].name.size()) {
    known_[entity].name = known_[entity].words = fresh.name;
    ws_.record.entities[entity].name = written(name);
  }
  named_.push_back({name.first, name.last, entity});
  if (fresh.named) add_role(name, ws_.record.entities[static_cast<size_t>(entity)]);
  add_mention(entity, ws_.span(span), name.kind);
  return entity;
}

}  // namespace isnad::read
