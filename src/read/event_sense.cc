#include "read/event_sense.h"

namespace isnad::read {
namespace {

constexpr double kMass = 20;  // people who are a crowd

}  // namespace

// Tens of people and more.
bool SenseFinder::is_mass(const NounPhrases& actor) const {
  for (const NounPhrase& phrase : actor) {
    const Item& head = ws_.items[phrase.begin];
    if (ws_.is(phrase.begin, c_.quantifier)) return true;
    if (!ws_.is(phrase.begin, c_.quantity) || head.cell == kNoCell) continue;
    const Quantity& many = ws_.record.quantities[head.cell];
    if (many.low && *many.low >= kMass) return true;
  }
  return false;
}

// From a place, to what is its own ("its barracks"), or to its own country: a force that goes
// anywhere else does not withdraw.
bool SenseFinder::goes_home(const EventParts& parts) const {
  if (!parties_.any(parts.actor, {c_.forces, c_.org_mil})) return false;
  if (parties_.any(parts.place, {c_.home})) return true;
  const std::optional<std::string> own = parties_.country_of(parts.actor);
  for (const NounPhrase& phrase : parts.place) {
    if (ws_.is(phrase.begin, c_.with_pronoun)) return true;
    if (phrase.begin > 0 && ws_.is(phrase.begin - 1, c_.prep_min)) return true;
    if (own && parties_.country_of({phrase}) == own) return true;
  }
  return false;
}

bool SenseFinder::holds(When when, const EventParts& parts) const {
  switch (when) {
    case When::kAlways:
      return true;
    case When::kForces:
      return parties_.any(parts.actor, {c_.forces, c_.org_mil}) ||
             parties_.any(parts.recipient, {c_.forces, c_.org_mil});
    case When::kPersons:
      return parties_.any(parts.recipient,
                          {c_.person_noun, c_.role, c_.given_name, c_.anonymous, c_.title});
    case When::kOfficial:
      return parties_.any(parts.actor, {c_.role, c_.title, c_.role_gov, c_.country, c_.org_gov});
    case When::kCrowd:
      return parties_.any(parts.actor, {c_.crowd_noun});
    case When::kMass:
      return parties_.any(parts.actor, {c_.crowd_noun}) || is_mass(parts.actor);
    case When::kBody:
      return parties_.any(parts.recipient, {c_.org_head, c_.org_name, c_.group_noun, c_.forces}) ||
             (parts.recipient.empty() &&
              parties_.any(parts.actor, {c_.org_head, c_.org_name, c_.group_noun, c_.forces}));
    case When::kHome:
      return goes_home(parts);
    case When::kFree:
      return parts.recipient.empty();
    case When::kAimed:
      return !parts.recipient.empty();
    case When::kPlace:
      return parties_.any(parts.recipient, {c_.place, c_.country, c_.city, c_.place_head});
  }
  return false;
}

// The sense that the parts speak for: the first whose condition holds, else the plain one.
const Sense* SenseFinder::find(const EventWord& word, const EventParts& parts) const {
  const Sense* plain = nullptr;
  for (const Sense& sense : word.senses) {
    if (sense.when == When::kAlways)
      plain = &sense;
    else if (holds(sense.when, parts))
      return &sense;
  }
  return plain;
}

}  // namespace isnad::read
