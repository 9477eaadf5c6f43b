// Names of places: those of the lexicon, and the word after "the city of", "in the north of".
#include <algorithm>

#include "read/name_classes.h"
#include "read/name_finder.h"

namespace isnad::read {

std::optional<NameFinder::Found> NameFinder::place(uint32_t at) const {
  if (is(at, c_->place) && !is(at, c_->with_pronoun) && !article_added(at)) {
    // A word that is a person's name as well is one beside a title or another name.
    if (known_name(at) && !is(at, c_->with_bi) &&
        (person_before(at) || (at + 1 < sentence_.end && !joined(at + 1) && known_name(at + 1))))
      return std::nullopt;
    if (is_club(at)) return Found{at, at + 1, EntityType::kOrg, false, MentionKind::kName};
    // "The Arab world" is a region that has no name of its own.
    const Item& tokens = ws_.items[at];
    const bool world =
        tokens.last - tokens.first > 1 && ws_.token_types[tokens.first]->classes.test(c_->world);
    return Found{at, at + 1, EntityType::kPlace, !is(at, c_->ambiguous),
                 world ? MentionKind::kTitle : MentionKind::kName};
  }
  return place_by_head(at);
}

// "Barcelona the Spanish (masculine)", "Lyon (France) - ...": cities are feminine, clubs are not.
bool NameFinder::is_club(uint32_t at) const {
  if (!is(at, c_->city) || is(at, c_->country) || at + 1 >= sentence_.end) return false;
  const uint32_t next = at + 1;
  if (is(next, c_->nisba) && is(next, c_->with_al) && !is(next, c_->feminine) &&
      !is(next, c_->plural) && !joined(next))
    return !is(at, c_->with_bi) || (at > sentence_.begin && is(at - 1, c_->noun));
  return at + 4 < sentence_.end && is(next, c_->bracket_open) && is(at + 2, c_->country) &&
         is(at + 3, c_->bracket_close) && (is(at + 4, c_->dash) || is(at + 4, c_->number));
}

std::optional<NameFinder::Found> NameFinder::place_by_head(uint32_t at) const {
  if (at == sentence_.begin) return std::nullopt;
  const uint32_t head = at - 1;
  const bool settlement = is(head, c_->settlement) && !is(head, c_->with_al);
  if ((!settlement && !is(at, c_->unknown)) || joined(at)) return std::nullopt;
  const bool strong = settlement || (is(head, c_->place_head) && !is(head, c_->with_al)) ||
                      is(head, c_->direction) ||
                      (is(head, c_->over_place) && !is(head, c_->with_al));
  const bool in = is(head, c_->prep_fi) || is(head, c_->prep_ila);
  const bool spelled = is(at, c_->name_spelling) && !ends_like_word(at);
  const bool unknown = is(at, c_->unknown) && !is(at, c_->with_al) && !is(at, c_->latin);
  if ((settlement && unknown && !ends_like_word(at)) ||
      (foreign(at) && (strong || in) && spelled)) {
    const uint32_t end = std::max(at + 1, foreign_run(at, sentence_.end));
    if (end - at <= 3) return Found{at, end, EntityType::kPlace, strong, MentionKind::kName};
  }
  const bool name_like =
      is(at, c_->unknown) || (is(at, c_->noun) && !is(at, c_->role) && !is(at, c_->org_head) &&
                              !is(at, c_->plural) && !is(at, c_->time));
  if (settlement && is(at, c_->with_al) && name_like && !is(at, c_->with_pronoun))
    return Found{at, at + 1, EntityType::kPlace, false, MentionKind::kName};
  if (foreign(at) && listed(at) && last_type_ == EntityType::kPlace && is(at, c_->name_spelling))
    return Found{at, at + 1, EntityType::kPlace, false, MentionKind::kName};
  return std::nullopt;
}

}  // namespace isnad::read
