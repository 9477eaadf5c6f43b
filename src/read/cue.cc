#include "read/cue.h"

#include <algorithm>
#include <array>

#include "language/letters.h"
#include "record/names.h"

namespace isnad::read {
namespace {

using language::Capture;
using language::Match;

// Bytes: shorter words are rare imperatives and jussives, in news nearly always letters of a name.
constexpr size_t kShortestCue = 6;

// "Except" and "that not" in normal form.
constexpr std::string_view kExcept = "\u0627\u0644\u0627";

// Items of a subject between a cue behind a quotation and its complementizer.
constexpr uint32_t kToThat = 8;

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
        transmit_(workspace.analyzer().id("transmit")),
        that_(workspace.analyzer().id("that")),
        demonstrative_(workspace.analyzer().id("demonstrative")),
        preposition_(workspace.analyzer().id("preposition")),
        quote_open_(workspace.analyzer().id("quote_open")),
        long_quote_(workspace.analyzer().id("long_quote")),
        quote_close_(workspace.analyzer().id("quote_close")),
        only_finite_(workspace.analyzer().id("only_finite")),
        stop_(workspace.analyzer().id("stop")),
        prep_fi_(workspace.analyzer().id("prep_fi")),
        on_tongue_(workspace.analyzer().id("on_tongue")),
        perfect_(workspace.analyzer().id("perfect")),
        continue_(workspace.analyzer().id("continue")),
        plural_(workspace.analyzer().id("plural")),
        comma_(workspace.analyzer().id("comma")),
        needs_object_(workspace.analyzer().id("needs_object")),
        prayer_(workspace.analyzer().id("formula")),
        conditional_(workspace.analyzer().id("conditional")),
        first_person_(workspace.analyzer().id("first_person")),
        relative_(workspace.analyzer().id("relative_definite")),
        media_head_(workspace.analyzer().id("media_head")),
        with_wa_(workspace.analyzer().id("with_wa")),
        with_pronoun_(workspace.analyzer().id("with_pronoun")),
        kana_(workspace.analyzer().id("kana")),
        masdar_(workspace.analyzer().id("masdar")),
        noun_(workspace.analyzer().id("noun")),
        quantifier_(workspace.analyzer().id("quantifier")),
        with_fa_(workspace.analyzer().id("with_fa")) {
    for (std::string_view name : {"cue.fin", "cue.part", "cue.masdar", "cue_noun", "no_truth"})
      cue_classes_.push_back(ws_.analyzer().id(name));
    for (std::string_view topic : {"speech", "speech_object", "attribution"})
      topics_.push_back({topic, ws_.matcher(topic), ws_.gate(topic)});
    for (std::string_view name : {"cue_nominal", "cue_nominal_clause"})
      formula_classes_.push_back(ws_.analyzer().id(name));
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
        if (found.kind == CueKind::kThat && no_complementizer(found.complement, range.end))
          continue;
        if (found.kind == CueKind::kPostposed &&
            (says_more(found.cue + 1, range.end) || scare_quote(found.content, range.begin)))
          continue;
        if (found.kind == CueKind::kPostposed) found.again = goes_on(found.cue + 1, range.end);
        if (found.kind == CueKind::kQuote) past_quoted_name(range, found);
        if (not_a_cue_here(found, range.begin)) continue;
        if (prays(found)) continue;
        const size_t letters = ws_.types[found.cue]->normal.size();  // 0: an entry of several words
        // "This came in an interview": nothing is said yet.
        if (found.frame_begin + 1 < found.frame_end && ws_.is(found.frame_begin, demonstrative_) &&
            ws_.is(found.frame_begin + 1, preposition_))
          continue;
        if (letters > 0 && letters < kShortestCue && found.kind != CueKind::kHeadline) continue;
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
  // Written with the hamza below: "if" before a verb, "except" where the letters are those of "that
  // not". In normal form they look alike.
  bool no_complementizer(uint32_t item, uint32_t end) const {
    if (!ws_.is(item, that_) || !ws_.types[item]->surface().starts_with(language::kAlefHamzaBelow))
      return false;
    if (ws_.types[item]->normal == kExcept) return true;
    return item + 1 < end && ws_.is(item + 1, only_finite_) && !ws_.is(item, with_pronoun_);
  }

  // "He, the Exalted, said": scripture is no news.
  bool prays(const CueMatch& found) const {
    for (uint32_t item = found.frame_begin; item < found.frame_end; ++item)
      if (ws_.is(item, prayer_)) return true;
    return false;
  }

  // "Yes", said the fisherman, "but ...": where the quotation opens again; kNoCell where it does
  // not.
  uint32_t goes_on(uint32_t item, uint32_t end) const {
    for (const uint32_t last = std::min(item + kToThat, end); item < last; ++item) {
      if (ws_.is(item, quote_open_)) return item;
      if (ws_.is(item, only_finite_) || ws_.is(item, stop_) || ws_.is(item, preposition_)) break;
    }
    return kNoCell;
  }

  // Some quoted words at the end of a clause are no statement of their own.
  bool scare_quote(uint32_t close, uint32_t begin) const {
    if (ws_.is(close, long_quote_)) return false;
    uint32_t open = close;
    while (open > begin && !ws_.is(open, quote_open_)) --open;
    return open > begin;
  }

  // "(the band) "X" said that": what stands before the cue is not what is said.
  bool says_more(uint32_t item, uint32_t end) const {
    for (const uint32_t last = std::min(item + kToThat, end); item < last; ++item) {
      if (ws_.is(item, comma_) || ws_.is(item, stop_)) return false;
      if (ws_.is(item, that_)) return true;
    }
    return false;
  }

  // A word that may be a noun as well as a verb is one where something governs it ("for lack of
  // demand"); a participle behind "was" is its predicate ("was expected").
  bool not_a_cue_here(const CueMatch& found, uint32_t begin) const {
    if (found.cue == begin || found.kind == CueKind::kHeadline || found.nobody) return false;
    // "If we know that": nobody says it.
    if (ws_.is(found.cue - 1, conditional_) && ws_.is(found.cue, first_person_)) return true;
    if (ws_.is(found.cue,
               on_tongue_))  // "quoted on the tongue of X his saying": one statement, X's
      for (uint32_t item = found.cue; item-- > begin;)
        if (ws_.is(item, transmit_) && ws_.is(item, cue_classes_[0])) return true;
    const uint32_t before = found.cue - 1;
    if (found.nominal_form)  // "the agency of news"
      return found.kind == CueKind::kThat && ws_.is(before, media_head_);
    if (ws_.is(found.cue, cue_classes_[1]) && !ws_.is(found.cue, cue_classes_[0])) {
      // "four men accused of": written like "accusing"; but what tells on stands behind a comma.
      const bool many = ws_.is(found.cue, plural_) || ws_.items[found.cue].cell != kNoCell;
      return ws_.is(before, kana_) || (many && ws_.is(found.cue, needs_object_) &&
                                       !ws_.is(before, comma_) && !ws_.is(found.cue, with_wa_));
    }
    // "said Dan Coats": of two verbs that nothing joins the second is a name.
    if (ws_.is(found.cue, perfect_) && ws_.is(before, perfect_) && ws_.is(before, only_finite_) &&
        ws_.is(before, cue_classes_[0]) && !ws_.is(before, continue_) && !ws_.is(before, kana_) &&
        !ws_.is(found.cue, with_wa_) && !ws_.is(found.cue, with_fa_))
      return true;
    if (!ws_.is(found.cue, cue_classes_[0]) || ws_.is(found.cue, only_finite_) ||
        !(ws_.is(found.cue, masdar_) || ws_.is(found.cue, noun_)))
      return false;
    const bool preposition = ws_.is(before, preposition_) && !ws_.is(before, with_pronoun_);
    const bool verb = ws_.is(before, only_finite_) && !ws_.is(before, kana_);
    return preposition || verb || ws_.is(before, quantifier_);
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
    found.cue = ws_.capture(topic, match_, "cue")->begin;
    found.frame_begin = found.frame_end = found.cue + 1;
    found.complement = found.content = match_.end;
    if (const auto frame = ws_.capture(topic, match_, "frame")) set_frame(*frame, found);
    if (const auto source = ws_.capture(topic, match_, "source")) set_frame(*source, found);
    if (const auto verb = ws_.capture(topic, match_, "verb")) found.verb = verb->begin;
    if (const auto comp = ws_.capture(topic, match_, "comp")) {
      found.complement = comp->begin;
      found.content = found.kind == CueKind::kThat ? comp->begin : comp->end;
    }
    if (const auto object = ws_.capture(topic, match_, "object"))
      found.complement = found.content = object->begin;
    if (const auto open = ws_.capture(topic, match_, "open")) {
      if (found.kind == CueKind::kQuote) found.complement = open->begin;
      found.content = open->begin;
    }
    if (const auto close = ws_.capture(topic, match_, "close")) found.content = close->begin;
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
      const bool keep_second =
          a.transmits || both_finite || relative || (a.nominal_form && !b.nominal_form);
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
    uint32_t gate;
  };

  Workspace& ws_;
  Match match_;
  std::vector<Topic> topics_;
  language::ClassId transmit_, that_, demonstrative_, preposition_, quote_open_, long_quote_,
      quote_close_, only_finite_, stop_, prep_fi_, on_tongue_, perfect_, continue_, plural_, comma_,
      needs_object_, prayer_, conditional_, first_person_, relative_, media_head_, with_wa_,
      with_pronoun_, kana_, masdar_, noun_, quantifier_, with_fa_;
  std::vector<language::ClassId> cue_classes_, formula_classes_;
};

}  // namespace

void find_cues(Workspace& workspace, std::vector<CueMatch>& out) {
  out.clear();
  CueFinder finder(workspace);
  for (uint32_t i = 0; i < workspace.sentences.size(); ++i) finder.sentence(i, out);
}

}  // namespace isnad::read
