#include "read/chain.h"

#include <algorithm>

#include "language/phrase.h"

namespace isnad::read {
namespace {

// Statements within statements; more is a mistake of ours or a riddle.
constexpr int kDeepest = 8;
// Items that a medium at the very end of a content may leave behind itself.
constexpr uint32_t kTail = 2;
// An outlet that the lexicon does not know.
constexpr std::string_view kNobody = "-";

bool contains(const text::ByteSpan& outer, const text::ByteSpan& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

}  // namespace

Chains::Chains(Workspace& workspace, EntityTable& entities, std::vector<Telling>& tellings,
               const DatelineItems& dateline)
    : ws_(workspace),
      entities_(entities),
      tellings_(tellings),
      dateline_(dateline),
      platform_(workspace.analyzer().id("platform")),
      this_(workspace.analyzer().id("demonstrative")),
      outlet_(workspace.analyzer().id("outlet_name")),
      news_agency_(workspace.analyzer().id("agency")) {}

void Chains::set() {
  if (tellings_.empty()) return;
  std::vector<Medium> media;
  find_media(ws_, media);
  for (const Medium& medium : media)
    if (medium.tie != Tie::kNone && !is_outlet(medium.name_begin, medium.name_end)) place(medium);
  pass_on();
  share();
  if (dateline_.agency_end > dateline_.agency_begin &&
      !is_outlet(dateline_.agency_begin, dateline_.agency_end))
    agency_ = entities_.find_or_add_medium(dateline_.agency_begin, dateline_.agency_end);
  linked_.assign(tellings_.size(), false);
  for (size_t i = 0; i < tellings_.size(); ++i) link(i, 0);
}

bool Chains::inside(text::ByteSpan bytes, const Telling& telling) const {
  return std::any_of(telling.content.begin(), telling.content.end(),
                     [&](const text::ByteSpan& part) { return contains(part, bytes); });
}

// The innermost statement of the sentence, or of one before it, in whose content the bytes stand.
int Chains::around(text::ByteSpan bytes, uint32_t sentence) const {
  int found = kNone;
  uint32_t size = 0xffffffff;
  for (size_t i = 0; i < tellings_.size() && tellings_[i].sentence <= sentence; ++i)
    for (const text::ByteSpan& part : tellings_[i].content)
      if (contains(part, bytes) && part.end - part.begin < size) {
        size = part.end - part.begin;
        found = static_cast<int>(i);
      }
  return found;
}

// The statement that came through the medium.
int Chains::told_in(const Medium& medium, text::ByteSpan bytes) const {
  const int outer = around(bytes, medium.sentence);
  int before = kNone, next = kNone;
  bool next_noun = false;
  for (size_t i = 0; i < tellings_.size(); ++i) {
    const Telling& t = tellings_[i];
    if (t.sentence != medium.sentence || static_cast<int>(i) == outer) continue;
    const text::ByteSpan cue = ws_.bytes(t.cue, t.cue + 1);
    if (outer != kNone && !inside(cue, tellings_[static_cast<size_t>(outer)])) continue;
    const bool in_frame = t.cue <= medium.begin && (medium.end <= t.complement || t.after);
    if (in_frame) before = static_cast<int>(i);
    // "In a tweet about X's accusations Y denied": the verb of the sentence, not a noun on the way.
    const bool noun = ws_.record.statements[i].form == Form::kNominal;
    if (t.cue > medium.begin && (next == kNone || (next_noun && !noun))) {
      next = static_cast<int>(i);
      next_noun = noun;
    }
  }
  if (before != kNone) return before;
  if (outer == kNone && next != kNone) return next;
  if (!medium.through) return kNone;
  if (outer != kNone) {  // "... that X, in an interview with Y."
    const text::ByteSpan last = tellings_[static_cast<size_t>(outer)].content.back();
    const uint32_t end = std::min<uint32_t>(medium.end + kTail, ws_.sentences[medium.sentence].end);
    return last.end <= ws_.bytes(medium.begin, end).end ? outer : kNone;
  }
  // After all statements of the sentence; or "this came in an interview with Y", in a sentence of
  // its own.
  for (size_t i = tellings_.size(); i-- > 0;) {
    const Telling& t = tellings_[i];
    if (t.sentence == medium.sentence && t.cue < medium.begin) return static_cast<int>(i);
    if (t.sentence >= medium.sentence) continue;
    return this_came(medium) ? static_cast<int>(i) : kNone;
  }
  return kNone;
}

bool Chains::this_came(const Medium& medium) const {
  const uint32_t begin = ws_.sentences[medium.sentence].begin;
  for (uint32_t item = begin; item < std::min(begin + 3, medium.begin); ++item)
    if (ws_.is(item, this_)) return true;
  return false;
}

void Chains::place(const Medium& medium) {
  const text::ByteSpan bytes = ws_.bytes(medium.begin, medium.end);
  const int found = told_in(medium, bytes);
  if (found == kNone) return;
  Telling& telling = tellings_[static_cast<size_t>(found)];
  const bool is_source = medium.tie != Tie::kPublished && telling.source_begin <= medium.begin &&
                         medium.begin < telling.source_end;
  if (is_source || telling.outlet) return;
  const language::Reading* platform =
      ws_.is(medium.name_begin, platform_) ? ws_.reading(medium.name_begin, platform_) : nullptr;
  const int entity =
      platform == nullptr
          ? entities_.find_or_add_medium(medium.name_begin, medium.name_end)
          : entities_.find_or_add_platform(
                medium.name_begin,
                ws_.model().text(ws_.model().lexeme(platform->entry.lexeme).value), medium.tweet);
  if (entity == kNone ||
      entity == ws_.record.statements[static_cast<size_t>(found)].source.entity ||
      std::find(telling.media.begin(), telling.media.end(), entity) != telling.media.end())
    return;
  telling.media.push_back(entity);
  telling.this_came = telling.this_came || (medium.through && this_came(medium));
  ws_.record.statements[static_cast<size_t>(found)].rule += "+" + medium.rule;
}

// The outlet's own name is no link: it stands at the end of every chain. An outlet that the lexicon
// knows may be given under another of its names, in Latin letters say.
bool Chains::is_outlet(uint32_t begin, uint32_t end) {
  if (!ws_.article->outlet) return false;
  if (entities_.same_words(begin, end, *ws_.article->outlet)) return true;
  if (outlet_name_.empty()) outlet_name_ = known_name(*ws_.article->outlet);
  return outlet_name_ != kNobody && entities_.same_words(begin, end, outlet_name_);
}

// What the lexicon calls the outlet or agency whose name a text begins with.
std::string Chains::known_name(std::string_view name) {
  std::vector<text::Token> tokens;
  std::vector<const language::Type*> types;
  text::tokenize(name, tokens);
  ws_.analyzer().look_up_all(name, tokens, types);
  if (tokens.empty()) return std::string(kNobody);
  const auto last = static_cast<uint32_t>(tokens.size());
  const language::FoundPhrase found =
      language::find_phrase(ws_.model(), name, tokens, types, 0, last);
  const language::Type* type =
      found.phrase != nullptr ? ws_.analyzer().phrase(*found.phrase, 0) : types.front();
  for (const language::Reading& reading : type->readings) {
    const auto& classes = ws_.model().class_set(reading.entry.class_set);
    if (classes.test(outlet_) || classes.test(news_agency_))
      return std::string(ws_.model().text(ws_.model().lexeme(reading.entry.lexeme).value));
  }
  return std::string(kNobody);
}

// "X said that ..., according to the agency Y": the agency told of it.
void Chains::pass_on() {
  const auto& statements = ws_.record.statements;
  for (size_t i = 1; i < tellings_.size(); ++i) {
    const Telling& formula = tellings_[i];
    const int agency = statements[i].source.entity;
    if (!formula.transmitter || statements[i].form != Form::kNominal || agency == kNone) continue;
    const uint32_t at = ws_.bytes(formula.cue, formula.cue + 1).begin;
    for (size_t j = i; j-- > 0;) {
      Telling& told = tellings_[j];
      if (told.sentence != formula.sentence) break;
      if (told.outlet || told.transmitter || statements[j].source.entity == agency ||
          told.content.empty() || (told.content.back().end > at && formula.cue > told.complement))
        continue;
      if (std::find(told.media.begin(), told.media.end(), agency) == told.media.end())
        told.media.push_back(agency);
    }
  }
}

// One act of speaking, several statements.
void Chains::share() {
  const auto& statements = ws_.record.statements;
  const auto reports = [&](size_t i) {
    const int parent = statements[i].parent;
    return !tellings_[i].outlet &&
           (parent == kNone || tellings_[static_cast<size_t>(parent)].outlet);
  };
  const auto own = [&](size_t i) { return tellings_[i].channel || !tellings_[i].media.empty(); };
  // Of a speaker nobody knows we only know that he speaks on in the same sentence; a participle
  // does not tell what was said before its sentence.
  const auto same_act = [&](size_t act, size_t i) {
    const bool near = tellings_[act].sentence == tellings_[i].sentence;
    const Source &a = statements[act].source, &b = statements[i].source;
    if (a.entity != b.entity) return false;
    if (a.entity == kNone) return near && a.implicit && b.implicit;
    return act < i || near || !a.implicit || tellings_[act].this_came;
  };
  std::vector<size_t>
      acts;  // statements with a way of their own, the last of each speaker at the end
  for (size_t i = 0; i < tellings_.size(); ++i)
    if (reports(i) && own(i)) acts.push_back(i);
  if (acts.empty()) return;
  for (const size_t i : acts) {
    if (!tellings_[i].refers || !tellings_[i].media.empty()) continue;
    for (const size_t act : acts)
      if (act < i && same_act(act, i)) tellings_[i].media = tellings_[act].media;
  }
  for (size_t i = 0; i < tellings_.size(); ++i) {
    if (!reports(i) || own(i) || tellings_[i].earlier) continue;
    size_t before = tellings_.size(), after = tellings_.size();
    bool one = true;
    for (const size_t act : acts) {
      if (!same_act(act, i)) continue;
      if (act < i) before = act;
      if (act > i && !tellings_[act].media.empty()) {
        if (after == tellings_.size())
          after = act;
        else
          one = one && tellings_[act].media == tellings_[after].media;
      }
    }
    const size_t act = before < tellings_.size() ? before : one ? after : tellings_.size();
    if (act == tellings_.size()) continue;
    tellings_[i].media = tellings_[act].media;
    tellings_[i].channel = tellings_[act].channel;
  }
}

void Chains::link(size_t i, int depth) {
  if (linked_[i]) return;
  linked_[i] = true;
  auto& statements = ws_.record.statements;
  const Telling& telling = tellings_[i];
  Statement& s = statements[i];
  const int parent = s.parent;
  const bool nested =
      parent != kNone && depth < kDeepest && !tellings_[static_cast<size_t>(parent)].outlet;
  if (nested) link(static_cast<size_t>(parent), depth + 1);
  const bool same = nested && telling.media.empty() && s.source.entity != kNone &&
                    s.source.entity == statements[static_cast<size_t>(parent)].source.entity;
  s.chain.clear();
  if (!telling.outlet && !same)
    s.chain.push_back(
        {s.source.entity, telling.media.empty() ? telling.channel : std::nullopt, false});
  for (const int medium : telling.media) s.chain.push_back({medium, telling.channel, false});
  if (nested && !statements[static_cast<size_t>(parent)].chain.empty()) {
    const auto& outer = statements[static_cast<size_t>(parent)].chain;
    s.chain.insert(s.chain.end(), outer.begin(), outer.end());
    return;
  }
  if (agency_ != kNone && s.source.entity != agency_)
    s.chain.push_back({agency_, std::nullopt, false});
  s.chain.push_back({kNone, std::nullopt, true});
}

}  // namespace isnad::read
