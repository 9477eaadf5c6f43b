// Subjects that stand before their verb, and those that a further verb shares.
#include "read/source_classes.h"
#include "read/source_phrase.h"

namespace isnad::read {
namespace {

// Words that may stand between a relative pronoun and its verb ("who had not").
constexpr uint32_t kBeforeVerb = 4;

// Items of a subject between "it happened before" and its "that".
constexpr uint32_t kBeforeThat = 8;

}  // namespace

SourcePhrase SourceParser::bare_phrase(uint32_t begin, uint32_t end) const {
  SourcePhrase out;
  take_phrase(begin, end, out);
  return out;
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

// "Related/ X says": a slash that hangs on the word before it closes a label.
bool SourceParser::is_label_slash(uint32_t item) const {
  return is(item, c_->slash) && is(item, c_->glued) && !is(item + 1, c_->glued);
}

SourcePhrase SourceParser::before_cue(uint32_t begin, uint32_t cue) const {
  uint32_t end = cue;
  while (end > begin &&
         (is(end - 1, c_->qad) || is(end - 1, c_->kana) || is(end - 1, c_->negation) ||
          is(end - 1, c_->adverb) || is(end - 1, c_->time)))
    --end;
  if (end > begin && is(end - 1, c_->relative)) {
    if (SourcePhrase noun = antecedent(begin, end - 1); !noun.empty()) return noun;
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
        is(item, c_->inna) || is_label_slash(item))
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
  while (first < end && (is(first, c_->kana) || is(first, c_->aspect) || is(first, c_->negation) ||
                         is(first, c_->qad) || is(first, c_->conjunction) ||
                         is(first, c_->adverb) || is(first, c_->time) || is(first, c_->turn) ||
                         (is(first, c_->punct) && !is(first, c_->quote_open))))
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
  // What is also a preposition ("through his account") is one where nothing makes it a cue.
  return (is(verb, c_->only_finite) || (is(verb, c_->cue_fin) && !is(verb, c_->preposition))) &&
         !is(verb, c_->kana) && !is(verb, c_->with_al) &&
         !(verb > begin && is(verb - 1, c_->relative));
}

// "visited the minister, Amber R., the town": a name between commas belongs to the title before it.
bool SourceParser::name_behind(uint32_t comma, uint32_t end) const {
  return comma + 2 < end && (is(comma + 1, c_->given_name) || is(comma + 1, c_->name_spelling));
}

// "(criticised) the president the decision": of two definite nouns the second is the object.
bool SourceParser::second_noun(uint32_t item, uint32_t verb) const {
  if (item < verb + 2 || !is(item, c_->with_al)) return false;
  // "the minister of the interior" is one item, definite by its last word.
  const language::Type* before = ws_.token_types[ws_.items[item - 1].last - 1];
  if (!before->classes.test(c_->with_al)) return false;
  return is(item, c_->noun) && !is(item, c_->adj) && !is(item, c_->participle) &&
         !is(item, c_->role) && !is(item, c_->title) && !is(item, c_->unknown) &&
         !is(item, c_->family_name) && !is(item, c_->with_wa) && !is(item, c_->norp);
}

SourcePhrase SourceParser::subject_of(uint32_t verb, uint32_t begin, uint32_t cue,
                                      bool any_definite) const {
  SourcePhrase subject = before_cue(begin, verb);
  if (!subject.empty()) return subject;
  uint32_t end = verb + 1;
  while (end < cue && !is(end, c_->only_finite) &&
         !(is(end, c_->comma) && !name_behind(end, cue)) && !second_noun(end, verb) &&
         !is(end, c_->that) && !is(end, c_->quote_open) && !is(end, c_->clause_start) &&
         !is(end, c_->colon) &&
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
