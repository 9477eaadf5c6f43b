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

// The entry of the lexicon that the name is; its forms are names of one thing.
uint32_t EntityTable::lexeme_of(const Name& name) const {
  const language::ClassId id = name.type == EntityType::kPlace  ? place_
                               : name.type == EntityType::kNorp ? norp_
                                                                : org_name_;
  const language::Reading* reading = ws_.is(name.entry, id) ? ws_.reading(name.entry, id) : nullptr;
  return reading == nullptr ? kNoCell : reading->entry.lexeme;
}

// What the lexicon says of it: the country of a place, the sector of a body.
void EntityTable::describe(const Name& name, Entity& entity) const {
  if (name.entry == kNoCell || name.type == EntityType::kPerson) return;
  if (name.type == EntityType::kNorp) {
    entity.country = country_of(name.entry);
    return;
  }
  const bool place = name.type == EntityType::kPlace;
  const language::Reading* reading = ws_.reading(name.entry, place ? place_ : org_name_);
  if (reading == nullptr || !ws_.is(name.entry, place ? place_ : org_name_)) return;
  const std::string_view value = ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).value);
  if (!place) {
    entity.sector = language::value_of(value, "sector");
    entity.country = language::value_of(value, "country");
  } else if (value.size() == 2) {
    entity.country = std::string(value);
  }
}

// The name as it is written, the article that li swallows restored ("lil-Sudan").
std::string EntityTable::written(const Name& name) const {
  const std::string_view words = ws_.words(bytes(name));
  if (!name.swallowed_article || !words.starts_with(language::kLam)) return std::string(words);
  return std::string(language::kAl) + std::string(words.substr(language::kLetter));
}

std::string_view EntityTable::neutral_name(const Name& name) const {
  if (name.item == kNoCell || !ws_.is(name.item, loaded_name_)) return {};
  const language::Reading* reading = ws_.reading(name.item, loaded_name_);
  // A figure that counts them ("tens of the militias of") has the classes of what it counts.
  if (reading == nullptr || !ws_.model().class_set(reading->entry.class_set).test(loaded_name_))
    return {};
  return ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).value);
}

int EntityTable::add_name(const Name& name, int same) {
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
  if (fresh.name.empty()) return kNone;
  const std::string_view neutral = neutral_name(name);
  if (!neutral.empty()) {
    fresh.aliases.push_back(fresh.name);
    fresh.name = words_of(neutral);
  } else if (name.entry != kNoCell && !fresh.named) {
    fresh.lexeme = lexeme_of(name);
  }
  fresh.words = fresh.name;
  const text::ByteSpan span = bytes(name);
  int entity = same != kNone ? same : match_proper(fresh);
  if (same != kNone) {
    known_[same].aliases.push_back(fresh.name);
  } else if (entity == kNone) {
    entity = make(fresh, name.type, neutral.empty() ? written(name) : std::string(neutral), "name");
    describe(name, ws_.record.entities.back());
  } else if (!fresh.aliases.empty()) {
    known_[entity].aliases.push_back(fresh.aliases.front());
  } else if (fresh.named && fresh.name.size() > known_[entity].name.size()) {
    known_[entity].name = known_[entity].words = fresh.name;
    ws_.record.entities[entity].name = written(name);
  }
  named_.push_back({name.first, name.last, entity});
  if (name.type == EntityType::kOrg) add_head(name, entity);
  add_mention(entity, ws_.span(span), same != kNone ? MentionKind::kAlias : name.kind);
  return entity;
}

}  // namespace isnad::read
