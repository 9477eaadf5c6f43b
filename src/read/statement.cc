#include "read/statement.h"

#include <algorithm>

#include "read/content.h"
#include "read/cue.h"
#include "read/entity_table.h"
#include "read/source_phrase.h"
#include "read/speaker.h"
#include "record/names.h"

namespace isnad::read {
namespace {

// Items at the head of a content within which an obligation sets its tone.
constexpr uint32_t kOpening = 4;

class StatementReader {
 public:
  StatementReader(Workspace& workspace, EntityTable& entities)
      : ws_(workspace),
        sources_(workspace),
        entities_(entities),
        cue_part_(id("cue.part")),
        modal_noun_(id("modal_noun")),
        obligation_(id("obligation")),
        negative_judgement_(id("negative_judgement")) {}

  void read() {
    find_cues(ws_, cues_);
    const ContentFinder contents(ws_, cues_);
    for (const CueMatch& cue : cues_) add(cue, contents);
    link_parents();
  }

 private:
  language::ClassId id(std::string_view name) { return ws_.analyzer().id(name); }

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
    if (demands(cue)) s.cue.stance = Stance::kDemand;
    if (denies(cue, content)) s.cue.stance = Stance::kDeny;
    s.certainty = s.cue.stance == Stance::kDeny ? Certainty::kCtMinus : Certainty::kCtPlus;
    if (source.time != kNoCell) s.said = static_cast<int>(source.time);
    set_chain(source, s);
    ws_.record.statements.push_back(std::move(s));
    spans_.push_back({ws_.bytes(cue.cue, cue.cue + 1), content.parts});
  }

  void set_cue(const CueMatch& cue, Statement& s) {
    const language::Lexeme& lexeme = ws_.model().lexeme(cue.reading->entry.lexeme);
    s.cue.span = ws_.span(ws_.bytes_without_particles(cue.cue, cue.cue + 1));
    s.cue.lemma = ws_.model().text(lexeme.lemma);
    s.cue.stance = stance_of(cue);
  }

  // "stressed the need to", "said that X must": a neutral cue whose content opens with an
  // obligation demands.
  bool demands(const CueMatch& cue) const {
    const Stance stance = stance_of(cue);
    if (stance != Stance::kSay && stance != Stance::kConfirm) return false;
    const uint32_t last = std::min(cue.content + kOpening, ws_.sentences[cue.sentence].end);
    for (uint32_t i = cue.content; i < last; ++i)
      if (ws_.is(i, modal_noun_) || ws_.is(i, obligation_)) return true;
    return false;
  }

  // "considered the talk of a delay untrue": who calls a report untrue denies it, whatever the
  // verb.
  bool denies(const CueMatch& cue, const Content& content) const {
    const Stance stance = stance_of(cue);
    const bool neutral = stance == Stance::kSay || stance == Stance::kConfirm ||
                         stance == Stance::kAssess || stance == Stance::kAnnounce;
    if (!neutral || cue.kind == CueKind::kNominal) return false;
    const uint32_t last = ws_.sentences[cue.sentence].end;
    for (uint32_t i = cue.content; i < last && ws_.bytes(i, i + 1).end <= content.parts.back().end;
         ++i)
      if (ws_.is(i, negative_judgement_)) return true;
    return false;
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
    const ItemRange& sentence = ws_.sentences[cue.sentence];
    if (cue.kind == CueKind::kPostposed)
      return sources_.after_cue(cue.cue + 1, std::min(cue.cue + 16, sentence.end));
    SourcePhrase source = cue.kind == CueKind::kBare
                              ? SourcePhrase{}
                              : sources_.after_cue(cue.frame_begin, cue.frame_end);
    const language::Reading& reading = *cue.reading;
    // After a participle stands whom it addresses or accuses, never who speaks.
    if (reading.entry.features.shape == language::Shape::kActiveParticiple)
      source.begin = source.end = 0;
    const bool first_person =
        reading.entry.features.person == language::Person::kFirst;  // no noun is its subject
    if (first_person) source.begin = source.end = 0;
    if (!source.empty() || first_person || ws_.is(cue.cue, cue_part_) || cue.nominal_form)
      return source;
    if (reading.clitics & (language::kWithWa | language::kWithFa)) return source;
    SourcePhrase before = sources_.before_cue(sentence.begin, cue.cue);
    if (before.empty()) return source;
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
      s.source.entity = entities_.find_or_add(source);
      if (s.source.entity != kNone)
        speakers_.push(
            {s.source.entity, cue.sentence,
             f.gender != language::Gender::kNone ? f.gender : entities_.gender(s.source.entity),
             entities_.number(s.source.entity)});
      return;
    }
    const bool possessed = (cue.reading->clitics & language::kWithPronoun) != 0;  // "their saying"
    if (f.passive || cue.outlet || (cue.nominal_form && !possessed)) return;
    s.source.implicit = true;
    s.source.entity = dropped_source(cue);
  }

  // Whom a cue without subject carries on: a speaker of the same sentence, else the subject of the
  // verb that it is joined to, else the last speaker who agrees.
  int dropped_source(const CueMatch& cue) {
    const language::Features& f = cue.reading->entry.features;
    if (f.person == language::Person::kFirst)
      if (const int speaker = quoted_speaker(cue); speaker != kNone) return speaker;
    if (speakers_.spoke_in(cue.sentence)) return speakers_.carry_over(f);
    const SourcePhrase subject = sources_.subject_before(
        ws_.sentences[cue.sentence].begin, cue.cue, f.shape == language::Shape::kActiveParticiple);
    if (!subject.empty()) {
      const int entity = entities_.find_or_add(subject);
      if (entity != kNone && (f.gender == language::Gender::kNone ||
                              entities_.gender(entity) == language::Gender::kNone ||
                              entities_.gender(entity) == f.gender)) {
        speakers_.push({entity, cue.sentence, f.gender, entities_.number(entity)});
        return entity;
      }
    }
    return speakers_.carry_over(f);
  }

  // "I say" inside a quotation is said by whom the quotation is from.
  int quoted_speaker(const CueMatch& cue) const {
    const text::ByteSpan word = ws_.bytes(cue.cue, cue.cue + 1);
    for (size_t i = spans_.size(); i-- > 0;)
      for (const text::ByteSpan& part : spans_[i].content)
        if (part.begin <= word.begin && word.end <= part.end)
          return ws_.record.statements[i].source.entity;
    return kNone;
  }

  void set_chain(const SourcePhrase& source, Statement& s) {
    if (s.source.entity != kNone) s.chain.push_back({s.source.entity, std::nullopt, false});
    const int medium = source.medium_end > source.medium_begin
                           ? entities_.find_or_add_medium(source.medium_begin, source.medium_end)
                           : kNone;
    if (medium != kNone || source.channel) s.chain.push_back({medium, source.channel, false});
    s.chain.push_back({kNone, std::nullopt, true});
  }

  // A statement whose cue stands inside the content of another is a part of it; of several, of the
  // innermost.
  void link_parents() {
    auto& statements = ws_.record.statements;
    for (size_t i = 0; i < statements.size(); ++i) {
      uint32_t best = 0xffffffff;
      for (size_t j = 0; j < statements.size(); ++j) {
        if (i == j) continue;
        for (const text::ByteSpan& part : spans_[j].content) {
          const bool inside = part.begin <= spans_[i].cue.begin && spans_[i].cue.end <= part.end;
          if (!inside || part.end - part.begin >= best) continue;
          best = part.end - part.begin;
          statements[i].parent = static_cast<int>(j);
        }
      }
    }
  }

  struct Spans {
    text::ByteSpan cue;
    std::vector<text::ByteSpan> content;
  };

  Workspace& ws_;
  SourceParser sources_;
  EntityTable& entities_;
  Speakers speakers_;
  std::vector<CueMatch> cues_;
  std::vector<Spans> spans_;  // of record.statements
  language::ClassId cue_part_, modal_noun_, obligation_, negative_judgement_;
};

}  // namespace

void read_statements(Workspace& workspace, EntityTable& entities) {
  StatementReader(workspace, entities).read();
}

}  // namespace isnad::read
