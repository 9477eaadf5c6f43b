#include "read/party.h"

namespace isnad::read {

bool PartyFinder::any(const NounPhrases& phrases,
                      std::initializer_list<language::ClassId> ids) const {
  for (const NounPhrase& phrase : phrases)
    for (uint32_t item = phrase.begin; item < phrase.end; ++item)
      for (const language::ClassId id : ids)
        if (ws_.is(item, id)) return true;
  return false;
}

std::optional<std::string> PartyFinder::country_of(const NounPhrases& phrases) const {
  for (const NounPhrase& phrase : phrases)
    for (uint32_t item = phrase.begin; item < phrase.end; ++item) {
      const int name = entities_.name_at(ws_.items[item].first);
      if (name != kNone && ws_.record.entities[static_cast<size_t>(name)].country)
        return ws_.record.entities[static_cast<size_t>(name)].country;
      if (const auto country = entities_.country_of(item)) return country;
    }
  return std::nullopt;
}

bool PartyFinder::is_person(uint32_t item) const {
  return (ws_.is(item, c_.person_noun) || ws_.is(item, c_.role) || ws_.is(item, c_.anonymous)) &&
         !ws_.is(item, c_.forces) && !ws_.is(item, c_.org_head);
}

// "The governor of Aden" and "the inhabitants of Aden" are people whom the name of the place only
// tells apart; "the family of Omar" is not Omar.
bool PartyFinder::only_tells_apart(const NounPhrase& phrase, int named) const {
  const uint32_t head = counted_head(phrase);
  if (ws_.record.entities[static_cast<size_t>(named)].type == EntityType::kPerson)
    return head + 1 < phrase.end && entities_.name_at(ws_.items[head + 1].first) == named &&
           (ws_.is(head, c_.group_noun) || ws_.is(head, c_.person_noun)) &&
           !ws_.is(head, c_.with_al) && !ws_.is(head, c_.title) && !ws_.is(head, c_.rank) &&
           !ws_.is(head, c_.role) && !ws_.is(head, c_.given_name);
  return ws_.record.entities[static_cast<size_t>(named)].type == EntityType::kPlace &&
         entities_.name_at(ws_.items[head].first) != named &&
         (is_person(head) || ws_.is(head, c_.crowd_noun));
}

EntityType PartyFinder::type_of(const NounPhrase& phrase) const {
  const NounPhrases one{phrase};
  if (is_person(counted_head(phrase))) return EntityType::kPerson;
  if (any(one, {c_.org_head, c_.org_mil, c_.org_gov, c_.forces})) return EntityType::kOrg;
  if (any(one, {c_.place_head, c_.place, c_.city})) return EntityType::kPlace;
  if (any(one, {c_.person_noun, c_.role, c_.anonymous, c_.crowd_noun})) return EntityType::kPerson;
  return EntityType::kOrg;
}

bool PartyFinder::is_named(const NounPhrase& phrase) const {
  return !phrase.empty() && entities_.named_within(ws_.items[phrase.begin].first,
                                                   ws_.items[phrase.end - 1].last) != kNone;
}

void PartyFinder::add_figures(const NounPhrase& phrase, std::vector<int>& figures) const {
  for (uint32_t item = phrase.begin; item < phrase.end; ++item)
    if (ws_.is(item, c_.quantity) && ws_.items[item].cell != kNoCell)
      figures.push_back(static_cast<int>(ws_.items[item].cell));
}

// "Eight of the fighters of", "a number of": they are fighters.
uint32_t PartyFinder::counted_head(const NounPhrase& phrase) const {
  uint32_t head = phrase.begin;
  while (head + 1 < phrase.end &&
         (ws_.is(head, c_.number) || ws_.is(head, c_.quantifier) || ws_.is(head, c_.prep_min) ||
          ws_.is(head, c_.quantity)) &&
         ws_.tokens[ws_.items[head].last - 1].kind == text::TokenKind::kWord &&
         (ws_.items[head].last - ws_.items[head].first == 1 || ws_.is(head, c_.quantifier) ||
          ws_.is(head + 1, c_.prep_min)))
    ++head;
  return head;
}

int PartyFinder::entity_of(const NounPhrase& phrase, bool acts, const char* rule) {
  if (phrase.empty()) return kNone;
  const uint32_t last = ws_.items[phrase.end - 1].last;
  if (ws_.is(phrase.begin, c_.emphatic)) return kNone;  // "(blew up) himself"
  if (const int named = entities_.named_within(ws_.items[phrase.begin].first, last);
      named != kNone && !only_tells_apart(phrase, named))
    return named;
  int figure = kNone;
  if (ws_.is(phrase.begin, c_.quantity) && ws_.items[phrase.begin].cell != kNoCell)
    figure = static_cast<int>(ws_.items[phrase.begin].cell);
  const uint32_t head = counted_head(phrase);
  uint32_t first = ws_.items[head].first, cut = 0;
  bool swallowed = false;
  if (ws_.is(head, c_.quantity) && ws_.items[head].cell != kNoCell) {
    first = ws_.items[head].last - 1;  // "20 soldiers": they are soldiers
    const bool nobody = !acts && ws_.is(head, c_.anonymous) && head + 1 == phrase.end;
    const bool bare = !ws_.record.quantities[ws_.items[head].cell].unit;
    if (nobody || bare || ws_.tokens[first].kind != text::TokenKind::kWord) return kNone;
  } else if (!ws_.is(head, c_.word) || ws_.is(head, c_.number)) {
    return kNone;
  } else if (!ws_.types[head]->readings.empty() && ws_.items[head].last == first + 1) {
    const language::Reading& reading = ws_.types[head]->readings.front();
    cut = reading.prefix_letters;
    swallowed = (reading.clitics & language::kWithAl) && (reading.clitics & language::kWithLi);
    if (reading.clitics & language::kWithAl) cut -= swallowed ? 1 : 2;
  }
  const int entity =
      entities_.find_or_add_group(first, last, cut, swallowed, type_of(phrase), rule);
  if (entity != kNone) entities_.add_country(entity, phrase.begin, phrase.end);
  if (figure != kNone && entity != kNone) {
    Quantity& counted = ws_.record.quantities[static_cast<size_t>(figure)];
    if (counted.of == kNone) counted.of = entity;
  }
  return entity;
}

}  // namespace isnad::read
