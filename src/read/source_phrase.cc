#include "read/source_phrase.h"

#include <algorithm>

#include "read/source_classes.h"

namespace isnad::read {
namespace {

// Words that may stand between a relative pronoun and its verb ("who had not").
constexpr uint32_t kBeforeVerb = 4;
// Items between a statement and the verb of who issued it ("a short statement that was").
constexpr uint32_t kBeforeIssuer = 8;
// Items of a subject between "it happened before" and its "that".
constexpr uint32_t kBeforeThat = 8;

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
  if (is(item, c_->anonymity)) return true;  // "who declined to be named"
  if (is(item, c_->dash))                    // but not the one inside a name
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
    while (at < end &&
           (at == out.begin || is_bare_name(at, end) || !(opens_adjunct(at, end) || addressed(at))))
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
    if (!is(at, c_->comma) || !(is(at + 1, c_->given_name) || is(at + 1, c_->name_spelling)))
      continue;
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

// The relative pronoun whose clause opens with the verb `item`; kNoCell where there is none.
uint32_t SourceParser::relative_before(uint32_t item, uint32_t begin) const {
  for (uint32_t at = item; at > begin && item - at < kBeforeVerb; --at) {
    if (is(at - 1, c_->relative)) return at - 1;
    if (!is(at - 1, c_->qad) && !is(at - 1, c_->kana) && !is(at - 1, c_->negation) &&
        !is(at - 1, c_->adverb) && !is(at - 1, c_->cue_fin))
      break;
  }
  return kNoCell;
}

SourcePhrase SourceParser::bare_phrase(uint32_t begin, uint32_t end) const {
  SourcePhrase out;
  take_phrase(begin, end, out);
  return out;
}

// The verb of "it happened before that X said", to its subject or its "that"; kNoCell where it does
// not stand there.
uint32_t SourceParser::happened_before(uint32_t begin, uint32_t that) const {
  for (uint32_t at = that; at > begin && that - at < kBeforeThat; --at)
    if (is(at - 1, c_->preceded)) return at - 1;
  return kNoCell;
}

// The noun that a relative pronoun goes back to: the nearest before it that agrees ("with the words
// of the producers who claim": the producers), with all its names and titles where it is one.
SourcePhrase SourceParser::antecedent(uint32_t begin, uint32_t pronoun) const {
  for (uint32_t at = pronoun; at-- > begin;) {
    if (is(at, c_->only_finite) || is(at, c_->that) || is(at, c_->colon) || is(at, c_->stop) ||
        is(at, c_->semicolon) || is(at, c_->quote_close) || is(at, c_->quote_open) ||
        is(at, c_->comma))
      return {};
    if (is(at, c_->adj) || !same_gender(at, pronoun)) continue;
    uint32_t first = at;
    if (name_word(at, false))
      while (first > begin && name_or_title(first - 1)) --first;
    return bare_phrase(first, pronoun);
  }
  return {};
}

bool SourceParser::name_or_title(uint32_t item) const {
  return !is(item, c_->preposition) &&
         (name_word(item, false) || is(item, c_->title) || is(item, c_->rank) ||
          is(item, c_->role) || is(item, c_->adj));
}

bool SourceParser::same_gender(uint32_t item, uint32_t pronoun) const {
  if (!is(item, c_->word) || is(item, c_->preposition) || is(item, c_->adverb)) return false;
  const bool name = is(item, c_->unknown) || is(item, c_->given_name) || is(item, c_->family_name);
  if (is(pronoun, c_->plural)) return is(item, c_->plural);
  if (is(pronoun, c_->dual)) return is(item, c_->dual);
  if (is(pronoun, c_->feminine)) return is(item, c_->feminine) || is(item, c_->plural) || name;
  return (is(item, c_->masculine) && is(item, c_->singular) && !is(item, c_->feminine)) || name;
}

SourcePhrase SourceParser::before_cue(uint32_t begin, uint32_t cue) const {
  uint32_t end = cue;
  while (end > begin &&
         (is(end - 1, c_->qad) || is(end - 1, c_->kana) || is(end - 1, c_->negation) ||
          is(end - 1, c_->adverb) || is(end - 1, c_->time)))
    --end;
  if (end > begin && is(end - 1, c_->relative)) {
    if (const SourcePhrase noun = antecedent(begin, end - 1); !noun.empty()) return noun;
    --end;
  }
  if (end > begin && is(end - 1, c_->that))
    if (const uint32_t before = happened_before(begin, end - 1); before != kNoCell)
      return before + 1 < end - 1 ? bare_phrase(before + 1, end - 1) : before_cue(begin, before);
  // As far left as no other clause begins; over commas only where no verb stands on the way ("the
  // deputy, X, of the party Y, said").
  uint32_t first = end, after_comma = end;
  bool comma_seen = false;
  for (; first > begin; --first) {
    const uint32_t item = first - 1;
    if (is(item, c_->quote_close)) {
      while (first > begin && !is(first - 1, c_->quote_open)) --first;
      if (first == begin) break;
      continue;
    }
    if (is(item, c_->that) || is(item, c_->colon) || is(item, c_->semicolon) ||
        is(item, c_->clause_start) || is(item, c_->quote_open) || is(item, c_->stop) ||
        is(item, c_->inna))
      break;
    if (is(item, c_->continues) && is(item, c_->cue_fin)) break;  // "went on to say"
    if (is(item, c_->only_finite)) {
      // The verb of a relative clause: the noun before the pronoun goes on with the cue.
      if (const uint32_t relative = relative_before(item, begin); relative != kNoCell) {
        first = relative + 1;
        continue;
      }
      if (comma_seen) first = after_comma;
      break;
    }
    if (is(item, c_->comma) && !comma_seen) {
      comma_seen = true;
      after_comma = first;
    }
  }
  if (comma_seen && first < after_comma &&
      (is(first, c_->preposition) || is(first, c_->with_bi) || is(first, c_->with_li)))
    first = after_comma;
  while (first < end &&
         (is(first, c_->kana) || is(first, c_->negation) || is(first, c_->qad) ||
          is(first, c_->conjunction) || is(first, c_->adverb) || is(first, c_->time) ||
          is(first, c_->turn) || (is(first, c_->punct) && !is(first, c_->quote_open))))
    ++first;
  if (first >= end || is(first, c_->preposition) || is(first, c_->with_bi) ||
      is(first, c_->with_li))
    return {};
  return after_cue(first, end);
}

SourcePhrase SourceParser::transmitted(uint32_t begin, uint32_t end) const {
  uint32_t from = begin;
  while (from < end && !(is(from, c_->prep_an) && is(from, c_->preposition)) &&
         !is(from, c_->on_tongue))
    ++from;
  if (from + 1 >= end) return after_cue(begin, end);
  const bool quoting = from > begin && is(from - 1, c_->transmit);
  const SourcePhrase medium = after_cue(begin, quoting ? from - 1 : from);
  SourcePhrase speaker = after_cue(from + 1, end);
  if (!medium.empty()) {
    speaker.medium_begin = medium.begin;
    speaker.medium_end = medium.end;
    speaker.transmitted = true;
  }
  return speaker;
}

SourcePhrase SourceParser::subject_before(uint32_t begin, uint32_t cue, bool any_definite) const {
  // A participle goes on from the nearest verb, a joined verb from the first of its sentence.
  if (any_definite) {
    for (uint32_t verb = cue; verb-- > begin;) {
      if (!is_governing(verb, begin)) continue;
      SourcePhrase subject = subject_of(verb, begin, cue, any_definite);
      if (!subject.empty()) return subject;
    }
    return {};
  }
  uint32_t verb = begin;
  while (verb < cue && !is_governing(verb, begin)) ++verb;
  return verb < cue ? subject_of(verb, begin, cue, any_definite) : SourcePhrase{};
}

bool SourceParser::is_governing(uint32_t verb, uint32_t begin) const {
  return (is(verb, c_->only_finite) || is(verb, c_->cue_fin)) && !is(verb, c_->kana) &&
         !is(verb, c_->with_al) && !(verb > begin && is(verb - 1, c_->relative));
}

// "visited the minister, Amber R., the town": a name between commas belongs to the title before it.
bool SourceParser::name_behind(uint32_t comma, uint32_t end) const {
  return comma + 2 < end && (is(comma + 1, c_->given_name) || is(comma + 1, c_->name_spelling));
}

SourcePhrase SourceParser::subject_of(uint32_t verb, uint32_t begin, uint32_t cue,
                                      bool any_definite) const {
  SourcePhrase subject = before_cue(begin, verb);
  if (!subject.empty()) return subject;
  uint32_t end = verb + 1;
  while (end < cue && !is(end, c_->only_finite) &&
         !(is(end, c_->comma) && !name_behind(end, cue)) && !is(end, c_->that) &&
         !is(end, c_->quote_open) && !is(end, c_->clause_start) && !is(end, c_->colon) &&
         !(end > verb + 1 && is(end, c_->preposition) &&
           (is(end, c_->prep_ala) || is(end, c_->prep_an) || is(end, c_->prep_ila))))
    ++end;
  uint32_t head = verb + 1;
  while (head < end && (is(head, c_->preposition) && is(head, c_->with_pronoun))) ++head;
  if (head >= end || is(head, c_->preposition) || is(head, c_->with_bi) || is(head, c_->with_li))
    return {};
  subject = after_cue(head, end);
  // Without case endings the object cannot be told from the subject: only persons and bodies are
  // taken for one, unless the cue is a participle, which agrees with the subject.
  if (subject.empty()) return {};
  if (is(subject.begin, c_->demonstrative)) return {};  // "this came in an interview"
  if (any_definite && is(subject.begin, c_->definite)) return subject;
  // A city that says something is its government.
  const bool city = is(verb, c_->cue_fin) && is(subject.begin, c_->place);
  return city || can_speak(subject) ? subject : SourcePhrase{};
}

}  // namespace isnad::read
