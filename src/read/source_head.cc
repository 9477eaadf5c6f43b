// Inside a source phrase: the words of a name, the head, whether it is somebody who can speak.
#include "language/letters.h"
#include "read/source_classes.h"
#include "read/source_phrase.h"

namespace isnad::read {

bool SourceParser::is_honorific(uint32_t item) const {
  return is(item, c_->title) && is(item, c_->with_pronoun);
}

bool SourceParser::can_speak(const SourcePhrase& source) const {
  if (source.empty()) return false;
  const uint32_t head = source.begin;
  // Figures and reports are a source of one statement, they do not go on speaking.
  if (is(head, c_->anonymous) && !is_medium(source)) {
    const language::Reading* reading = ws_.reading(head, c_->anonymous);
    if (reading != nullptr &&
        ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).value) == "report")
      return false;
  }
  // An unknown word deep in the phrase is no name of somebody.
  const bool named = source.named && (source.head_begin == head || is(head, c_->role) ||
                                      is(source.head_begin, c_->given_name) ||
                                      is(source.head_begin, c_->family_name));
  return named || is_medium(source) || is(head, c_->role) || is(head, c_->rank) ||
         is(head, c_->title) || is(head, c_->org_head) || is(head, c_->org_name) ||
         is(head, c_->country) || is(head, c_->anonymous) || is(head, c_->person_noun) ||
         is(head, c_->given_name) || is(head, c_->family_name);
}

bool SourceParser::is_medium(const SourcePhrase& source) const {
  return !source.empty() && (is(source.begin, c_->media_head) || is(source.begin, c_->agency) ||
                             is(source.begin, c_->outlet_name));
}

// A verb in the third person singular agrees in gender with a singular that it stands beside.
bool SourceParser::agrees(uint32_t head, const language::Features& verb) const {
  if (verb.number != language::Number::kSingular || verb.person != language::Person::kThird)
    return true;
  const bool singular = is(head, c_->singular) && !is(head, c_->plural) && !is(head, c_->dual);
  // An entry of several words has the features of its last as often as those of its head.
  const bool one_word = ws_.items[head].last == ws_.items[head].first + 1;
  if (is(head, c_->role) || is(head, c_->rank) || is(head, c_->title)) return true;
  if (!singular || !one_word || is(head, c_->unknown) || name_word(head, true)) return true;
  const bool feminine = is(head, c_->feminine), masculine = is(head, c_->masculine);
  if (feminine == masculine) return true;
  return verb.gender != (feminine ? language::Gender::kMasculine : language::Gender::kFeminine);
}

bool SourceParser::name_word(uint32_t item, bool first) const {
  if (!is(item, c_->word)) return false;
  if (is(item, c_->given_name) || is(item, c_->family_name) || is(item, c_->name_particle))
    return true;
  if (is(item, c_->latin)) return false;
  // Words that are names only in company: after a rank, a title or a definite noun.
  if (is(item, c_->maybe_name) && !is(item, c_->with_al))
    return !first || (item > 0 && (is(item - 1, c_->rank) || is(item - 1, c_->title) ||
                                   is(item - 1, c_->with_al)));
  return is(item, c_->unknown) && !(first && is(item, c_->with_al));
}

// A definite noun closes its phrase: an indefinite word right after it can only be in apposition,
// and in a source that is a name
// ("the director of the port Samer ..."), whatever else the word may mean.
bool SourceParser::in_apposition(uint32_t item) const {
  if (!is(item - 1, c_->with_al) || !is(item, c_->word)) return false;
  for (const language::ClassId id :
       {c_->with_al,     c_->with_pronoun, c_->with_bi, c_->with_li, c_->particle,
        c_->preposition, c_->adverb,       c_->number,  c_->time,    c_->only_finite,
        c_->org_head,    c_->org_name,     c_->role,    c_->rank,    c_->title,
        c_->channel,     c_->anonymous,    c_->with_wa, c_->latin,   c_->country,
        c_->accusative,  c_->cue,          c_->finite,  c_->era,     c_->masdar,
        c_->plural})
    if (is(item, id)) return false;
  return true;
}

bool SourceParser::named_behind(uint32_t begin, uint32_t end) const {
  for (uint32_t at = begin; at < end; ++at)
    if (is(at, c_->given_name) && !is(at, c_->with_wa) && !is(at - 1, c_->preposition) &&
        !is(at - 1, c_->org_head))
      return true;
  return false;
}

void SourceParser::find_head(SourcePhrase& phrase) const {
  phrase.head_begin = phrase.begin;
  phrase.head_end = phrase.end;
  for (uint32_t at = phrase.begin; at < phrase.end; ++at) {
    const bool apposed = at > phrase.begin && in_apposition(at);
    if (!apposed && !name_word(at, true)) continue;
    const bool governed = at > phrase.begin && !is(at - 1, c_->with_al) &&
                          (is(at - 1, c_->org_head) || is(at - 1, c_->media_head));
    if (governed ||
        (at > phrase.begin && (is(at - 1, c_->quote_open) || is(at - 1, c_->preposition) ||
                               is(at, c_->with_li) || is(at, c_->with_bi))))
      continue;
    uint32_t end = at + 1;
    // "Minister of the interior of the region X": a noun without article governs X: it is a place.
    const bool possessor =
        !apposed && at > phrase.begin && is(at, c_->unknown) &&
        (is(at - 1, c_->noun) || is(at - 1, c_->masdar)) && !is(at - 1, c_->with_al) &&
        !is(at - 1, c_->title) && !is(at - 1, c_->rank) && !is(at - 1, c_->role) &&
        !is(at - 1, c_->anonymous) && !is(at - 1, c_->person_noun) && !is(at - 1, c_->unknown);
    bool known = apposed || is(at, c_->given_name) || is(at, c_->family_name);
    while (end < phrase.end &&
           (name_word(end, false) ||
            (apposed && is(end, c_->with_al) && !is(end, c_->role) && !is(end, c_->noun)) ||
            (is(end, c_->dash) && end + 1 < phrase.end && name_word(end + 1, false)))) {
      known = known || is(end, c_->given_name) || is(end, c_->family_name);
      ++end;
    }
    if (possessor && !known && end < phrase.end) {
      at = end - 1;
      continue;
    }
    if (!known && end - at < 2 && at + 1 != phrase.end && at != phrase.begin) continue;
    // "Minister of the interior of X and Y, Ralf ...": what is known to be a name goes before what
    // is only unknown.
    const bool conjunct = is(at, c_->unknown) && end < phrase.end && at > phrase.begin &&
                          ws_.types[at]->normal.starts_with(language::kWaw);
    if (!known && at > phrase.begin && (conjunct || named_behind(end, phrase.end))) {
      at = end - 1;
      continue;
    }
    phrase.head_begin = at;
    phrase.head_end = end;
    phrase.named = true;
    return;
  }
}

}  // namespace isnad::read
