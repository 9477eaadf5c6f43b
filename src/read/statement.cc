#include "read/statement.h"

#include <algorithm>

#include "read/certainty.h"
#include "read/chain.h"
#include "read/content.h"
#include "read/cue.h"
#include "read/dateline.h"
#include "read/entity_table.h"
#include "read/nesting.h"
#include "read/said.h"
#include "read/source_phrase.h"
#include "read/speaker.h"
#include "read/stance.h"
#include "read/subject.h"
#include "record/names.h"

namespace isnad::read {
namespace {

class StatementReader {
 public:
  StatementReader(Workspace& workspace, EntityTable& entities)
      : ws_(workspace),
        sources_(workspace),
        entities_(entities),
        said_(workspace),
        subjects_(workspace),
        cue_part_(id("cue.part")),
        opine_(id("opine")),
        impersonal_(id("impersonal")),
        no_truth_(id("no_truth")),
        prep_an_(id("prep_an")),
        transmit_(id("transmit")),
        cue_fin_(id("cue.fin")),
        as_for_(id("as_for")) {}

  void read() {
    dateline_ = read_dateline(ws_);
    quiet_names();
    find_cues(ws_, cues_);
    const ContentFinder contents(ws_, cues_);
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
      ws_.types[item] = ws_.types[item - 1];
      ws_.gates[item] = ws_.gates[item - 1];
    }
  }

  void add(const CueMatch& cue, const ContentFinder& contents) {
    if (cue.reading == nullptr) return;
    Content content = contents.find(cue);
    if (content.parts.empty()) return;
    Statement s;
    s.form = content.form;
    s.rule = cue.rule;
    set_cue(cue, s);
    const SourcePhrase source = cue.outlet ? SourcePhrase{} : find_source(cue);
    set_source(cue, source, s);
    for (const text::ByteSpan& part : content.parts) s.content.push_back(ws_.span(part));
    s.said = said_.find(cue, source.begin, source.end, said_until(cue));
    if (s.said == kNone) s.said = same_moment(cue, s);
    ws_.record.statements.push_back(std::move(s));
    tellings_.push_back(telling(cue, source, content));
  }

  void set_cue(const CueMatch& cue, Statement& s) {
    const language::Lexeme& lexeme = ws_.model().lexeme(cue.reading->entry.lexeme);
    s.cue.span = ws_.span(ws_.bytes_without_particles(cue.cue, cue.cue + 1));
    s.cue.lemma = ws_.model().text(lexeme.lemma);
    s.cue.stance = stance_of(cue);
  }

  Stance stance_of(const CueMatch& cue) const {
    if (cue.stance) return *cue.stance;
    const language::Lexeme& lexeme = ws_.model().lexeme(cue.reading->entry.lexeme);
    return record::from_name<Stance>(ws_.model().text(lexeme.stance)).value_or(Stance::kSay);
  }

  SourcePhrase find_source(const CueMatch& cue) {
    if (cue.kind == CueKind::kNominal)
      return sources_.after_formula(cue.frame_begin, cue.frame_end);
    if (cue.outer_end > cue.outer_begin)
      return sources_.transmitted(cue.outer_begin, cue.outer_end);
    if (const uint32_t verb = passed_on_by(cue); verb != kNoCell)
      return sources_.transmitted(verb + 1, cue.cue);
    // "it is rumoured", "there is no truth in": no noun beside them is their source.
    if (ws_.is(cue.cue, impersonal_) || ws_.is(cue.cue, no_truth_)) return {};
    const ItemRange& sentence = ws_.sentences[cue.sentence];
    if (cue.kind == CueKind::kPostposed)
      return sources_.after_cue(cue.cue + 1, std::min(cue.cue + 16, sentence.end));
    SourcePhrase source = cue.kind == CueKind::kBare ? SourcePhrase{}
                          : cue.transmits ? sources_.transmitted(cue.frame_begin, cue.frame_end)
                                          : sources_.after_cue(cue.frame_begin, cue.frame_end);
    const language::Reading& reading = *cue.reading;
    // "accused the party of": what does not agree with the verb is the accused; who accuses stands
    // before, or nowhere.
    // "the accusation of X of": of one accusation it is the accused that the noun governs.
    if (cue.nominal_form && !source.empty() && stance_of(cue) == Stance::kAccuse &&
        reading.entry.features.number != language::Number::kPlural)
      source.begin = source.end = 0;
    const Stance stance = stance_of(cue);
    if (!source.empty() && (stance == Stance::kAccuse || stance == Stance::kDemand) &&
        reading.entry.features.shape == language::Shape::kFinite &&
        !sources_.agrees(source.begin, reading.entry.features))
      source.begin = source.end = 0;
    // After a participle stands whom it addresses or accuses, never who speaks.
    if (reading.entry.features.shape == language::Shape::kActiveParticiple)
      source.begin = source.end = 0;
    const bool first_person =
        reading.entry.features.person == language::Person::kFirst;  // no noun is its subject
    if (first_person) source.begin = source.end = 0;
    // What cannot be the verb's subject is its object, and the subject was dropped.
    if (!source.empty() && !subjects_.can_be(cue, source, speakers_.anybody())) {
      source.begin = source.end = 0;
      return source;
    }
    if (!source.empty() || first_person || ws_.is(cue.cue, cue_part_) || cue.nominal_form)
      return source;
    if (reading.clitics & language::kWithFa)  // "as for X, he said"
      if (const uint32_t topic = as_for(cue); topic != kNoCell)
        return sources_.before_cue(topic + 1, cue.cue);
    if (reading.clitics & (language::kWithWa | language::kWithFa)) return source;
    SourcePhrase before = sources_.before_cue(clause_begin(cue), cue.cue);
    // "a step that is feared to": what a verb of opinion does not agree with has no opinion.
    if (before.empty() ||
        (ws_.is(cue.cue, opine_) && !sources_.agrees(before.begin, reading.entry.features)))
      return source;
    before.channel = source.channel ? source.channel : before.channel;
    if (source.medium_end > source.medium_begin) {
      before.medium_begin = source.medium_begin;
      before.medium_end = source.medium_end;
    }
    if (before.time == kNoCell) before.time = source.time;
    return before;
  }

  void set_source(const CueMatch& cue, const SourcePhrase& source, Statement& s) {
    const language::Features& f = cue.reading->entry.features;
    if (!source.empty()) {
      s.source.span = ws_.span(ws_.bytes_without_particles(source.begin, source.end));
      s.source.head = ws_.span(ws_.bytes_without_particles(source.head_begin, source.head_end));
      s.source.entity = entity_of(source, f, within(cue));
      if (s.source.entity != kNone && (cue.kind != CueKind::kNominal || sources_.can_speak(source)))
        speakers_.push(
            {s.source.entity, cue.sentence,
             f.gender != language::Gender::kNone ? f.gender : entities_.gender(s.source.entity),
             entities_.number(s.source.entity), within(cue)});
      return;
    }
    const bool possessed = (cue.reading->clitics & language::kWithPronoun) != 0;  // "their saying"
    if (f.passive || cue.outlet || ws_.is(cue.cue, impersonal_) || (cue.nominal_form && !possessed))
      return;
    s.source.implicit = true;
    s.source.entity = dropped_source(cue);
    if (s.source.entity != kNone)
      speakers_.push({s.source.entity, cue.sentence, f.gender, entities_.number(s.source.entity),
                      within(cue)});
  }

  // The particle that sets the subject of a cue before it.
  uint32_t as_for(const CueMatch& cue) const {
    for (uint32_t item = cue.cue; item > clause_begin(cue);)
      if (ws_.is(--item, as_for_)) return item;
    return kNoCell;
  }

  // The verb of passing on that "their saying that" belongs to, however far before it stands.
  uint32_t passed_on_by(const CueMatch& cue) const {
    if (!cue.nominal_form || !(cue.reading->clitics & language::kWithPronoun)) return kNoCell;
    bool from = false;
    for (uint32_t item = cue.cue; item > ws_.sentences[cue.sentence].begin;) {
      --item;
      from = from || ws_.is(item, prep_an_);
      if (ws_.is(item, transmit_) && ws_.is(item, cue_fin_)) return from ? item : kNoCell;
    }
    return kNoCell;
  }

  int entity_of(const SourcePhrase& source, const language::Features& verb, int level) {
    const bool honorific = source.end == source.begin + 1 && sources_.is_honorific(source.begin);
    return honorific
               ? entities_.find_or_add_honorific(source.begin, speakers_.carry_over(verb, level))
               : entities_.find_or_add(source);
  }

  // Where the words begin among which the cue's subject may stand: no dateline is one.
  uint32_t clause_begin(const CueMatch& cue) const {
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

  // The innermost statement so far inside whose content the cue stands.
  int within(const CueMatch& cue) const {
    const text::ByteSpan word = ws_.bytes(cue.cue, cue.cue + 1);
    for (size_t i = tellings_.size(); i-- > 0;)
      for (const text::ByteSpan& part : tellings_[i].content)
        if (part.begin <= word.begin && word.end <= part.end) return static_cast<int>(i);
    return kNone;
  }

  // Whom a cue without subject carries on: a speaker of the same sentence, else the subject of the
  // verb that it is joined to, else the last speaker who agrees.
  int dropped_source(const CueMatch& cue) {
    const language::Features& f = cue.reading->entry.features;
    const int level = within(cue);
    if (f.person == language::Person::kFirst && level != kNone)
      return ws_.record.statements[static_cast<size_t>(level)].source.entity;
    if (f.person == language::Person::kFirst) return kNone;  // the author
    if (speakers_.spoke_in(cue.sentence, level)) return speakers_.carry_over(f, level);
    const bool participle = f.shape == language::Shape::kActiveParticiple;
    const SourcePhrase subject = sources_.subject_before(clause_begin(cue), cue.cue, participle);
    if (!subject.empty()) {
      const int entity = entity_of(subject, f, level);
      if (entity != kNone && (f.gender == language::Gender::kNone ||
                              entities_.gender(entity) == language::Gender::kNone ||
                              entities_.gender(entity) == f.gender)) {
        speakers_.push({entity, cue.sentence, f.gender, entities_.number(entity), level});
        return entity;
      }
    }
    return speakers_.carry_over(f, level);
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
  SaidFinder said_;
  SubjectTest subjects_;
  DatelineItems dateline_;
  Speakers speakers_;
  std::vector<CueMatch> cues_;
  std::vector<Telling> tellings_;  // of record.statements
  language::ClassId cue_part_, opine_, impersonal_, no_truth_, prep_an_, transmit_, cue_fin_,
      as_for_;
};

}  // namespace

void read_statements(Workspace& workspace, EntityTable& entities) {
  StatementReader(workspace, entities).read();
}

}  // namespace isnad::read
