#include "read/false_cue.h"

#include <algorithm>

#include "language/letters.h"

namespace isnad::read {
namespace {

// "Except" and "that not" in normal form.
constexpr std::string_view kExcept = "\u0627\u0644\u0627";

// Items of a subject between a cue behind a quotation and its complementizer.
constexpr uint32_t kToThat = 8;

}  // namespace

FalseCues::FalseCues(Workspace& workspace) : ws_(workspace) {
  const auto id = [&](language::ClassName name) { return workspace.analyzer().id(name); };
  cue_fin_ = id("cue.fin");
  cue_part_ = id("cue.part");
  that_ = id("that");
  preposition_ = id("preposition");
  quote_open_ = id("quote_open");
  long_quote_ = id("long_quote");
  only_finite_ = id("only_finite");
  stop_ = id("stop");
  comma_ = id("comma");
  on_tongue_ = id("on_tongue");
  transmit_ = id("transmit");
  perfect_ = id("perfect");
  continue_ = id("continue");
  plural_ = id("plural");
  needs_object_ = id("needs_object");
  prayer_ = id("formula");
  conditional_ = id("conditional");
  first_person_ = id("first_person");
  media_head_ = id("media_head");
  with_wa_ = id("with_wa");
  with_fa_ = id("with_fa");
  with_pronoun_ = id("with_pronoun");
  kana_ = id("kana");
  masdar_ = id("masdar");
  noun_ = id("noun");
  quantifier_ = id("quantifier");
  question_word_ = id("question_word");
  liable_ = id("liable");
}

bool FalseCues::holds(const CueMatch& found, const ItemRange& sentence) const {
  if (found.kind == CueKind::kThat && no_complementizer(found.complement, sentence.end))
    return true;
  if (found.kind == CueKind::kPostposed &&
      (says_more(found.cue + 1, sentence.end) || is_scare_quote(found.content, sentence.begin)))
    return true;
  if (is_prayer(found)) return true;
  if (found.cue == sentence.begin || found.kind == CueKind::kHeadline || found.nobody) return false;
  const uint32_t before = found.cue - 1;
  // "If we know that": nobody says it.
  if (is(before, conditional_) && is(found.cue, first_person_)) return true;
  if (is(found.cue, on_tongue_) && has_transmitter(found.cue, sentence.begin)) return true;
  if (found.nominal_form) {
    if (is(before, quantifier_) && is(before, question_word_)) return true;  // "any demand that"
    if (is(before, liable_)) return true;  // "a conviction is liable to"
    // "the agency of news"
    return found.kind == CueKind::kThat && (is(before, media_head_) || is_left(found));
  }
  if (is(found.cue, cue_part_) && !is(found.cue, cue_fin_)) return is_predicate(found.cue);
  return is(found.cue, cue_fin_) && (is_name(found.cue) || is_governed(found.cue));
}

// "Quoted on the tongue of X his saying": one statement, X's.
bool FalseCues::has_transmitter(uint32_t cue, uint32_t begin) const {
  for (uint32_t item = cue; item-- > begin;)
    if (is(item, transmit_) && is(item, cue_fin_)) return true;
  return false;
}

// "in their remarks ..., and the truth is that": another clause has begun.
bool FalseCues::is_left(const CueMatch& found) const {
  for (uint32_t item = found.frame_begin; item + 1 < found.frame_end; ++item)
    if (is(item, comma_) && is(item + 1, with_wa_)) return true;
  return false;
}

// A participle behind "was" ("was expected"); "four men accused of", written like "accusing": but
// what tells on stands behind a comma.
bool FalseCues::is_predicate(uint32_t cue) const {
  const bool many = is(cue, plural_) || ws_.items[cue].cell != kNoCell;
  return is(cue - 1, kana_) ||
         (many && is(cue, needs_object_) && !is(cue - 1, comma_) && !is(cue, with_wa_));
}

// "said Dan Coats": of two verbs that nothing joins the second is a name.
bool FalseCues::is_name(uint32_t cue) const {
  const uint32_t before = cue - 1;
  return is(cue, perfect_) && !is(cue, with_wa_) && !is(cue, with_fa_) && is(before, perfect_) &&
         is(before, only_finite_) && is(before, cue_fin_) && !is(before, continue_) &&
         !is(before, kana_);
}

// A word that may be a noun as well as a verb is one where something governs it ("for lack of
// demand").
bool FalseCues::is_governed(uint32_t cue) const {
  if (is(cue, only_finite_) || !(is(cue, masdar_) || is(cue, noun_))) return false;
  const uint32_t before = cue - 1;
  const bool preposition = is(before, preposition_) && !is(before, with_pronoun_);
  const bool verb = is(before, only_finite_) && !is(before, kana_);
  return preposition || verb || is(before, quantifier_);
}

// Written with the hamza below: "if" before a verb, "except" where the letters are those of "that
// not". In normal form they look alike.
bool FalseCues::no_complementizer(uint32_t item, uint32_t end) const {
  if (!is(item, that_) || !ws_.types[item]->surface().starts_with(language::kAlefHamzaBelow))
    return false;
  if (ws_.types[item]->normal == kExcept) return true;
  return item + 1 < end && is(item + 1, only_finite_) && !is(item, with_pronoun_);
}

// Some quoted words at the end of a clause are no statement of their own.
bool FalseCues::is_scare_quote(uint32_t close, uint32_t begin) const {
  if (is(close, long_quote_)) return false;
  uint32_t open = close;
  while (open > begin && !is(open, quote_open_)) --open;
  return open > begin;
}

// "(the band) "X" said that": what stands before the cue is not what is said.
bool FalseCues::says_more(uint32_t item, uint32_t end) const {
  for (const uint32_t last = std::min(item + kToThat, end); item < last; ++item) {
    if (is(item, comma_) || is(item, stop_)) return false;
    if (is(item, that_)) return true;
  }
  return false;
}

// "He, the Exalted, said": scripture is no news.
bool FalseCues::is_prayer(const CueMatch& found) const {
  for (uint32_t item = found.frame_begin; item < found.frame_end; ++item)
    if (is(item, prayer_)) return true;
  return false;
}

}  // namespace isnad::read
