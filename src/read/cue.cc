#include "read/cue.h"

#include <algorithm>
#include <array>

#include "record/names.h"

namespace isnad::read {
namespace {

using language::Capture;
using language::Match;

// Bytes: shorter words are rare imperatives and jussives, in news nearly always letters of a name.
constexpr size_t kShortestCue = 6;

// Items behind a quoted name within which its clause goes on.
constexpr uint32_t kNameTail = 16;

CueKind kind_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, CueKind>, 7> kKinds = {
      {{"that", CueKind::kThat},
       {"colon", CueKind::kColon},
       {"quote", CueKind::kQuote},
       {"postposed", CueKind::kPostposed},
       {"object", CueKind::kObject},
       {"bare", CueKind::kBare},
       {"nominal", CueKind::kNominal}}};
  for (const auto& [text, kind] : kKinds)
    if (text == name) return kind;
  return CueKind::kThat;
}

class CueFinder {
 public:
  explicit CueFinder(Workspace& workspace)
      : ws_(workspace),
        transmit_(workspace.analyzer().id("transmit")),
        that_(workspace.analyzer().id("that")),
        demonstrative_(workspace.analyzer().id("demonstrative")),
        preposition_(workspace.analyzer().id("preposition")),
        quote_close_(workspace.analyzer().id("quote_close")),
        only_finite_(workspace.analyzer().id("only_finite")),
        stop_(workspace.analyzer().id("stop")),
        with_wa_(workspace.analyzer().id("with_wa")),
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
        if (found.kind == CueKind::kQuote) past_quoted_name(range, found);
        const size_t letters = ws_.types[found.cue]->normal.size();  // 0: an entry of several words
        // "This came in an interview": nothing is said yet.
        if (found.frame_begin + 1 < found.frame_end && ws_.is(found.frame_begin, demonstrative_) &&
            ws_.is(found.frame_begin + 1, preposition_))
          continue;
        if (letters > 0 && letters < kShortestCue) continue;
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
  }

 private:
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
    found.stance = record::from_name<Stance>(ws_.model().attribute(rule, "stance"));
    found.transmits = ws_.is(found.cue, transmit_);
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
      if (!clausal || a.complement != b.complement) {
        ++i;
        continue;
      }
      if (a.transmits) {
        out[i + 1].outer_begin = a.frame_begin;
        out[i + 1].outer_end = b.cue;
      }
      const bool both_finite = ws_.is(a.cue, cue_classes_[0]) && ws_.is(b.cue, cue_classes_[0]) &&
                               (ws_.is(b.cue, with_wa_) || ws_.is(b.cue, with_fa_));
      const bool keep_second = a.transmits || both_finite || (a.nominal_form && !b.nominal_form);
      out.erase(out.begin() + static_cast<std::ptrdiff_t>(keep_second ? i : i + 1));
    }
  }

  static void set_frame(const Capture& capture, CueMatch& found) {
    found.frame_begin = capture.begin;
    found.frame_end = capture.end;
  }

  struct Topic {
    std::string_view name;
    language::Matcher* matcher;
    uint32_t gate;
  };

  Workspace& ws_;
  Match match_;
  std::vector<Topic> topics_;
  language::ClassId transmit_, that_, demonstrative_, preposition_, quote_close_, only_finite_,
      stop_, with_wa_, with_fa_;
  std::vector<language::ClassId> cue_classes_, formula_classes_;
};

}  // namespace

void find_cues(Workspace& workspace, std::vector<CueMatch>& out) {
  out.clear();
  CueFinder finder(workspace);
  for (uint32_t i = 0; i < workspace.sentences.size(); ++i) finder.sentence(i, out);
}

}  // namespace isnad::read
