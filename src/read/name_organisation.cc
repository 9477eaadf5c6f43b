// Names of organisations: those of the lexicon, what follows the head of such a name, quoted names
// of media.
#include <algorithm>

#include "read/name_classes.h"
#include "read/name_finder.h"

namespace isnad::read {
namespace {

constexpr uint32_t kLongestChain = 7;   // items
constexpr uint32_t kLongestQuoted = 5;  // items

}  // namespace

std::optional<NameFinder::Found> NameFinder::organisation(uint32_t at) const {
  if (is(at, c_->org_name) || is(at, c_->agency) || is(at, c_->outlet_name)) {
    const bool headed = at > sentence_.begin && (is(at - 1, c_->org_head) || is(at - 1, c_->club));
    const bool several = ws_.items[at].last - ws_.items[at].first > 1;
    const bool other = is(at, c_->ambiguous) || is(at, c_->particle) || is(at, c_->finite);
    if ((!other || headed || several) && !article_added(at))
      return Found{at, at + 1, EntityType::kOrg, true,
                   of_state(at) ? MentionKind::kTitle : MentionKind::kName};
  }
  // A name that takes a side is one all the same, of what the lexicon says that it means.
  if (is(at, c_->loaded_name))
    return Found{at, at + 1, is(at, c_->loaded_place) ? EntityType::kPlace : EntityType::kOrg,
                 false, MentionKind::kTitle};
  if (is(at, c_->inner_head) && !is(at, c_->with_al) && !is(at, c_->with_pronoun)) {
    const uint32_t end = chain_end(at);
    if (end > at + 1) return Found{at, end, EntityType::kOrg, true, MentionKind::kName};
  }
  // "The Commercial Bank": the head with an adjective of its kind.
  if (is(at, c_->inner_head) && is(at, c_->with_al) && at + 1 < sentence_.end &&
      is(at + 1, c_->org_adj) && is(at + 1, c_->with_al) && !joined(at + 1))
    return Found{at, at + 2, EntityType::kOrg, true, MentionKind::kName};
  return named_by_head(at);
}

// "The ministry of defence", "the Lebanese army": a body of a state is told by what it is; such an
// entry describes it as a role does a person.
bool NameFinder::of_state(uint32_t at) const {
  const Item& tokens = ws_.items[at];
  if (tokens.last - tokens.first < 2) return false;
  const language::ClassSet& head = *ws_.token_types[tokens.first]->classes;
  if (!head.test(c_->org_head)) return false;
  const language::Reading* reading = ws_.reading(at, c_->org_name);
  if (reading == nullptr) return false;
  const std::string_view value = ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).value);
  for (const std::string_view sector : {"=GOV", "=MIL", "=COP", "=JUD", "=LEG", "=SPY"})
    if (value.find(sector) != std::string_view::npos) return true;
  return false;
}

// One past the words that belong to the name after its head: definite nouns and adjectives, names,
// "and" or "for" between definite ones.
uint32_t NameFinder::chain_end(uint32_t at) const {
  uint32_t end = at + 1;
  const uint32_t last = std::min(sentence_.end, at + kLongestChain);
  while (end < last && is(end, c_->word) && !is(end, c_->finite) && !is(end, c_->particle) &&
         !is(end, c_->time) && !is(end, c_->number) && !is(end, c_->latin)) {
    const bool first = end == at + 1;
    if (is(end, c_->with_bi) || is(end, c_->with_ka) || is(end, c_->with_fa)) break;
    if ((is(end, c_->with_wa) || is(end, c_->with_li)) && (first || !is(end, c_->with_al))) break;
    if (is(end, c_->with_wa) && !is(end - 1, c_->with_al)) break;
    const bool closed = !first && is(end - 1, c_->with_al);
    const bool name =
        known_name(end) || is(end, c_->place) || foreign(end) || is(end, c_->org_name);
    if (is(end, c_->nisba) && !first && !is(end - 1, c_->with_al)) break;
    if (is(end, c_->with_al) ? is(end, c_->role) || is(end, c_->title)
                             : !name || (closed && !is(end, c_->place)))
      break;
    ++end;
  }
  return end;
}

// The word after "company", "newspaper", "club": unknown words, a place, a quotation.
std::optional<NameFinder::Found> NameFinder::named_by_head(uint32_t at) const {
  if (at == sentence_.begin) return std::nullopt;
  uint32_t head = at - 1;
  if (is(head, c_->quote_open) && head > sentence_.begin) return quoted(at);
  if (!is(head, c_->outer_head) && !is(head, c_->media_head) && !is(head, c_->club))
    return std::nullopt;
  if (is(head, c_->with_pronoun) || joined(at)) return std::nullopt;
  if (is(at, c_->place) && is(head, c_->club) && !is(head, c_->with_al))
    return Found{at, at + 1, EntityType::kOrg, false, MentionKind::kName};
  if (is(at, c_->place) && is(head, c_->media_head) && !is(head, c_->with_al) &&
      is(at, c_->with_al))
    return Found{at, at + 1, EntityType::kOrg, false, MentionKind::kName};
  if (foreign(at)) {
    const uint32_t end = foreign_run(at, sentence_.end);
    return Found{at, end, EntityType::kOrg, true, MentionKind::kName};
  }
  return std::nullopt;
}

// "the newspaper 'X Y'".
std::optional<NameFinder::Found> NameFinder::quoted(uint32_t at) const {
  const uint32_t head = at - 2;
  if (!is(head, c_->media_head) && !is(head, c_->outer_head) && !is(head, c_->club))
    return std::nullopt;
  uint32_t end = at;
  while (end < sentence_.end && end - at < kLongestQuoted && is(end, c_->word)) ++end;
  if (end >= sentence_.end || !is(end, c_->quote_close)) return std::nullopt;
  return Found{at, end, EntityType::kOrg, true, MentionKind::kName};
}

}  // namespace isnad::read
