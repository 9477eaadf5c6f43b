#include "read/name_finder.h"

#include <algorithm>
#include <cassert>

#include "language/letters.h"
#include "read/name_classes.h"

namespace isnad::read {

NameFinder::NameFinder(Workspace& workspace)
    : ws_(workspace), c_(std::make_shared<NameClasses>(workspace.analyzer())) {
  using Ids = std::initializer_list<language::ClassId>;
  const auto watch = [&](Ids ids) {
    language::ClassSet some;
    for (const language::ClassId id : ids) some.set(id);
    return ws_.watch([some](const language::ClassSet& set) { return set.intersects(some); });
  };
  const NameClasses& c = *c_;
  begins_ =
      watch({c.org_name, c.agency, c.outlet_name, c.loaded_name, c.inner_head, c.place, c.unknown,
             c.maybe_name, c.name_particle, c.given_name, c.family_name, c.hidden_name, c.norp});
  heads_ = watch({c.quote_open, c.outer_head, c.media_head, c.club, c.settlement});
  filiation_ = watch({c.filiation});
  foreign_ = ws_.watch([&c](const language::ClassSet& set) {
    return set.test(c.unknown) && !set.test(c.with_al) && !set.test(c.latin) &&
           !set.test(c.word_spelling);
  });
}

// Can any name begin at the word? Nearly all words are passed over here: a name begins with a word
// that may be (in) one, behind a word that names things, or before "bin".
bool NameFinder::may_begin(uint32_t at) const {
  return passes(at, begins_) || (at > sentence_.begin && passes(at - 1, heads_)) ||
         (at + 1 < sentence_.end && passes(at + 1, filiation_));
}

std::optional<NameFinder::Found> NameFinder::any(uint32_t at) const {
  std::optional<Found> found = organisation(at);
  if (!found) found = place(at);
  if (!found) found = person(at);
  if (!found) found = people(at);
  return found;
}

void NameFinder::find(const ItemRange& sentence, std::vector<Name>& names) {
  sentence_ = sentence;
  last_end_ = 0;
  for (uint32_t at = sentence.begin; at < sentence.end;) {
    if (!is(at, c_->word)) {
      ++at;
      continue;
    }
    assert(may_begin(at) || !any(at));
    const std::optional<Found> found = may_begin(at) ? any(at) : std::nullopt;
    if (!found) {
      ++at;
      continue;
    }
    push(*found, names);
    if (found->kind == MentionKind::kName) {
      last_end_ = found->end;
      last_type_ = found->type;
    }
    at = found->end;
  }
}

// Is a particle joined to the word, whichever way it is read?
bool NameFinder::joined(uint32_t item) const {
  constexpr uint8_t kParticles = language::kWithWa | language::kWithFa | language::kWithBi |
                                 language::kWithLi | language::kWithKa;
  const auto readings = ws_.types[item]->readings;
  if (readings.empty())
    return is(item, c_->with_wa) || is(item, c_->with_fa) || is(item, c_->with_bi) ||
           is(item, c_->with_li) || is(item, c_->with_ka);
  return std::all_of(readings.begin(), readings.end(), [](const language::Reading& reading) {
    return (reading.clitics & kParticles) != 0;
  });
}

// A given or family name; one that is written with the article has it in the lexicon.
bool NameFinder::known_name(uint32_t item) const {
  if (!is(item, c_->given_name) && !is(item, c_->family_name)) return false;
  if (!is(item, c_->with_al)) return true;
  const auto readings = ws_.types[item]->readings;
  return std::any_of(readings.begin(), readings.end(), [this](const language::Reading& reading) {
    const language::ClassSet& classes = ws_.model().class_set(reading.entry.class_set);
    return !(reading.clitics & language::kWithAl) &&
           (classes.test(c_->given_name) || classes.test(c_->family_name));
  });
}

// A name that has no article in the lexicon is another word with one ("al-hamas", enthusiasm).
bool NameFinder::article_added(uint32_t item) const {
  if (!is(item, c_->with_al)) return false;
  const auto readings = ws_.types[item]->readings;
  return std::all_of(readings.begin(), readings.end(), [](const language::Reading& reading) {
    return (reading.clitics & language::kWithAl) != 0;
  });
}

uint32_t NameFinder::foreign_run(uint32_t begin, uint32_t end) const {
  uint32_t at = begin;
  while (at < end && foreign(at)) ++at;
  return at;
}

// "Haddad and Amal", "Haddad, Amal": does a name stand right before, in a list?
bool NameFinder::listed(uint32_t at) const {
  if (last_end_ == 0) return false;
  if (last_end_ == at) return true;
  return last_end_ + 1 == at && (is(at - 1, c_->comma) || is(at - 1, c_->separate_and));
}

bool NameFinder::can_stand_alone(const language::Type* type) const {
  const language::ClassSet& classes = *type->classes;
  if (classes.test(c_->unknown)) return true;
  return classes.test(c_->family_name) || classes.test(c_->maybe_name) ||
         (classes.test(c_->place) && classes.test(c_->ambiguous)) ||
         (classes.test(c_->given_name) && classes.test(c_->ambiguous));
}

bool NameFinder::may_be_again(uint32_t item) const {
  if (ws_.items[item].last - ws_.items[item].first != 1) return false;
  return is(item, c_->unknown) || is(item, c_->family_name) ||
         (is(item, c_->given_name) && is(item, c_->ambiguous) && !is(item, c_->finite));
}

// Li before a name that has the article itself ("lil-Sudan"): lam lam, where the name has alef lam.
bool NameFinder::swallows_article(uint32_t item) const {
  const Item& tokens = ws_.items[item];
  const language::Type* type = ws_.token_types[tokens.first];
  uint32_t letters = type->phrase_prefix_letters;
  uint8_t clitics = type->phrase_clitics;
  if (tokens.last - tokens.first == 1) {
    if (type->readings.empty()) return false;
    letters = type->readings.front().prefix_letters;
    clitics = type->readings.front().clitics;
  }
  if (!(clitics & language::kWithLi) || (clitics & language::kWithAl) || letters < 2) return false;
  const std::string_view two =
      type->normal.substr(size_t{letters - 2} * language::kLetter, 2 * language::kLetter);
  return two.starts_with(language::kLam) && two.ends_with(language::kLam);
}

// Letters of the particles joined to the first word of an item, the article not among them.
uint32_t NameFinder::joined_letters(uint32_t item) const {
  const Item& tokens = ws_.items[item];
  const language::Type* type = ws_.token_types[tokens.first];
  uint32_t letters = 0;
  uint8_t clitics = 0;
  if (tokens.last - tokens.first > 1) {
    letters = type->phrase_prefix_letters;
    clitics = type->phrase_clitics;
  } else if (!type->readings.empty()) {
    letters = type->readings.front().prefix_letters;
    clitics = type->readings.front().clitics;
  }
  if (clitics & language::kWithAl)
    letters -= clitics & language::kWithLi ? 1 : 2;
  else if (swallows_article(item))
    --letters;
  return letters > 8 ? 0 : letters;
}

// Tokens of an entry of several words that stand outside of the name in it: "company" of "company
// X".
uint32_t NameFinder::outer_head(uint32_t item) const {
  const Item& tokens = ws_.items[item];
  if (tokens.last - tokens.first < 2) return 0;
  const language::ClassSet& head = *ws_.token_types[tokens.first]->classes;
  if (head.test(c_->with_al)) return 0;  // "the Bank of ..." is all name
  if (head.test(c_->outer_head) || head.test(c_->media_head)) return 1;
  if (head.test(c_->settlement) && is(item, c_->place)) return 1;
  const bool area = head.test(c_->settlement) || head.test(c_->area) || head.test(c_->direction);
  return area && ws_.token_types[tokens.first + 1]->classes.test(c_->place) &&
                 !is(item, c_->country)
             ? 1
             : 0;
}

void NameFinder::push(const Found& found, std::vector<Name>& names) const {
  Name name;
  const uint32_t outer = outer_head(found.begin);
  name.first = ws_.items[found.begin].first + outer;
  name.last = ws_.items[found.end - 1].last;
  name.type = found.type;
  if (name.last - name.first > 1 && ws_.token_types[name.last - 1]->classes.test(c_->epithet) &&
      ws_.token_types[name.first]->classes.test(c_->place))
    --name.last;
  // "Real Madrid the Spanish": the nationality after a name describes it.
  if (name.type == EntityType::kOrg && name.last - name.first > 1 && found.end - found.begin == 1) {
    const language::ClassSet& last = *ws_.token_types[name.last - 1]->classes;
    const language::ClassSet& before = *ws_.token_types[name.last - 2]->classes;
    if (last.test(c_->nisba) && last.test(c_->with_al) && !before.test(c_->with_al)) --name.last;
  }
  // "California the American".
  if (name.type == EntityType::kPlace && name.last - name.first == 2 &&
      ws_.token_types[name.first]->classes.test(c_->city) &&
      ws_.token_types[name.last - 1]->classes.test(c_->nisba))
    --name.last;
  name.kind = found.kind;
  name.role_begin = found.role;
  name.role_end = found.role == kNoCell ? kNoCell : found.begin;
  name.office = found.office;
  name.certain = found.certain;
  name.cut_letters = outer > 0 ? 0 : joined_letters(found.begin);
  name.swallowed_article = outer == 0 && swallows_article(found.begin);
  if (name.cut_letters == 0 && last_end_ == found.begin && last_end_ > 0 &&
      may_begin_with_and(found.begin))
    name.cut_letters = 1;
  if (found.end - found.begin == 1) name.entry = found.begin;
  if (found.end - found.begin == 1 && name.first == ws_.items[found.begin].first &&
      name.last == ws_.items[found.begin].last)
    name.item = found.begin;
  names.push_back(name);
}

}  // namespace isnad::read
