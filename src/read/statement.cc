#include "read/statement.h"

#include <algorithm>

#include "read/accuser.h"
#include "read/certainty.h"
#include "read/chain.h"
#include "read/content.h"
#include "read/cue.h"
#include "read/cue_source.h"
#include "read/dateline.h"
#include "read/entity_table.h"
#include "read/nesting.h"
#include "read/said.h"
#include "read/source_phrase.h"
#include "read/speaker.h"
#include "read/stance.h"
#include "record/names.h"

namespace isnad::read {
namespace {

class StatementReader {
 public:
  StatementReader(Workspace& workspace, EntityTable& entities)
      : ws_(workspace),
        sources_(workspace),
        entities_(entities),
        accusers_(workspace, sources_),
        said_(workspace),
        cue_source_(workspace, sources_, tellings_, dateline_),
        no_truth_(id("no_truth")),
        takes_act_(id("takes:ACT")),
        first_person_(id("first_person")),
        prep_ila_(id("prep_ila")),
        with_wa_(id("with_wa")),
        comma_(id("comma")),
        quote_close_(id("quote_close")),
        cue_fin_(id("cue.fin")),
        question_(id("question")),
        question_word_(id("question_word")) {}

  void read() {
    dateline_ = read_dateline(ws_);
    quiet_names();
    find_cues(ws_, cues_);
    const ContentFinder contents(ws_, cues_, dateline_);
    for (const CueMatch& cue : cues_) add(cue, contents);
    link_parents(ws_, tellings_);
    Stances(ws_, entities_, tellings_).set();
    set_certainties(ws_, tellings_);
    Chains(ws_, entities_, tellings_, dateline_).set();
  }

 private:
  language::ClassId id(language::ClassName name) { return ws_.analyzer().id(name); }

  // The letters of a foreign name read as words of their own: in a short quotation no
  // complementizer stands before the closing mark, it is a letter of the name.
  void quiet_names() {
    const language::ClassId that = id("that"), close = id("quote_close"),
                            is_long = id("long_quote");
    for (uint32_t item = 1; item + 1 < ws_.items.size(); ++item) {
      if (!ws_.is(item, that) || !ws_.is(item + 1, close) || ws_.is(item + 1, is_long)) continue;
      ws_.retype(item, ws_.types[item - 1]);
    }
  }

  void add(const CueMatch& cue, const ContentFinder& contents) {
    if (cue.reading == nullptr) return;
    Content content = contents.find(cue);
    if (content.parts.empty() || completes_act(cue, content)) return;
    Statement s;
    s.form = content.form;
    s.rule = cue.rule;
    hear_question(cue.sentence);
    set_cue(cue, s);
    const SourcePhrase source = cue_source_.find(cue, speakers_.anybody());
    set_source(cue, source, s);
    for (const text::ByteSpan& part : content.parts) s.content.push_back(ws_.span(part));
    s.said = said_.find(cue, source.begin, source.end, said_until(cue));
    if (s.said == kNone) s.said = same_moment(cue, s);
    ws_.record.statements.push_back(std::move(s));
    tellings_.push_back(telling(cue, source, content));
  }

  // "What do the workers say? Demand that": who was asked about is who speaks in the answer.
  void hear_question(uint32_t sentence) {
    if (sentence == 0 || sentence == heard_) return;
    heard_ = sentence;
    const ItemRange& asked = ws_.sentences[sentence - 1];
    if (asked.end < asked.begin + 4 || !ws_.is(asked.begin, question_word_) ||
        !ws_.is(asked.begin + 1, cue_fin_) || !ws_.is(asked.end - 1, question_) ||
        asked.paragraph != ws_.sentences[sentence].paragraph)
      return;
    const SourcePhrase subject = sources_.after_cue(asked.begin + 2, asked.end - 1);
    if (subject.empty() || !sources_.can_speak(subject)) return;
    const language::Features& verb = ws_.reading(asked.begin + 1, cue_fin_)->entry.features;
    const int entity = entity_of(subject, verb, kNone);
    speakers_.push({entity, sentence - 1, verb.gender, entities_.number(entity), kNone});
  }

  // "Addressed a threat to them of ending": the noun and what it is of complete the act of the
  // verb; they are one statement.
  bool completes_act(const CueMatch& cue, const Content& content) {
    if (!cue.nominal_form || tellings_.empty() || !ws_.is(tellings_.back().cue, takes_act_))
      return false;
    Telling& act = tellings_.back();
    const text::ByteSpan noun = ws_.bytes(cue.cue, cue.cue + 1);
    if (act.content.front().begin != noun.begin) return false;
    // "An invitation to the neighbours": whom it goes to is no content.
    if (ws_.is(cue.complement, prep_ila_)) return true;
    Statement& s = ws_.record.statements.back();
    s.cue.stance = stance_of(ws_, cue);
    s.content.clear();
    for (const text::ByteSpan& part : content.parts) s.content.push_back(ws_.span(part));
    act.content = content.parts;
    return true;
  }

  void set_cue(const CueMatch& cue, Statement& s) {
    s.cue.span = ws_.span(ws_.bytes_without_particles(cue.cue, cue.cue + 1));
    s.cue.lemma = cue.kind == CueKind::kHeadline
                      ? ws_.words(ws_.bytes(cue.cue, cue.cue + 1))
                      : ws_.model().text(ws_.model().lexeme(cue.reading->entry.lexeme).lemma);
    s.cue.stance = stance_of(ws_, cue);
  }

  void set_source(const CueMatch& cue, const SourcePhrase& source, Statement& s) {
    const language::Features& f = cue.reading->entry.features;
    if (!source.empty()) {
      s.source.span = ws_.span(
          ws_.bytes_without_particles(std::min(source.begin, source.paper_begin), source.end));
      s.source.head = ws_.span(ws_.bytes_without_particles(source.head_begin, source.head_end));
      s.source.entity = entity_of(source, f, cue_source_.within(cue));
      if (s.source.entity != kNone && (cue.kind != CueKind::kNominal || sources_.can_speak(source)))
        speakers_.push(speaker(s.source.entity, source, cue));
      return;
    }
    const bool joined = (cue.reading->clitics & language::kWithPronoun) != 0;
    if (cue.nominal_form && s.cue.stance == Stance::kAccuse && !cue.nobody && !joined)
      if (const SourcePhrase accuser = accusers_.find(cue.cue); !accuser.empty()) {
        s.source.implicit = true;
        s.source.entity = entities_.find_or_add(accuser);
        return;
      }
    // "I can confirm that": the one who says so confirms.
    const int level = cue_source_.within(cue);
    if (cue.nominal_form && !joined && level != kNone && cue.cue > 0 &&
        ws_.is(cue.cue - 1, first_person_)) {
      s.source.implicit = true;
      s.source.entity = ws_.record.statements[static_cast<size_t>(level)].source.entity;
      return;
    }
    // "their saying", "their accusations"; "the accusation of them" names the accused.
    const bool accused = s.cue.stance == Stance::kAccuse && f.number != language::Number::kPlural;
    const bool possessed = joined && !accused;
    if (f.passive || cue.outlet || cue_source_.impersonal(cue) || (cue.nominal_form && !possessed))
      return;
    s.source.implicit = true;
    s.source.entity = dropped_source(cue);
    if (s.source.entity != kNone)
      speakers_.push({s.source.entity, cue.sentence, f.gender, entities_.number(s.source.entity),
                      cue_source_.within(cue)});
  }

  // A verb agrees with the first of several ("X (f.) and the others said"), the next with all.
  Speaker speaker(int entity, const SourcePhrase& source, const CueMatch& cue) const {
    Speaker s{entity, cue.sentence, cue.reading->entry.features.gender, entities_.number(entity),
              cue_source_.within(cue)};
    if (s.gender == language::Gender::kNone) s.gender = entities_.gender(entity);
    for (uint32_t item = source.begin + 1; item < source.end; ++item)
      if (ws_.is(item, with_wa_)) {
        s.gender = language::Gender::kNone;
        s.number = language::Number::kNone;
      }
    return s;
  }

  int entity_of(const SourcePhrase& source, const language::Features& verb, int level) {
    const bool honorific = source.end == source.begin + 1 && sources_.is_honorific(source.begin);
    return honorific
               ? entities_.find_or_add_honorific(source.begin, speakers_.carry_over(verb, level))
               : entities_.find_or_add(source);
  }

  // The byte up to which the words before a cue belong to what was said before it in its sentence.
  uint32_t said_until(const CueMatch& cue) const {
    const uint32_t at = ws_.bytes(cue.cue, cue.cue + 1).begin;
    uint32_t until = 0;
    for (size_t i = tellings_.size(); i-- > 0 && tellings_[i].sentence == cue.sentence;)
      for (const text::ByteSpan& part : tellings_[i].content)
        if (part.end <= at) until = std::max(until, part.end);
    return until;
  }

  // "X said on Tuesday that ..., adding that": what is said on in the same sentence, or carries the
  // speaker on within his paragraph, is said at the same moment.
  int same_moment(const CueMatch& cue, const Statement& s) const {
    if (!s.source.implicit || tellings_.empty()) return kNone;
    const uint32_t paragraph = ws_.sentences[cue.sentence].paragraph;
    for (size_t i = tellings_.size(); i-- > 0;) {
      if (ws_.sentences[tellings_[i].sentence].paragraph != paragraph) break;
      const Statement& last = ws_.record.statements[i];
      if (last.source.entity == s.source.entity) return last.said;
    }
    return kNone;
  }

  // Whom a cue without subject carries on: a speaker of the same sentence, else the subject of the
  // verb that it is joined to, else the last speaker who agrees.
  int dropped_source(const CueMatch& cue) {
    const language::Features& f = cue.reading->entry.features;
    const int level = cue_source_.within(cue);
    if (f.person == language::Person::kFirst && level != kNone)
      return ws_.record.statements[static_cast<size_t>(level)].source.entity;
    if (f.person == language::Person::kFirst) return kNone;  // the author
    if (level != kNone && (beside_noun(cue) || ws_.is(cue.cue, no_truth_))) {
      const int outer = ws_.record.statements[static_cast<size_t>(level)].source.entity;
      if (outer != kNone && agrees(outer, f)) return outer;
    }
    if (speakers_.spoke_in(cue.sentence, level)) return speakers_.carry_over(f, level);
    const bool participle = f.shape == language::Shape::kActiveParticiple;
    const SourcePhrase subject =
        sources_.subject_before(cue_source_.clause_begin(cue), cue.cue, participle);
    if (!subject.empty()) {
      const int entity = entity_of(subject, f, level);
      if (entity != kNone && agrees(entity, f)) {
        speakers_.push(speaker(entity, subject, cue));
        return entity;
      }
    }
    return speakers_.carry_over(f, level);
  }

  // "(seized) men of a cell, (it) said that they": a verb that nothing joins is a clause about the
  // noun before it, and whoever tells of the noun says so.
  bool beside_noun(const CueMatch& cue) const {
    const language::Reading& reading = *cue.reading;
    if (reading.entry.features.shape != language::Shape::kFinite ||
        (reading.clitics & (language::kWithWa | language::kWithFa)) ||
        cue.cue == ws_.sentences[cue.sentence].begin)
      return false;
    return ws_.is(cue.cue - 1, comma_) || ws_.is(cue.cue - 1, quote_close_) ||
           cue_source_.relative_object(cue);
  }

  bool agrees(int entity, const language::Features& verb) const {
    const language::Gender gender = entities_.gender(entity);
    return verb.gender == language::Gender::kNone || gender == language::Gender::kNone ||
           gender == verb.gender;
  }

  Telling telling(const CueMatch& cue, const SourcePhrase& source, Content& content) {
    Telling t;
    t.cue = cue.cue;
    t.complement = cue.complement;
    t.sentence = cue.sentence;
    t.source_begin = source.begin;
    t.source_end = source.end;
    t.content = std::move(content.parts);
    t.channel = source.channel;
    t.refers = source.known_channel;
    t.formula = cue.kind == CueKind::kNominal;
    t.outlet = cue.outlet;
    t.transmitter = cue.kind == CueKind::kNominal && sources_.is_medium(source);
    t.earlier = said_.earlier(cue);
    t.after = cue.kind == CueKind::kPostposed;
    if (cue.kind == CueKind::kNominal) t.complement = cue.frame_end;
    if (source.transmitted && source.medium_end > source.medium_begin)
      if (const int medium = entities_.find_or_add_medium(source.medium_begin, source.medium_end);
          medium != kNone)
        t.media.push_back(medium);
    return t;
  }

  Workspace& ws_;
  SourceParser sources_;
  EntityTable& entities_;
  AccuserFinder accusers_;
  SaidFinder said_;
  DatelineItems dateline_;
  Speakers speakers_;
  std::vector<CueMatch> cues_;
  std::vector<Telling> tellings_;  // of record.statements
  CueSource cue_source_;
  uint32_t heard_ = 0;  // the last sentence before which a question was looked for
  language::ClassId no_truth_, takes_act_, first_person_, prep_ila_, with_wa_, comma_, quote_close_,
      cue_fin_, question_, question_word_;
};

}  // namespace

void read_statements(Workspace& workspace, EntityTable& entities) {
  StatementReader(workspace, entities).read();
}

}  // namespace isnad::read
