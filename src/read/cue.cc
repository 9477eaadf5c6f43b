#include "read/cue.h"

#include <algorithm>
#include <array>

#include "read/false_cue.h"
#include "record/names.h"

namespace isnad::read {
namespace {

using language::Capture;
using language::Match;

// Bytes: shorter words are rare imperatives and jussives, in news nearly always letters of a name.
constexpr size_t kShortestCue = 6;

// Items of a subject between a cue behind a quotation and the quotation that goes on.
constexpr uint32_t kSubject = 8;

// Items behind a quoted name within which its clause goes on.
constexpr uint32_t kNameTail = 16;

CueKind kind_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, CueKind>, 8> kKinds = {
      {{"that", CueKind::kThat},
       {"colon", CueKind::kColon},
       {"quote", CueKind::kQuote},
       {"postposed", CueKind::kPostposed},
       {"object", CueKind::kObject},
       {"bare", CueKind::kBare},
       {"nominal", CueKind::kNominal},
       {"headline", CueKind::kHeadline}}};
  for (const auto& [text, kind] : kKinds)
    if (text == name) return kind;
  return CueKind::kThat;
}

class CueFinder {
 public:
  explicit CueFinder(Workspace& workspace)
      : ws_(workspace),
        false_cues_(workspace),
        transmit_(workspace.analyzer().id("transmit")),
        that_(workspace.analyzer().id("that")),
        demonstrative_(workspace.analyzer().id("demonstrative")),
        preposition_(workspace.analyzer().id("preposition")),
        quote_open_(workspace.analyzer().id("quote_open")),
        quote_close_(workspace.analyzer().id("quote_close")),
        only_finite_(workspace.analyzer().id("only_finite")),
        stop_(workspace.analyzer().id("stop")),
        prep_fi_(workspace.analyzer().id("prep_fi")),
        relative_(workspace.analyzer().id("relative_definite")),
        with_wa_(workspace.analyzer().id("with_wa")),
        with_pronoun_(workspace.analyzer().id("with_pronoun")),
        with_fa_(workspace.analyzer().id("with_fa")) {
    for (std::string_view name : {"cue.fin", "cue.part", "cue.masdar", "cue_noun", "no_truth"})
      cue_classes_.push_back(ws_.analyzer().id(language::ClassName(name)));
    for (std::string_view topic : {"speech", "speech_object", "attribution"})
      topics_.push_back({topic, ws_.matcher(topic), ws_.gate(topic)});
    for (std::string_view name : {"cue_nominal", "cue_nominal_clause"})
      formula_classes_.push_back(ws_.analyzer().id(language::ClassName(name)));
  }

  // Topics in the order in which they may explain one cue word; the first that does wins.
  void sentence(uint32_t number, std::vector<CueMatch>& out) {
    const ItemRange& range = ws_.sentences[number];
    const size_t first = out.size();
    for (const auto& [topic, matcher, open] : topics_) {
      if (matcher == nullptr) continue;
      for (uint32_t at = range.begin; at < range.end; ++at) {
        if ((ws_.gates[at] & open) == 0 || !matcher->match(ws_.types, at, range.end, match_))
          continue;
        CueMatch found = read(topic, number);
        if (false_cues_.holds(found, range)) continue;
        if (found.kind == CueKind::kPostposed) found.again = goes_on(found.cue + 1, range.end);
        if (found.kind == CueKind::kQuote) past_quoted_name(range, found);
        const size_t letters = ws_.types[found.cue]->normal.size();  // 0: an entry of several words
        // "This came in an interview": nothing is said yet.
        if (found.frame_begin + 1 < found.frame_end && ws_.is(found.frame_begin, demonstrative_) &&
            ws_.is(found.frame_begin + 1, preposition_))
          continue;
        // Verbs of two letters are too many words at once, but where a complementizer follows.
        if (letters > 0 && letters < kShortestCue && found.kind != CueKind::kHeadline &&
            found.kind != CueKind::kThat)
          continue;
        if (found.verb != kNoCell && found.frame_end < range.end && ws_.is(found.frame_end, that_))
          continue;  // "as X announced that"
        const auto same = [&](const CueMatch& other) {
          return other.cue == found.cue || other.cue == found.verb;
        };
        if (std::any_of(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), same))
          continue;
        out.push_back(std::move(found));
      }
    }
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [](const CueMatch& a, const CueMatch& b) { return a.cue < b.cue; });
    drop_shared_complements(first, out);
    take_transmitters(first, out);
  }

 private:
  // "Yes", said the fisherman, "but ...": where the quotation opens again; kNoCell where it does
  // not.
  uint32_t goes_on(uint32_t item, uint32_t end) const {
    for (const uint32_t last = std::min(item + kSubject, end); item < last; ++item) {
      if (ws_.is(item, quote_open_)) return item;
      if (ws_.is(item, only_finite_) || ws_.is(item, stop_) || ws_.is(item, preposition_)) break;
    }
    return kNoCell;
  }

  // "The council "X" in Y confirmed that": a quotation right behind the cue that holds no verb and
  // is followed by a complementizer is a name, and the subject.
  void past_quoted_name(const ItemRange& range, CueMatch& found) const {
    uint32_t at = found.complement + 1;
    while (at < range.end && !ws_.is(at, quote_close_)) {
      if (ws_.is(at, only_finite_) || ws_.is(at, that_)) return;
      ++at;
    }
    const uint32_t last = std::min(at + kNameTail, range.end);
    for (; at < last; ++at) {
      if (ws_.is(at, only_finite_) || ws_.is(at, stop_)) return;
      if (!ws_.is(at, that_)) continue;
      found.kind = CueKind::kThat;
      found.complement = found.content = found.frame_end = at;
      found.frame_begin = found.cue + 1;
      return;
    }
  }

  CueMatch read(std::string_view topic, uint32_t sentence) {
    const language::Layer& layer = *ws_.layer(topic);
    const language::Rule& rule = ws_.model().rules(layer)[match_.rule];
    CueMatch found;
    found.kind = kind_of(ws_.model().attribute(rule, "kind"));
    found.nominal_form =
        ws_.model().attribute(rule, "form") == "nominal" || found.kind == CueKind::kNominal;
    found.rule = ws_.model().text(rule.name);
    found.sentence = sentence;
    found.cue = ws_.capture(match_, "cue")->begin;
    found.frame_begin = found.frame_end = found.cue + 1;
    found.complement = found.content = match_.end;
    if (const auto frame = ws_.capture(match_, "frame")) set_frame(*frame, found);
    if (const auto source = ws_.capture(match_, "source")) set_frame(*source, found);
    if (const auto verb = ws_.capture(match_, "verb")) found.verb = verb->begin;
    if (const auto comp = ws_.capture(match_, "comp")) {
      found.complement = comp->begin;
      found.content = found.kind == CueKind::kThat ? comp->begin : comp->end;
    }
    if (const auto object = ws_.capture(match_, "object"))
      found.complement = found.content = object->begin;
    if (const auto open = ws_.capture(match_, "open")) {
      if (found.kind == CueKind::kQuote) found.complement = open->begin;
      found.content = open->begin;
    }
    if (const auto close = ws_.capture(match_, "close")) found.content = close->begin;
    found.outlet = ws_.model().attribute(rule, "source") == "outlet";
    found.whole_frame = ws_.model().attribute(rule, "source") == "frame";
    found.stance = record::from_name<Stance>(ws_.model().attribute(rule, "stance"));
    found.nobody = ws_.model().attribute(rule, "source") == "nobody";
    found.transmits = ws_.is(found.cue, transmit_);
    if (found.kind == CueKind::kHeadline) {
      found.complement = found.content = found.cue + 1;
      static const language::Reading kMark{};  // no word: nothing to agree with
      found.reading = &kMark;
      return found;
    }
    if (found.nominal_form && ws_.is(found.cue, cue_classes_[3])) {
      found.reading = ws_.reading(found.cue, cue_classes_[3]);
      return found;
    }
    const auto& classes = found.kind == CueKind::kNominal ? formula_classes_ : cue_classes_;
    for (const language::ClassId id : classes) {
      if (!ws_.is(found.cue, id)) continue;
      found.reading = ws_.reading(found.cue, id);
      break;
    }
    return found;
  }

  // "He went on, saying that": one complement belongs to one cue, the first; but "quoted X as
  // saying that" is what X says, and behind a verb joined by "and" the one before has no share in
  // it.
  void drop_shared_complements(size_t first, std::vector<CueMatch>& out) const {
    for (size_t i = first; i + 1 < out.size();) {
      const CueMatch &a = out[i], &b = out[i + 1];
      const bool clausal =
          a.kind == CueKind::kThat || a.kind == CueKind::kColon || a.kind == CueKind::kQuote;
      // "the information disclosed that": an object too belongs to its verb, not to the noun
      // between.
      const bool object = a.kind == CueKind::kObject && b.nominal_form && !a.nominal_form;
      if (!(clausal || object) || a.complement != b.complement || b.kind == CueKind::kNominal) {
        ++i;
        continue;
      }
      if (a.transmits) {
        out[i + 1].outer_begin = a.frame_begin;
        out[i + 1].outer_end = b.cue;
      }
      const bool both_finite = ws_.is(a.cue, cue_classes_[0]) && ws_.is(b.cue, cue_classes_[0]) &&
                               (ws_.is(b.cue, with_wa_) || ws_.is(b.cue, with_fa_));
      // "the speech in which he mentioned that"
      const bool resumed = b.frame_begin < b.frame_end && ws_.is(b.frame_begin, prep_fi_) &&
                           ws_.is(b.frame_begin, with_pronoun_);
      const bool relative = resumed || (b.cue > a.cue + 1 && ws_.is(b.cue - 1, relative_) &&
                                        b.frame_end <= b.cue + 2);
      const bool keep_second = a.transmits || both_finite || relative || a.nominal_form;
      out.erase(out.begin() + static_cast<std::ptrdiff_t>(keep_second ? i : i + 1));
    }
  }

  // "The radio reported, quoting witnesses, that": one statement, the witnesses', through the
  // radio.
  void take_transmitters(size_t first, std::vector<CueMatch>& out) const {
    for (size_t i = first; i < out.size(); ++i) {
      if (out[i].kind == CueKind::kNominal) continue;
      for (size_t j = i + 1; j < out.size() && out[j].cue < out[i].frame_end; ++j) {
        if (out[j].kind != CueKind::kNominal || !ws_.is(out[j].cue, transmit_)) continue;
        out[i].transmits = true;
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(j));
        break;
      }
    }
  }

  static void set_frame(const Capture& capture, CueMatch& found) {
    found.frame_begin = capture.begin;
    found.frame_end = capture.end;
  }

  struct Topic {
    std::string_view name;
    language::Matcher* matcher;
    Gates gate;
  };

  Workspace& ws_;
  FalseCues false_cues_;
  Match match_;
  std::vector<Topic> topics_;
  language::ClassId transmit_, that_, demonstrative_, preposition_, quote_open_, quote_close_,
      only_finite_, stop_, prep_fi_, relative_, with_wa_, with_pronoun_, with_fa_;
  std::vector<language::ClassId> cue_classes_, formula_classes_;
};

}  // namespace

void find_cues(Workspace& workspace, std::vector<CueMatch>& out) {
  out.clear();
  CueFinder finder(workspace);
  for (uint32_t i = 0; i < workspace.sentences.size(); ++i) finder.sentence(i, out);
}

}  // namespace isnad::read
