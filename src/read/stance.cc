#include "read/stance.h"

#include <algorithm>

#include "record/names.h"

namespace isnad::read {
namespace {

// Items at the beginning of a content that set its tone.
constexpr uint32_t kHead = 4;
// Items of a first clause that no comma ends.
constexpr uint32_t kClause = 14;

// Is `name` one of the names that commas separate?
bool listed(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const size_t comma = std::min(names.find(','), names.size());
    if (names.substr(0, comma) == name) return true;
    names.remove_prefix(std::min(comma + 1, names.size()));
  }
  return false;
}

}  // namespace

Stances::Stances(Workspace& workspace, const EntityTable& entities,
                 const std::vector<Telling>& tellings)
    : ws_(workspace), entities_(entities), tellings_(tellings) {
  const auto id = [&](language::ClassName name) { return workspace.analyzer().id(name); };
  negation_ = id("negation");
  with_pronoun_ = id("with_pronoun");
  attitude_ = id("attitude");
  cue_noun_ = id("cue_noun");
  takes_act_ = id("takes:ACT");
  preposition_ = id("preposition");
  comma_ = id("comma");
  cue_fin_ = id("cue.fin");
  quote_open_ = id("quote_open");
  that_ = id("that");
}

void Stances::set() {
  for (size_t i = 0; i < tellings_.size(); ++i) {
    if (tellings_[i].content.empty() || tellings_[i].outlet) continue;
    negate(i);
    if (ws_.record.statements[i].form == Form::kNominal && tellings_[i].formula) continue;
    if (!feels(i)) by_rules(i);
    asks(i);
  }
  // After the contents have spoken for themselves: "I think that", "that he expects".
  for (size_t i = 0; i < tellings_.size(); ++i) performs(i);
}

uint32_t Stances::first_item(size_t statement) const {
  const uint32_t byte = tellings_[statement].content.front().begin;
  const auto found = std::lower_bound(
      ws_.items.begin(), ws_.items.end(), byte,
      [&](const Item& item, uint32_t at) { return ws_.tokens[item.last - 1].span.end <= at; });
  return static_cast<uint32_t>(found - ws_.items.begin());
}

uint32_t Stances::end_item(size_t statement) const {
  const uint32_t byte = tellings_[statement].content.back().end;
  const auto found = std::lower_bound(
      ws_.items.begin(), ws_.items.end(), byte,
      [&](const Item& item, uint32_t at) { return ws_.tokens[item.first].span.begin < at; });
  return static_cast<uint32_t>(found - ws_.items.begin());
}

// "Did not deny" is no denial, "did not say" no statement of anything.
void Stances::negate(size_t i) {
  const uint32_t cue = tellings_[i].cue;
  if (cue == 0 || !ws_.is(cue - 1, negation_) || !ws_.is(cue, cue_fin_)) return;
  Stance& stance = ws_.record.statements[i].cue.stance;
  if (stance == Stance::kDeny || stance == Stance::kConfirm || stance == Stance::kAnnounce)
    stance = Stance::kSay;
}

// "Expressed his regret", "addressed his thanks": the noun of feeling or speech is what is done.
bool Stances::feels(size_t i) {
  Statement& s = ws_.record.statements[i];
  const bool act = ws_.is(tellings_[i].cue, takes_act_);
  if (s.cue.stance != Stance::kSay && !act) return false;
  const uint32_t end = end_item(i);
  for (uint32_t item = first_item(i), k = 0; item < end && k < 2; ++item, ++k) {
    const language::ClassId noun = act && ws_.is(item, cue_noun_) ? cue_noun_ : attitude_;
    if (!ws_.is(item, noun)) continue;
    const language::Reading* reading = ws_.reading(item, noun);
    if (reading == nullptr) continue;  // a figure ("40 requests") has the classes of its noun
    const auto stance = record::from_name<Stance>(
        ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).stance));
    if (!stance) return false;
    s.cue.stance = *stance;
    return true;
  }
  return false;
}

// What ends in a question mark asks.
void Stances::asks(size_t i) {
  Statement& s = ws_.record.statements[i];
  if (s.cue.stance != Stance::kSay) return;
  const uint32_t end = end_item(i);
  const language::ClassId question = ws_.analyzer().id("question");
  for (uint32_t item = end > 1 ? end - 2 : 0; item < std::min<size_t>(end + 1, ws_.items.size());
       ++item)
    if (ws_.is(item, question)) s.cue.stance = Stance::kAsk;
}

// A verb of speech at the head of the content that is the speaker's own: "said that he expects",
// "said: I reject". What it does is what the statement does.
bool Stances::performs(size_t i) {
  auto& statements = ws_.record.statements;
  const int parent = statements[i].parent;
  if (parent == kNone || statements[i].source.entity == kNone) return false;
  Statement& outer = statements[static_cast<size_t>(parent)];
  if (outer.cue.stance != Stance::kSay || outer.source.entity != statements[i].source.entity ||
      tellings_[static_cast<size_t>(parent)].content.empty() || tellings_[i].formula)
    return false;
  const uint32_t first = first_item(static_cast<size_t>(parent));
  const uint32_t cue = tellings_[i].cue;
  if (cue < first || cue > first + 2) return false;
  const language::Reading* verb = ws_.reading(cue, cue_fin_);
  const bool mine = verb != nullptr && verb->entry.features.person == language::Person::kFirst;
  const bool his = cue > first && ws_.is(cue - 1, that_) && ws_.is(cue - 1, with_pronoun_);
  if (!mine && !his) return false;
  if (statements[i].cue.stance == Stance::kSay) return false;
  outer.cue.stance = statements[i].cue.stance;
  return true;
}

bool Stances::in_first_clause(uint32_t item, uint32_t first) const {
  if (item > first + kClause) return false;
  for (uint32_t at = first; at < item; ++at)
    if (ws_.is(at, comma_)) return false;
  return true;
}

bool Stances::may_begin(std::string_view at, uint32_t item, uint32_t first) const {
  if (at == "first") return item == first;
  if (at == "head") return item < first + kHead;
  if (at == "clause") return in_first_clause(item, first);
  return true;
}

// Does the item stand in no statement that is inside this one? "And there is no truth in" is one of
// its own where something else was said before it.
bool Stances::own(size_t i, uint32_t item) const {
  const text::ByteSpan bytes = ws_.bytes(item, item + 1);
  for (size_t j = i + 1; j < tellings_.size(); ++j) {
    if (ws_.record.statements[j].parent != static_cast<int>(i) || tellings_[j].formula) continue;
    if (tellings_[j].cue == item && item > first_item(i) + kHead) return false;
    for (const text::ByteSpan& part : tellings_[j].content)
      if (part.begin <= bytes.begin && bytes.end <= part.end) return false;
  }
  return true;
}

bool Stances::by_rules(size_t i) {
  Statement& s = ws_.record.statements[i];
  language::Matcher* matcher = ws_.matcher("stance");
  if (matcher == nullptr) return false;
  const Gates open = ws_.gate("stance");
  uint32_t first = first_item(i);
  const uint32_t end = end_item(i);
  if (first < end && ws_.is(first, quote_open_)) ++first;
  const language::Layer& layer = *ws_.layer("stance");
  for (uint32_t item = first; item < end; ++item) {
    if ((ws_.gates[item] & open) == 0 || !own(i, item) ||
        !matcher->match(ws_.types, item, end, match_))
      continue;
    const language::Rule& rule = ws_.model().rules(layer)[match_.rule];
    const auto attribute = [&](std::string_view key) { return ws_.model().attribute(rule, key); };
    if (!may_begin(attribute("at"), item, first)) continue;
    const std::string_view now = record::name(s.cue.stance);
    const bool allowed =
        listed(attribute("over"), now) &&
        (attribute("own") != "yes" || entities_.speaks_for(s.source.entity, item + 1, match_.end));
    const bool otherwise = !allowed && listed(attribute("otherwise_over"), now);
    if (!allowed && !otherwise) continue;
    const auto stance =
        record::from_name<Stance>(allowed ? attribute("stance") : attribute("otherwise"));
    if (!stance) continue;
    s.cue.stance = *stance;
    s.rule += "+" + rule_name(ws_, match_);
    return true;
  }
  return false;
}

}  // namespace isnad::read
