#include "read/cue_source.h"

#include <algorithm>

#include "record/names.h"

namespace isnad::read {
namespace {

// Items behind a postposed cue among which its subject stands.
constexpr uint32_t kPostposed = 16;

}  // namespace

Stance stance_of(const Workspace& workspace, const CueMatch& cue) {
  if (cue.stance) return *cue.stance;
  const language::Model& model = workspace.model();
  const language::Lexeme& lexeme = model.lexeme(cue.reading->entry.lexeme);
  return record::from_name<Stance>(model.text(lexeme.stance)).value_or(Stance::kSay);
}

CueSource::CueSource(Workspace& workspace, const SourceParser& sources,
                     const std::vector<Telling>& tellings, const DatelineItems& dateline)
    : ws_(workspace),
      sources_(sources),
      tellings_(tellings),
      dateline_(dateline),
      subjects_(workspace) {
  const auto id = [&](language::ClassName name) { return workspace.analyzer().id(name); };
  as_for_ = id("as_for");
  comma_ = id("comma");
  cue_fin_ = id("cue.fin");
  cue_part_ = id("cue.part");
  feminine_ = id("feminine");
  impersonal_ = id("impersonal");
  inna_ = id("inna");
  kana_ = id("kana");
  masculine_ = id("masculine");
  needs_object_ = id("needs_object");
  no_truth_ = id("no_truth");
  on_tongue_ = id("on_tongue");
  opine_ = id("opine");
  prep_an_ = id("prep_an");
  prep_fi_ = id("prep_fi");
  prep_li_ = id("prep_li");
  relative_ = id("relative_definite");
  role_ = id("role");
  rumour_ = id("rumour");
  what_ = id("relative");
  takes_act_ = id("takes:ACT");
  transmit_ = id("transmit");
  text_noun_ = id("text_noun");
  with_al_ = id("with_al");
  with_li_ = id("with_li");
  with_pronoun_ = id("with_pronoun");
}

SourcePhrase CueSource::find(const CueMatch& cue, bool spoken) const {
  if (cue.outlet || cue.nobody) return {};
  if (cue.kind == CueKind::kNominal) return of_formula(cue);
  if (cue.outer_end > cue.outer_begin) return sources_.transmitted(cue.outer_begin, cue.outer_end);
  if (const uint32_t verb = passed_on_by(cue); verb != kNoCell)
    return sources_.transmitted(verb + 1, cue.cue);
  // "it is rumoured", "there is no truth in": no noun beside them is their source.
  if (impersonal(cue) || ws_.is(cue.cue, no_truth_)) return {};
  if (cue.whole_frame) return name_of_frame(cue);
  if (cue.kind == CueKind::kPostposed)
    return sources_.after_cue(cue.cue + 1,
                              std::min(cue.cue + kPostposed, ws_.sentences[cue.sentence].end));
  // "The report, issued by X, had accused the party of", "that the court ordered the father to":
  // the subject of "had", or of "that", is the verb's.
  const language::Features& features = cue.reading->entry.features;
  if (was_before(cue)) {
    SourcePhrase before = sources_.before_cue(clause_begin(cue), cue.cue);
    if (!before.empty() && sources_.agrees(before.begin, features)) return before;
  }
  bool dropped = false;
  SourcePhrase source = after(cue, spoken, dropped);
  if (!source.empty() || dropped || features.person == language::Person::kFirst ||
      ws_.is(cue.cue, cue_part_) || cue.nominal_form)
    return source;
  return before(cue, source);
}

SourcePhrase CueSource::of_formula(const CueMatch& cue) const {
  // "according to what he told the agency X": X is whom it was told.
  if (cue.verb != kNoCell && cue.frame_begin < cue.frame_end &&
      (ws_.is(cue.frame_begin, prep_li_) || ws_.is(cue.frame_begin, with_li_)))
    return sources_.after_cue(cue.frame_begin, cue.frame_end);
  return sources_.after_formula(cue.frame_begin, cue.frame_end);
}

// The subject behind the cue. `dropped`: the noun there is its object.
SourcePhrase CueSource::after(const CueMatch& cue, bool spoken, bool& dropped) const {
  SourcePhrase source = cue.kind == CueKind::kBare ? SourcePhrase{}
                        : cue.transmits ? sources_.transmitted(cue.frame_begin, cue.frame_end)
                                        : sources_.after_cue(cue.frame_begin, cue.frame_end);
  const language::Features& features = cue.reading->entry.features;
  const bool finite = features.shape == language::Shape::kFinite;
  const Stance stance = stance_of(ws_, cue);
  // "the accusation of X of": of one accusation it is the accused that the noun governs.
  const bool accused =
      cue.nominal_form && stance == Stance::kAccuse && features.number != language::Number::kPlural;
  // "accused the party of": what does not agree with the verb is the accused; who accuses stands
  // before, or nowhere.
  const bool object = finite && (stance == Stance::kAccuse || stance == Stance::kDemand) &&
                      !source.empty() && !sources_.agrees(source.begin, features);
  // After a participle stands whom it addresses or accuses, never who speaks; the first person has
  // no noun.
  // Of "his remarks" the pronoun is the one who made them.
  const bool possessed = cue.nominal_form && (cue.reading->clitics & language::kWithPronoun) != 0;
  if (accused || possessed || object || features.shape == language::Shape::kActiveParticiple ||
      features.person == language::Person::kFirst)
    source.begin = source.end = 0;
  // What cannot be the verb's subject is its object, and the subject was dropped.
  if (!source.empty() && !subjects_.can_be(cue, source, spoken)) {
    source.begin = source.end = 0;
    dropped = true;
    return source;
  }
  // "addressed to the workers": no part of who did, unless his title goes on so.
  if (ws_.is(cue.cue, takes_act_) && !source.empty() && !ws_.is(source.begin, role_))
    for (uint32_t item = source.begin + 1; item < source.end; ++item)
      if (ws_.is(item, with_li_)) return sources_.without_object(source, item);
  if (ws_.is(cue.cue, needs_object_) && source.begin == cue.cue + 1)
    if (const uint32_t end = subjects_.end_of_noun(source); end < source.end)
      source = sources_.without_object(source, end);
  return source;
}

// The subject before the cue, with what the frame behind it says of the way; `behind` where there
// is none.
SourcePhrase CueSource::before(const CueMatch& cue, const SourcePhrase& behind) const {
  const language::Reading& reading = *cue.reading;
  if (reading.clitics & language::kWithFa)  // "as for X, he said"
    if (const uint32_t topic = as_for(cue); topic != kNoCell)
      return sources_.before_cue(topic + 1, cue.cue);
  if ((reading.clitics & (language::kWithWa | language::kWithFa)) || relative_object(cue))
    return behind;
  // "(voted for) a resolution that demands": the clause is about the text right before it.
  if (cue.cue > clause_begin(cue) && ws_.is(cue.cue - 1, text_noun_) &&
      !ws_.is(cue.cue - 1, with_al_) && reading.entry.features.tense == language::Tense::kImperfect)
    return sources_.phrase(cue.cue - 1, cue.cue);
  SourcePhrase before = sources_.before_cue(clause_begin(cue), cue.cue);
  // "a step that is feared to": what a verb of opinion does not agree with has no opinion.
  if (before.empty() ||
      (ws_.is(cue.cue, opine_) && !sources_.agrees(before.begin, reading.entry.features)))
    return behind;
  before.channel = behind.channel ? behind.channel : before.channel;
  if (behind.medium_end > behind.medium_begin) {
    before.medium_begin = behind.medium_begin;
    before.medium_end = behind.medium_end;
  }
  if (before.time == kNoCell) before.time = behind.time;
  return before;
}

// "(said) X, the head of Y, (that)": the name is what stands before the comma.
SourcePhrase CueSource::name_of_frame(const CueMatch& cue) const {
  SourcePhrase source;
  source.begin = source.head_begin = cue.frame_begin;
  source.end = cue.frame_end;
  while (source.end > source.begin + 1 && ws_.is(source.end - 1, comma_)) --source.end;
  source.head_end = source.begin;
  while (source.head_end < source.end && !ws_.is(source.head_end, comma_)) ++source.head_end;
  source.named = true;
  return source;
}

// Does "was", "had" or "that" open the clause, with words between it and the cue?
bool CueSource::was_before(const CueMatch& cue) const {
  const uint32_t begin = clause_begin(cue);
  return cue.kind != CueKind::kPostposed && begin + 1 < cue.cue &&
         (ws_.is(begin, kana_) || (ws_.is(begin, inna_) && within(cue) != kNone)) &&
         cue.reading->entry.features.tense == language::Tense::kPerfect &&
         !(cue.reading->clitics & (language::kWithWa | language::kWithFa));
}

// The particle that sets the subject of a cue before it.
uint32_t CueSource::as_for(const CueMatch& cue) const {
  for (uint32_t item = cue.cue; item > clause_begin(cue);)
    if (ws_.is(--item, as_for_)) return item;
  return kNoCell;
}

// The verb of passing on that "their saying that" belongs to, however far before it stands.
uint32_t CueSource::passed_on_by(const CueMatch& cue) const {
  if (!cue.nominal_form || !(cue.reading->clitics & language::kWithPronoun)) return kNoCell;
  bool from = false;
  for (uint32_t item = cue.cue; item > ws_.sentences[cue.sentence].begin;) {
    --item;
    from = from || ws_.is(item, prep_an_) || ws_.is(item, on_tongue_);
    if (ws_.is(item, transmit_) && ws_.is(item, cue_fin_)) return from ? item : kNoCell;
  }
  return kNoCell;
}

// Where the words begin among which the cue's subject may stand: no dateline is one.
uint32_t CueSource::clause_begin(const CueMatch& cue) const {
  // Nor what stands before a content that the cue is a part of.
  if (const int level = within(cue); level != kNone) {
    const uint32_t byte = tellings_[static_cast<size_t>(level)].content.front().begin;
    uint32_t item = cue.cue;
    while (item > ws_.sentences[cue.sentence].begin && ws_.bytes(item - 1, item).begin >= byte)
      --item;
    return item;
  }
  return std::max(ws_.sentences[cue.sentence].begin, std::min(dateline_.end, cue.cue));
}

// The innermost statement so far inside whose content the cue stands.
int CueSource::within(const CueMatch& cue) const {
  const text::ByteSpan word = ws_.bytes(cue.cue, cue.cue + 1);
  for (size_t i = tellings_.size(); i-- > 0;) {
    // Who speaks "according to the agency" speaks to us as anybody else.
    if (tellings_[i].transmitter) continue;
    for (const text::ByteSpan& part : tellings_[i].content)
      if (part.begin <= word.begin && word.end <= part.end) return static_cast<int>(i);
  }
  return kNone;
}

// "The exchange (f.) of which he (m.) said that": the pronoun before the verb is not its subject.
bool CueSource::relative_object(const CueMatch& cue) const {
  if (cue.cue == ws_.sentences[cue.sentence].begin || !ws_.is(cue.cue - 1, relative_)) return false;
  // "his speech in which he said that"
  if (cue.frame_begin < cue.frame_end && ws_.is(cue.frame_begin, prep_fi_) &&
      ws_.is(cue.frame_begin, with_pronoun_))
    return true;
  const language::Features& f = cue.reading->entry.features;
  if (f.shape != language::Shape::kFinite || f.person != language::Person::kThird) return false;
  return f.gender == language::Gender::kMasculine
             ? ws_.is(cue.cue - 1, feminine_)
             : f.gender == language::Gender::kFeminine && ws_.is(cue.cue - 1, masculine_) &&
                   f.number == language::Number::kSingular;
}

// "It is rumoured", "(the woman) who (f.) it is expected that (m.)".
bool CueSource::impersonal(const CueMatch& cue) const {
  if (cue.nobody || ws_.is(cue.cue, impersonal_)) return true;
  const language::Features& f = cue.reading->entry.features;
  // "what goes round about": without a noun behind it nobody passes it on.
  if (ws_.is(cue.cue, rumour_) && cue.frame_end == cue.frame_begin &&
      f.number == language::Number::kSingular && cue.cue > 0 && ws_.is(cue.cue - 1, what_))
    return true;
  return ws_.is(cue.cue, opine_) && f.tense == language::Tense::kImperfect &&
         f.number == language::Number::kSingular && relative_object(cue) &&
         cue.frame_end == cue.frame_begin;
}

}  // namespace isnad::read
