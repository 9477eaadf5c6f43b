#include "read/role.h"

#include <algorithm>

namespace isnad::read {
namespace {

constexpr uint32_t kLongestRole = 10;  // items

}  // namespace

RoleReader::RoleReader(Workspace& workspace) : ws_(workspace) {
  const auto id = [&](language::ClassName name) { return workspace.analyzer().id(name); };
  word_ = id("word");
  role_ = id("role");
  rank_ = id("rank");
  title_ = id("title");
  org_head_ = id("org_head");
  with_al_ = id("with_al");
  with_wa_ = id("with_wa");
  with_fa_ = id("with_fa");
  with_bi_ = id("with_bi");
  with_li_ = id("with_li");
  with_pronoun_ = id("with_pronoun");
  only_finite_ = id("only_finite");
  cue_fin_ = id("cue.fin");
  that_ = id("that");
  preposition_ = id("preposition");
  prep_fi_ = id("prep_fi");
  comma_ = id("comma");
  stop_ = id("stop");
  bracket_close_ = id("bracket_close");
  time_ = id("time");
  number_ = id("number");
  place_ = id("place");
  org_name_ = id("org_name");
  given_name_ = id("given_name");
  family_name_ = id("family_name");
  plural_ = id("plural");
  adj_ = id("adj");
  norp_ = id("norp");
  accusative_ = id("accusative");
  noun_ = id("noun");
  relative_ = id("relative_definite");
}

// One past the noun phrase that begins with a role: nouns in construct up to the first definite
// one, its adjectives, and what a joined preposition or "in" ties to it; `begin` where nothing
// closes it.
uint32_t RoleReader::phrase_end(uint32_t begin, uint32_t end) const {
  end = std::min(end, begin + kLongestRole);
  bool closed = is(begin, with_al_), open_noun = false;
  uint32_t at = begin + 1, good = closed ? at : begin;
  for (; at < end; ++at) {
    if (!is(at, word_) || is(at, only_finite_) || is(at, that_) || is(at, cue_fin_) ||
        is(at, time_) || is(at, number_) || is(at, with_fa_) || is(at, relative_) ||
        (is(at, accusative_) && !is(at, with_al_)))
      break;
    const bool definite = is(at, with_al_) || is(at, place_) || is(at, org_name_);
    if (is(at, preposition_) && !is(at, noun_)) {
      if (!is(at, prep_fi_) || !closed || at + 1 >= end ||
          !(is(at + 1, with_al_) || is(at + 1, org_name_)))
        break;
      closed = false;
      continue;
    }
    if (is(at, with_wa_) && (!definite || !is(at - 1, with_al_))) break;
    const bool tied = is(at, with_bi_) || is(at, with_li_);
    if (closed && !definite && !tied) break;
    if (closed && definite && !tied && !is(at, adj_) && !is(at, norp_) && !is(at, with_wa_) &&
        !is(at, place_))
      break;
    if ((is(at, given_name_) || is(at, role_)) && closed && !tied) break;
    open_noun = !definite;
    closed = definite || is(at, with_pronoun_);
    if (closed) good = at + 1;
  }
  return open_noun && good == begin ? begin : good;
}

// The item where a role behind the name begins; `end` where none does. Behind a comma it must fill
// the words up to the next mark, or it is the next one of a list or another clause.
uint32_t RoleReader::role_behind(const Name& name, uint32_t item, uint32_t end) const {
  if (item >= end || name.type != EntityType::kPerson) return end;
  const bool comma = is(item, comma_);
  const uint32_t at = comma ? item + 1 : item;
  if (at >= end || !is(at, role_) || is(at, with_wa_) || is(at, with_fa_) || is(at, with_li_) ||
      is(at, with_bi_) || is(at, only_finite_) || is(at, plural_) || is(at, cue_fin_))
    return end;
  if (is(at, with_pronoun_)) return end;
  if (!comma) return at;
  const uint32_t last = phrase_end(at, end);
  const bool marked = last == end || is(last, comma_) || is(last, stop_) ||
                      is(last, bracket_close_) || is(last, that_) || is(last, cue_fin_);
  return marked ? at : end;
}

void RoleReader::read(const std::vector<Name>& names, const std::vector<int>& found,
                      EntityTable& entities) {
  size_t sentence = 0;
  for (size_t i = 0; i < names.size(); ++i) {
    const Name& name = names[i];
    if (name.type != EntityType::kPerson || found[i] == kNone) continue;
    if (name.role_begin != kNoCell && name.role_begin < name.role_end) {
      entities.add_role(found[i], name.role_begin, name.role_end);
      if (name.office != kNoCell) entities.add_role(found[i], name.office, name.role_begin);
    }
    const auto item = std::partition_point(ws_.items.begin(), ws_.items.end(),
                                           [&](const Item& at) { return at.first < name.last; });
    const auto behind = static_cast<uint32_t>(item - ws_.items.begin());
    while (sentence < ws_.sentences.size() && ws_.sentences[sentence].end < behind) ++sentence;
    if (sentence == ws_.sentences.size()) break;
    const uint32_t end = ws_.sentences[sentence].end;
    const uint32_t role = role_behind(name, behind, end);
    if (role >= end) continue;
    const uint32_t last = phrase_end(role, end);
    if (last > role) entities.add_role(found[i], role, last);
  }
  add_titles(entities);
}

// Does what follows a definite role say more of who is meant ("the minister X", "the party's ...")?
bool RoleReader::names_more(uint32_t item, uint32_t end) const {
  if (item >= end) return false;
  return is(item, given_name_) || is(item, family_name_) || is(item, org_name_) ||
         (is(item, with_al_) && !is(item, with_wa_) && !is(item, with_li_)) || is(item, rank_) ||
         is(item, role_);
}

void RoleReader::add_titles(EntityTable& entities) const {
  if (!entities.has_titles()) return;
  for (const ItemRange& sentence : ws_.sentences)
    for (uint32_t at = sentence.begin; at < sentence.end; ++at) {
      if (!is(at, with_al_) || (!is(at, role_) && !is(at, org_head_))) continue;
      const bool country = at + 1 < sentence.end && is(at + 1, norp_) && is(at + 1, with_al_);
      const uint32_t end = at + (country ? 2 : 1);
      if (names_more(end, sentence.end)) continue;
      if (const int entity = entities.remention(at, end); entity != kNone)
        entities.add_title(entity, at, end);
    }
}

}  // namespace isnad::read
