#include "read/content.h"

#include <algorithm>

namespace isnad::read {
namespace {

// Words between an opening conjunction ("while", "as") and the cue that it opens a clause of.
constexpr uint32_t kClauseOpening = 4;
// Items of "and this in the course of a long" before its interview.
constexpr uint32_t kBeforeChannel = 5;
// Items from "nor" to the verb behind its subject.
constexpr uint32_t kDeniedSubject = 6;

}  // namespace

ContentFinder::ContentFinder(Workspace& workspace, const std::vector<CueMatch>& cues,
                             const DatelineItems& dateline)
    : ws_(workspace), cues_(cues), dateline_(dateline) {
  const auto id = [&](language::ClassName name) { return workspace.analyzer().id(name); };
  comma_ = id("comma");
  quote_open_ = id("quote_open");
  quote_close_ = id("quote_close");
  long_quote_ = id("long_quote");
  with_wa_ = id("with_wa");
  with_fa_ = id("with_fa");
  clause_start_ = id("clause_start");
  coordination_ = id("coordination");
  no_truth_ = id("no_truth");
  punct_ = id("punct");
  cue_part_ = id("cue.part");
  dash_ = id("dash");
  additive_ = id("additive");
  conjunction_ = id("conjunction");
  semicolon_ = id("semicolon");
  relative_ = id("relative_definite");
  preposition_ = id("preposition");
  aside_end_ = id("aside_end");
  without_that_ = id("without_that");
  cue_fin_ = id("cue.fin");
  only_finite_ = id("only_finite");
  demonstrative_ = id("demonstrative");
  channel_ = id("channel");
  perfect_ = id("perfect");
  homograph_ = id("homograph");
  that_ = id("that");
  with_al_ = id("with_al");
  with_pronoun_ = id("with_pronoun");
  judgement_ = id("negative_judgement");
  conditional_ = id("conditional");
  contrast_ = id("contrast");
  negation_ = id("negation");
  finite_ = id("finite");
  kana_ = id("kana");
  third_person_ = id("third_person");
  pronoun_ = id("pronoun");
  time_ = id("time");
  what_ = id("relative");
}

const text::Quote* ContentFinder::quote_at(uint32_t token) const {
  for (const text::Quote& quote : ws_.quotes)
    if (quote.open <= token && token <= quote.close) return &quote;
  return nullptr;
}

const CueMatch* ContentFinder::cue_at(uint32_t item) const {
  const auto found = std::lower_bound(cues_.begin(), cues_.end(), item,
                                      [](const CueMatch& c, uint32_t i) { return c.cue < i; });
  return found != cues_.end() && found->cue == item ? &*found : nullptr;
}

text::ByteSpan ContentFinder::inside(const text::Quote& quote) const {
  const uint32_t last =
      quote.closed ? quote.close - 1
                   : std::min<uint32_t>(quote.close, static_cast<uint32_t>(ws_.tokens.size())) - 1;
  uint32_t end = last;
  while (end > quote.open + 1 && ws_.words(ws_.tokens[end].span) == ".") --end;
  if (last <= quote.open) return {};
  return {ws_.tokens[quote.open + 1].span.begin, ws_.tokens[end].span.end};
}

Content ContentFinder::find(const CueMatch& cue) const {
  switch (cue.kind) {
    case CueKind::kNominal:
      return around_nominal(cue);
    case CueKind::kPostposed: {
      const text::Quote* quote = quote_at(ws_.items[cue.content].first);
      Content content{{}, Form::kDirect};
      if (quote != nullptr) content.parts.push_back(inside(*quote));
      if (cue.again != kNoCell)
        if (const text::Quote* rest = quote_at(ws_.items[cue.again].first); rest != nullptr)
          content.parts.push_back(inside(*rest));
      return content;
    }
    case CueKind::kHeadline:
    case CueKind::kColon:
    case CueKind::kQuote:
      if (cue.content < ws_.items.size() && ws_.is(cue.content, quote_open_))
        return quoted(cue, cue.content);
      break;
    case CueKind::kThat:
    case CueKind::kObject:
    case CueKind::kBare:
      break;
  }
  const ItemRange& sentence = ws_.sentences[cue.sentence];
  if (cue.content < sentence.end) return clause(cue, cue.content);
  // A colon at the end of its paragraph: what is said follows in the next.
  if (cue.kind != CueKind::kColon || cue.sentence + 1 >= ws_.sentences.size()) return {};
  const ItemRange& next = ws_.sentences[cue.sentence + 1];
  if (ws_.is(next.begin, quote_open_)) return quoted(cue, next.begin);
  Content content{{}, Form::kDirect};
  content.parts.push_back(ws_.bytes(next.begin, trimmed(next.begin, next.end)));
  return content;
}

Content ContentFinder::quoted(const CueMatch& cue, uint32_t open_item) const {
  const text::Quote* quote = quote_at(ws_.items[open_item].first);
  if (quote == nullptr) return clause(cue, open_item);
  Content content{{inside(*quote)}, Form::kDirect};
  if (content.parts[0].begin >= content.parts[0].end) return clause(cue, open_item);
  return content;
}

Content ContentFinder::clause(const CueMatch& cue, uint32_t begin) const {
  const uint32_t end = clause_end(cue, begin);
  Content content;
  if (end <= begin) return content;
  content.form = cue.nominal_form                                                ? Form::kNominal
                 : cue.kind == CueKind::kColon || cue.kind == CueKind::kHeadline ? Form::kDirect
                                                                                 : Form::kIndirect;
  for (uint32_t i = begin; i < end && content.form == Form::kIndirect; ++i)
    if (ws_.is(i, long_quote_)) content.form = Form::kMixed;
  text::ByteSpan span = ws_.bytes_without_particles(begin, end);
  // A quotation that the clause opens and the sentence does not close goes on.
  const text::Quote* quote = quote_at(ws_.items[end - 1].last - 1);
  if (quote != nullptr && quote->open >= ws_.items[begin].first && quote->closed) {
    span.end = ws_.tokens[quote->close].span.end;
    content.form = Form::kMixed;
  }
  content.parts.push_back(span);
  return content;
}

uint32_t ContentFinder::trimmed(uint32_t begin, uint32_t end) const {
  while (end > begin && ws_.is(end - 1, punct_) && !ws_.is(end - 1, quote_close_)) --end;
  return end;
}

// "without specifying", "it being known that": words of the one who tells, about what was said.
bool ContentFinder::leaves_content(uint32_t item, uint32_t last) const {
  if (ws_.is(item, aside_end_)) return true;
  // "And this in an interview with ...": how it was said.
  if (ws_.is(item, demonstrative_) && ws_.is(item, with_wa_) && item + 1 < last &&
      ws_.is(item + 1, preposition_))
    for (uint32_t at = item + 2; at < std::min(item + kBeforeChannel, last); ++at)
      if (ws_.is(at, channel_)) return true;
  // "Which the ministry denied": another one's word about it.
  if (ws_.is(item, pronoun_) && ws_.is(item, third_person_) && ws_.is(item, with_wa_) &&
      item + 2 < last && ws_.is(item + 1, what_) && ws_.is(item + 2, cue_fin_) &&
      ws_.is(item + 2, with_pronoun_))
    return true;
  return item + 1 < last && ws_.is(item, without_that_) && ws_.is(item + 1, cue_fin_);
}

// Behind a comma an object goes on with a relative clause, a further noun ("and"), or examples.
bool ContentFinder::ends_object(uint32_t item) const {
  return !ws_.is(item, relative_) && !ws_.is(item, with_wa_) && !ws_.is(item, conjunction_) &&
         (ws_.is(item, only_finite_) || ws_.is(item, preposition_));
}

// A verb right behind a definite noun: no relative clause goes without its pronoun there.
bool ContentFinder::main_verb_behind(uint32_t item) const {
  return ws_.is(item, perfect_) && !ws_.is(item, relative_) &&
         (ws_.is(item - 1, with_al_) ||
          (ws_.is(item - 1, with_pronoun_) && !ws_.is(item - 1, preposition_) &&
           !ws_.is(item - 1, finite_))) &&
         !ws_.is(item - 1, relative_);
}

// ", and it had", ", and in January it fired": a clause of its own, which no noun phrase goes on
// with.
bool ContentFinder::opens_joined_clause(uint32_t item, uint32_t last) const {
  if (!ws_.is(item, with_wa_)) return false;
  if (ws_.is(item, kana_) || (ws_.is(item, pronoun_) && ws_.is(item, third_person_))) return true;
  if (!ws_.is(item, preposition_)) return false;
  for (uint32_t at = item + 1; at < last && !ws_.is(at, comma_); ++at) {
    if (ws_.is(at, relative_) || ws_.is(at, what_) || ws_.is(at, that_)) return false;
    // Behind a time no noun that is written alike can stand.
    if (ws_.is(at, only_finite_) || (ws_.is(at, finite_) && ws_.is(at - 1, time_)))
      return ws_.is(at, perfect_);
  }
  return false;
}

// "(neither X says ...), nor Y says": the second of two that are denied alike.
bool ContentFinder::denied_alike(const CueMatch& cue, uint32_t item, uint32_t last) const {
  if (!ws_.is(item, with_wa_) || !ws_.is(item, negation_) || !ws_.is(item - 1, comma_))
    return false;
  for (uint32_t at = item + 2; at < std::min(item + kDeniedSubject, last); ++at)
    if (const CueMatch* next = cue_at(at); next && next->reading && cue.reading)
      return next->reading->entry.lexeme == cue.reading->entry.lexeme;
  return false;
}

// "But", "and did not": no more of a noun phrase, the telling goes on.
bool ContentFinder::opens_main_clause(uint32_t item, uint32_t last) const {
  if (ws_.is(item, contrast_)) return true;
  return ws_.is(item, with_wa_) && ws_.is(item, negation_) && item + 1 < last &&
         ws_.is(item + 1, finite_);
}

// Behind a comma the content of a noun goes on with "and" or a relative clause alone.
bool ContentFinder::leaves_noun(uint32_t item) const {
  return !ws_.is(item, relative_) && !ws_.is(item, with_wa_) && !ws_.is(item, conjunction_);
}

// "While it was noted that ...": the clause of the cue is not the main one.
bool ContentFinder::opened_by_conjunction(const CueMatch& cue) const {
  const uint32_t begin = ws_.sentences[cue.sentence].begin;
  for (uint32_t at = cue.cue; at > begin && cue.cue - at < kClauseOpening; --at)
    if (ws_.is(at - 1, clause_start_) && !ws_.is(at - 1, additive_))
      return at - 1 <= begin + 1 && !ws_.is(cue.cue, with_wa_);
  return false;
}

// Where the main clause begins behind the one that a conjunction opened.
bool ContentFinder::main_verb(uint32_t item) const {
  if (ws_.is(item, with_wa_)) return false;
  return (ws_.is(item, only_finite_) && ws_.is(item, perfect_)) ||
         (ws_.is(item, with_fa_) && (ws_.is(item, that_) || ws_.is(item, finite_)));
}

// ", and accused the movement of": a verb that only ever tells goes back to the one who speaks.
bool ContentFinder::tells_on(uint32_t item) const {
  return ws_.is(item - 1, comma_) && ws_.is(item, with_wa_) && ws_.is(item, cue_fin_) &&
         ws_.is(item, only_finite_) && ws_.is(item, perfect_) && !ws_.is(item, homograph_);
}

uint32_t ContentFinder::clause_end(const CueMatch& cue, uint32_t begin) const {
  const uint32_t last = ws_.sentences[cue.sentence].end;
  uint32_t quotes = 0;
  const bool object = cue.kind == CueKind::kObject || cue.kind == CueKind::kBare;
  const bool subordinate = opened_by_conjunction(cue);
  bool that_seen = ws_.is(begin, that_);
  bool verb_seen = false;  // in an object: a relative clause may have verbs of its own
  for (uint32_t i = begin + 1; i < last; ++i) {
    // "What is passed around about X is lies": the judgement is of him who speaks of it.
    that_seen = that_seen || ws_.is(i, that_);
    if (cue.nobody && (ws_.is(i, quote_open_) || ws_.is(i, judgement_) ||
                       (ws_.is(i, only_finite_) && !that_seen)))
      return trimmed(begin, i);
    if (ws_.is(i, quote_open_)) ++quotes;
    if (ws_.is(i, quote_close_) && quotes > 0) --quotes;
    if (quotes > 0) continue;
    if (leaves_content(i, last) || denied_alike(cue, i, last)) return trimmed(begin, i);
    if (object && ws_.is(i, comma_) && i + 1 < last &&
        (ends_object(i + 1) || opens_joined_clause(i + 1, last) ||
         (cue.nominal_form && leaves_noun(i + 1))))
      return trimmed(begin, i);
    // "The demands for their leaving are what": the noun was the subject.
    if (cue.nominal_form && !that_seen && ws_.is(i, pronoun_) && ws_.is(i, third_person_) &&
        !ws_.is(i, with_wa_))
      return trimmed(begin, i);
    if (subordinate && ws_.is(i, comma_) && i + 1 < last && main_verb(i + 1))
      return trimmed(begin, i);
    if (object && opens_main_clause(i, last)) return trimmed(begin, i);
    if (object && !verb_seen && ws_.is(i, only_finite_)) {
      if (ws_.is(i, with_wa_) || (!that_seen && main_verb_behind(i))) return trimmed(begin, i);
      if (ws_.is(i, perfect_) && ws_.is(i - 1, coordination_)) return trimmed(begin, i - 1);
      verb_seen = true;
    }
    if ((ws_.is(i, clause_start_) && !ws_.is(i, conjunction_)) || ws_.is(i, conditional_)) continue;
    if ((ws_.is(i, clause_start_) && !ws_.is(i - 1, no_truth_)) || ws_.is(i, additive_)) {
      for (uint32_t j = i + 1; j < std::min(i + kClauseOpening, last); ++j)
        if (const CueMatch* next = cue_at(j);
            next && next->kind != CueKind::kNominal && !next->nominal_form && !ws_.is(j, cue_part_))
          return trimmed(begin, i);
    }
    const CueMatch* next = cue_at(i);
    if (next == nullptr && tells_on(i)) return trimmed(begin, i);
    if (next == nullptr || next->cue == cue.cue) continue;
    const bool after_comma = ws_.is(i - 1, comma_) || ws_.is(i - 1, dash_) ||
                             ws_.is(i - 1, semicolon_) || ws_.is(i - 1, quote_close_);
    const bool participle =
        ws_.is(i, cue_part_) && next->reading && next->reading->entry.features.accusative;
    // "and there is no truth in": still what the speaker says.
    const bool joined = ws_.is(i, with_wa_) && next->reading && !ws_.is(i, no_truth_) &&
                        (next->reading->clitics & language::kWithWa);
    const bool feminine_participle = ws_.is(i, cue_part_) && after_comma;
    // "After the minister's assurance that ..., the spokesman said": the main clause begins.
    const bool main_clause = cue.nominal_form && cue.kind != CueKind::kNominal && after_comma &&
                             !next->nominal_form && !ws_.is(i, cue_part_);
    if (participle || feminine_participle || main_clause || (joined && !next->nominal_form) ||
        (next->kind == CueKind::kNominal && after_comma))
      return trimmed(begin, i);
  }
  return trimmed(begin, last);
}

// The clause that a source formula stands in: the rest of the sentence when it opens the sentence,
// else what stands before it; both parts where it interrupts.
Content ContentFinder::around_nominal(const CueMatch& cue) const {
  // "X said, according to the agency Y, that": what the agency has is what X said.
  for (const CueMatch& other : cues_)
    if (other.sentence == cue.sentence && other.kind != CueKind::kNominal &&
        other.frame_begin <= cue.cue && cue.cue < other.frame_end) {
      Content content = find(other);
      content.form = Form::kNominal;
      return content;
    }
  const ItemRange& sentence = ws_.sentences[cue.sentence];
  Content content{{}, Form::kNominal};
  uint32_t before = cue.cue;
  while (before > sentence.begin && ws_.is(before - 1, punct_) && !ws_.is(before - 1, quote_close_))
    --before;
  uint32_t begin = std::max(sentence.begin, std::min(dateline_.end, before));
  // "..., and this came on the tongue of X": the last clause.
  if (cue.cue > begin && ws_.is(cue.cue - 1, demonstrative_))
    for (uint32_t item = cue.cue; item-- > sentence.begin && begin == sentence.begin;)
      if (ws_.is(item, with_wa_) && ws_.is(item, finite_)) begin = item;
  for (const CueMatch& other : cues_)
    if (other.sentence == cue.sentence && other.cue < cue.cue && other.kind == CueKind::kThat)
      begin = std::max(begin, other.content);
  uint32_t after = cue.frame_end;
  while (after < sentence.end && ws_.is(after, punct_) && !ws_.is(after, quote_open_)) ++after;
  if (before > begin) content.parts.push_back(ws_.bytes_without_particles(begin, before));
  // A formula between commas interrupts its clause; where another voice begins after it, the clause
  // has ended.
  const bool interrupts = before > begin && cue.frame_end < sentence.end &&
                          ws_.is(cue.frame_end, comma_) && after < sentence.end &&
                          cue_at(after) == nullptr;
  if ((before <= begin || interrupts) && after < sentence.end) {
    const uint32_t end = clause_end(cue, after);
    if (end > after) content.parts.push_back(ws_.bytes(after, end));
  }
  return content;
}

}  // namespace isnad::read
