#include "read/source_phrase.h"

#include <algorithm>

#include "language/letters.h"
#include "read/source_classes.h"

namespace isnad::read {
namespace {

// Items between a statement and the verb of who issued it ("a short statement that was").
constexpr uint32_t kBeforeIssuer = 8;

}  // namespace

SourceParser::SourceParser(Workspace& workspace)
    : ws_(workspace), c_(std::make_shared<Classes>(workspace.analyzer())) {}

void SourceParser::note_channel(uint32_t item, SourcePhrase& out) const {
  const language::Reading* reading = ws_.reading(item, c_->channel);
  if (out.channel || reading == nullptr) return;
  const std::string_view value = ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).value);
  if (value.empty()) return;
  out.channel = std::string(value);
  out.known_channel = is(item, c_->with_al);
}

// After an adverbial: a definite title, rank or role that no preposition or noun before it governs.
bool SourceParser::begins_subject(uint32_t item) const {
  const bool person = is(item, c_->title) || is(item, c_->rank) || is(item, c_->role);
  // "in their latest remarks"
  if (is(item - 1, c_->channel) && is(item - 1, c_->with_pronoun)) return false;
  if (!person || is(item, c_->with_li) || is(item, c_->with_bi) || is(item - 1, c_->preposition))
    return false;
  return is(item, c_->with_al) || is(item - 1, c_->time) || is(item - 1, c_->comma) ||
         is(item - 1, c_->bracket_close);
}

// A preposition inside the noun phrase ("a source in the police", "envoy to the coalition") does
// not end it; one before a channel, a medium, a time or an event does.
bool SourceParser::opens_adjunct(uint32_t item, uint32_t end) const {
  if (is(item, c_->time) || is(item, c_->adverb) || is(item, c_->turn) || is(item, c_->comma) ||
      is(item, c_->bracket_open) || is(item, c_->relative) || is(item, c_->only_finite))
    return true;
  if (is(item, c_->anonymity)) return true;                            // "who declined to be named"
  if (is(item, c_->channel) && is(item, c_->accusative)) return true;  // "(issued) a statement"
  if (is(item, c_->pronoun) && is(item, c_->with_wa)) return true;     // "and he is ..."
  if (is(item, c_->dash))  // but not the one inside a name
    return !(is(item, c_->glued) && item + 1 < end && is(item + 1, c_->glued));
  if (is(item, c_->with_bi) && is(item, c_->cue)) return true;  // "by saying"
  if (is(item, c_->with_bi) && !is(item, c_->with_al) && !is(item, c_->particle) &&
      !is(item, c_->org_head) && !is(item, c_->org_name) && !is(item, c_->place) &&
      !is(item, c_->country) && item + 1 < end && !is(item + 1, c_->with_al) &&
      is(item + 1, c_->word) && !is(item + 1, c_->preposition) && !is(item + 1, c_->given_name) &&
      !is(item + 1, c_->family_name) && !is(item + 1, c_->title) && !is(item + 1, c_->role))
    return true;  // "in clear words"
  const uint32_t next = item + 1;
  if (is(item, c_->with_li))
    return is(item, c_->media_head) || is(item, c_->agency) || is(item, c_->outlet_name) ||
           is(item, c_->anonymous) || is(item, c_->person_noun);
  if (is(item, c_->prep_li) && next < end &&
      (is(next, c_->media_head) || is(next, c_->agency) || is(next, c_->outlet_name)))
    return true;
  if (!is(item, c_->preposition) || is(item, c_->with_pronoun)) return is(item, c_->preposition);
  if (is(item, c_->prep_bi) || is(item, c_->prep_min) || is(item, c_->prep_li)) return false;
  if (is(item, c_->prep_fi))
    return next >= end || is(next, c_->channel) || is(next, c_->time) ||
           is(next, c_->demonstrative) || is(next, c_->relative);
  if (is(item, c_->direction) && next < end && is(next, c_->place)) return false;
  if (is(item, c_->prep_an) && is(item - 1, c_->role)) return false;  // "the deputy for"
  return !is(item, c_->prep_ala) && !is(item, c_->prep_bayna);
}

// Past the adjunct that begins at `item`: to the next time, comma, title, rank or role, or the end.
uint32_t SourceParser::skip_adjunct(uint32_t item, uint32_t end, SourcePhrase& out) const {
  const bool medium = is(item, c_->with_li) && (is(item, c_->media_head) || is(item, c_->agency) ||
                                                is(item, c_->outlet_name));
  if (is(item, c_->time)) {
    if (out.time == kNoCell) out.time = ws_.items[item].cell;
    return item + 1;
  }
  if (is(item, c_->bracket_open)) {
    while (item < end && !is(item, c_->bracket_close)) ++item;
    return item < end ? item + 1 : end;
  }
  if (is(item, c_->adverb) || is(item, c_->turn) || is(item, c_->comma) || is(item, c_->dash) ||
      is(item, c_->quote_close))
    return item + 1;
  const uint32_t begin = item;
  if ((is(item, c_->prep_li) || is(item, c_->with_li)) && item + 1 < end &&
      is(item + 1, c_->quote_open)) {
    // To the paper "X": what stands behind the closing mark is the subject.
    uint32_t close = item + 2;
    while (close < end && !is(close, c_->quote_close)) ++close;
    if (close < end) {
      if (out.medium_begin == out.medium_end) out.medium_begin = item + 2, out.medium_end = close;
      return close + 1;
    }
  }
  for (; item < end; ++item) {
    if (item > begin && (begins_subject(item) || is(item, c_->comma) || is(item, c_->time))) break;
    if (is(item, c_->channel)) note_channel(item, out);
    const bool second_medium =
        is(item, c_->with_li) && (is(item, c_->media_head) || is(item, c_->agency));
    if ((medium || second_medium || is(item, c_->media_head) || is(item, c_->agency)) &&
        out.medium_begin == out.medium_end) {
      out.medium_begin = item;
      out.medium_end = item + 1;
      while (out.medium_end < end && !opens_adjunct(out.medium_end, end) &&
             !begins_subject(out.medium_end))
        ++out.medium_end;
      if (medium) {
        item = out.medium_end;
        break;
      }
    }
  }
  return item;
}

SourcePhrase SourceParser::after_cue(uint32_t begin, uint32_t end) const {
  SourcePhrase out;
  uint32_t at = begin;
  while (at < end && (opens_adjunct(at, end) || is(at, c_->preposition) || is(at, c_->with_bi) ||
                      is(at, c_->with_li)))
    at = skip_adjunct(at, end, out);
  take_phrase(at, end, out);
  take_issuer(end, out);
  return out;
}

// "A statement issued by the office of X", "remarks that X made": not the paper speaks. An agency
// that published it is the medium, and whoever it quotes is to be looked for elsewhere.
void SourceParser::take_issuer(uint32_t end, SourcePhrase& out) const {
  if (out.empty() || !is(out.begin, c_->channel) || is(out.begin, c_->anonymous)) return;
  for (uint32_t at = out.begin + 1; at + 1 < std::min(end, out.begin + kBeforeIssuer); ++at) {
    SourcePhrase issuer;
    if (is(at, c_->issued) && (is(at + 1, c_->prep_an) || is(at + 1, c_->prep_min))) {
      take_phrase(at + 2, end, issuer);
    } else if (is(at, c_->issues) && is(at, c_->finite)) {
      const bool resumed = is(at + 1, c_->with_pronoun) && is(at + 1, c_->preposition);
      if (!resumed && !is(at, c_->with_pronoun)) continue;
      take_phrase(at + (resumed ? 2 : 1), end, issuer);
    } else {
      continue;
    }
    if (issuer.empty()) return;
    note_channel(out.begin, issuer);
    if (is_medium(issuer)) {
      out.medium_begin = issuer.begin;
      out.medium_end = issuer.end;
      out.channel = issuer.channel;
      out.begin = out.end = 0;
      return;
    }
    issuer.paper_begin = out.begin;
    if (issuer.time == kNoCell) issuer.time = out.time;
    out = issuer;
    return;
  }
}

SourcePhrase SourceParser::after_formula(uint32_t begin, uint32_t end) const {
  SourcePhrase out;
  if (begin < end && is(begin, c_->preposition) && !is(begin, c_->with_pronoun)) ++begin;
  take_phrase(begin, end, out);
  take_issuer(end, out);
  return out;
}

// The noun phrase from `at` to its first adjunct; what follows it is searched for channels and
// times.
void SourceParser::take_phrase(uint32_t at, uint32_t end, SourcePhrase& out) const {
  out.begin = at;
  if (at < end && is_honorific(at))
    ++at;
  else
    while (at < end && (at == out.begin || is_bare_name(at, end) ||
                        !(opens_adjunct(at, end) || addressed(at) || is_object(at) ||
                          (at >= out.begin + 2 && is_other_party(at)))))
      ++at;
  // "the envoy of X, Nikki Haley," : a name after the comma belongs to the phrase.
  if (at > out.begin && at + 1 < end && is(at, c_->comma) && name_word(at + 1, true) &&
      !is(at + 1, c_->time)) {
    ++at;
    while (at < end && !opens_adjunct(at, end)) ++at;
  }
  out.end = at;
  while (at < end) {
    const uint32_t next = skip_adjunct(at, end, out);
    at = next > at ? next : at + 1;
  }
  while (out.end > out.begin && (is(out.end - 1, c_->punct) && !is(out.end - 1, c_->quote_close)))
    --out.end;
  while (out.end > out.begin &&
         (is(out.end - 1, c_->preposition) || is(out.end - 1, c_->conjunction)))
    --out.end;
  if (out.empty()) return;
  find_head(out);
  if (!out.named && out.end > out.begin + 1 && is_bare_name(out.end - 1, out.end)) {
    out.head_begin = out.end - 1;
    out.head_end = out.end;
    out.named = true;
  }
  if (!out.named) name_behind_comma(end, out);
}

// "the deputy in the assembly for the party Y, X": the name, however far behind its title.
void SourceParser::name_behind_comma(uint32_t end, SourcePhrase& out) const {
  if (!is(out.begin, c_->role) && !is(out.begin, c_->rank) && !is(out.begin, c_->title)) return;
  for (uint32_t at = out.end; at + 1 < end; ++at) {
    if (is(at, c_->only_finite)) return;
    const bool begins = is(at + 1, c_->given_name) || is(at + 1, c_->name_spelling) ||
                        (is(at + 1, c_->maybe_name) && !is(at + 1, c_->with_al));
    if (!is(at, c_->comma) || !begins) continue;
    uint32_t last = at + 2;
    while (last < end && name_word(last, false)) ++last;
    if (last - at < 3) continue;
    out.head_begin = at + 1;
    out.head_end = out.end = last;
    out.named = true;
    return;
  }
}

// "the German deputy Neu (pointed) to": what looks like a verb right behind a definite noun, and is
// the last word before the complement, is a name.
bool SourceParser::is_bare_name(uint32_t item, uint32_t end) const {
  return is(item, c_->only_finite) && is(item, c_->perfect) && !is(item, c_->with_wa) &&
         is(item - 1, c_->with_al) && (item + 1 == end || is(item + 1, c_->preposition));
}

// "(advised) the lawyers their clients": no definite noun governs another. "(passed on) pages
// news": nor is a noun in the accusative part of a subject, unless it is counted.
bool SourceParser::is_object(uint32_t item) const {
  if (is(item, c_->accusative) && is(item, c_->noun) && !is(item, c_->with_al) &&
      !is(item, c_->adj) && !is(item, c_->participle) && !is(item, c_->with_wa) &&
      !is(item - 1, c_->number) && !is(item, c_->given_name) && !is(item, c_->family_name) &&
      ws_.types[item]->normal.ends_with(language::kAlef))
    return true;
  return is(item, c_->with_pronoun) && (is(item, c_->noun) || is(item, c_->participle)) &&
         is(item - 1, c_->with_al) && is(item - 1, c_->noun) && !is(item, c_->role) &&
         !is(item, c_->title) && !is(item, c_->preposition) && !is(item, c_->quantifier) &&
         !is(item, c_->with_wa) && !is(item, c_->with_bi) && !is(item, c_->with_li);
}

// "(warned) Mr X Z the kingdom of Y (of)": a body or state behind a whole name is another party.
bool SourceParser::is_other_party(uint32_t item) const {
  return (is(item, c_->org_head) || is(item, c_->country) || is(item, c_->org_name)) &&
         !is(item, c_->with_bi) && !is(item, c_->with_li) && !is(item, c_->with_wa) &&
         !is(item, c_->preposition) && is(item - 1, c_->unknown) && !is(item - 1, c_->with_al) &&
         name_word(item - 2, false) && !is(item, c_->family_name);
}

// "(said) X to the council": behind a name, "to" is no part of a title.
bool SourceParser::addressed(uint32_t item) const {
  return is(item, c_->with_li) && (is(item - 1, c_->unknown) || is(item - 1, c_->given_name) ||
                                   is(item - 1, c_->family_name));
}

SourcePhrase SourceParser::phrase(uint32_t begin, uint32_t end) const {
  SourcePhrase out;
  out.begin = begin;
  out.end = end;
  if (!out.empty()) find_head(out);
  return out;
}

SourcePhrase SourceParser::without_object(const SourcePhrase& source, uint32_t end) const {
  SourcePhrase cut = source;
  cut.end = end;
  cut.named = false;
  find_head(cut);
  return cut;
}

}  // namespace isnad::read
