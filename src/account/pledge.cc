#include "account/pledge.h"

#include <algorithm>
#include <string_view>

#include "text/code_points.h"
#include "text/normal_form.h"

namespace isnad::account {
namespace {

constexpr size_t kThing = 2;      // words of what ends that two commitments to end it share
constexpr size_t kActWords = 12;  // an act's first words say what it is

// Where the act's first words end.
Span first_words(const Witness& witness, Span act) {
  const std::string_view words = witness.words(act);
  size_t blanks = 0, at = 0;
  for (; at < words.size() && blanks < kActWords; ++at)
    if (words[at] == ' ') ++blanks;
  return {act.begin, act.begin + text::count_code_points(words.substr(0, at))};
}

std::string text_without_times(const Witness& witness, Span act) {
  std::string text;
  uint32_t from = act.begin;
  for (const Time& time : witness.record().times) {
    if (time.span.begin < from || time.span.begin >= act.end) continue;
    text += witness.words({from, time.span.begin});
    text += ' ';
    from = time.span.end;
  }
  if (from < act.end) text += witness.words({from, act.end});
  return text;
}

// The event that the act begins with: one further in is told beside it. A negation may stand
// before.
const Event* head_event(const Witness& witness, const Commitment& made) {
  if (made.event == kNone) return nullptr;
  const Event& event = witness.record().events[static_cast<size_t>(made.event)];
  if (event.trigger.begin <= made.act.begin) return &event;
  const std::string_view before = witness.words({made.act.begin, event.trigger.begin});
  return std::count(before.begin(), before.end(), ' ') <= 1 ? &event : nullptr;
}

}  // namespace

PledgeReader::PledgeReader(const Terms& terms, const language::Model& model)
    : content_(model),
      words_(terms, model),
      not_to_(terms.bit("not_to")),
      exception_(terms.bit("exception")),
      postponed_(terms.bit("postponed")),
      ended_(terms.bit("ended")) {}

std::string last_day(const Time& time) {
  const auto& day = time.mod == Mod::kBefore ? time.earliest : time.latest;
  return day ? *day : std::string();
}

bool is_specific(const EventKind& kind) {
  return kind.mode && kind.type != "OTHER" && kind.type != "CONSULT";
}

bool same_party(const Party& a, const Party& b) {
  if (shared(a.names, b.names) > 0) return true;
  return !(a.person && b.person) && shared(a.countries, b.countries) > 0;
}

bool same_side(const Party& a, const Party& b) {
  return shared(a.names, b.names) > 0 || shared(a.countries, b.countries) > 0;
}

Party PledgeReader::party_of(const Record& record, const std::vector<int>& entities) {
  Party party;
  for (const int index : entities) {
    const Entity& entity = record.entities[static_cast<size_t>(index)];
    if (entity.country) party.countries.insert("@" + *entity.country);
    const ActKeys keys = act_keys(content_, entity.name);
    party.countries.insert(keys.countries.begin(), keys.countries.end());
    std::string name;
    text::normal_form(entity.name, name);
    if (entity.type == EntityType::kPerson) {
      party.person = true;
      party.names.insert(name.substr(name.rfind(' ') + 1));
    }
    party.names.insert(std::move(name));
  }
  return party;
}

Pledge PledgeReader::read(const Witness& witness, int commitment) {
  const Record& record = witness.record();
  const Commitment& made = record.commitments[static_cast<size_t>(commitment)];
  Pledge pledge;
  pledge.article = &witness.article();
  pledge.commitment = commitment;
  pledge.day = day_of(record.document.published);
  std::vector<int> who = made.promisor;
  if (const Event* event = head_event(witness, made)) {
    pledge.kind = kind_of(*event);
    pledge.lemma = event->lemma;
    pledge.verb = act_keys(content_, witness.words(event->trigger)).words;
    who.insert(who.end(), event->actor.begin(), event->actor.end());
  }
  pledge.act = act_keys(content_, text_without_times(witness, first_words(witness, made.act)));
  pledge.party = party_of(record, who);
  const int source = made.statement == kNone
                         ? kNone
                         : record.statements[static_cast<size_t>(made.statement)].source.entity;
  if (source != kNone) {
    Party speaker = party_of(record, {source});
    // "His country", "his forces" are those of whose words they are.
    if (pledge.party.countries.empty() && !pledge.party.person) {
      pledge.party.names.merge(speaker.names);
      pledge.party.countries.merge(speaker.countries);
    } else {
      pledge.own_words = same_party(pledge.party, speaker);
    }
  }
  if (made.deadline != kNone)
    pledge.deadline = last_day(record.times[static_cast<size_t>(made.deadline)]);
  const std::string_view act = witness.words(made.act);
  const auto& words = words_.read(act);
  pledge.ends = !words.empty() && (words.front().terms & ended_) != 0;
  if (pledge.ends) {
    pledge.thing = pledge.act.words;
    const auto& first = words.front().span;
    for (const std::string& key :
         act_keys(content_, act.substr(first.begin, first.end - first.begin)).words)
      pledge.thing.erase(key);
  }
  pledge.negated = !words.empty() && (words.front().terms & not_to_) != 0;
  pledge.postpones = !words.empty() && (words.front().terms & postponed_) != 0;
  pledge.limited = std::any_of(words.begin(), words.end(), [&](const TermWord& word) {
    return (word.terms & exception_) != 0;
  });
  return pledge;
}

bool only_ends(const Pledge& pledge) {
  return pledge.ends && !(pledge.kind && is_specific(*pledge.kind));
}

bool same_act(const Pledge& pledge, const EventKind& kind, const std::string& lemma,
              const ActKeys& keys, size_t tenths) {
  if (!pledge.kind || *pledge.kind != kind) return false;
  if (!subset(pledge.act.countries, keys.countries)) return false;
  if (!is_specific(kind) && pledge.lemma != lemma) return false;
  std::set<std::string> words = pledge.act.words;
  size_t both = pledge.act.countries.size(), all = both;
  if (is_specific(kind)) {
    // The kind says what the verb says, whichever it is.
    for (const std::string& key : pledge.verb) words.erase(key);
    ++both, ++all;
  }
  const size_t common = shared(words, keys.words);
  // The verb alone says little, unless the kind of event is one of a few and a country beside it.
  if (common < 2 && (!is_specific(kind) || pledge.act.countries.empty())) return false;
  // What shows an outcome shares more than the verb and the country.
  if (tenths > 5 && common == 0 && !words.empty()) return false;
  both += common;
  all += words.size();
  return both >= 2 && 10 * both >= tenths * std::min<size_t>(all, 10);
}

bool same_pledge(const Pledge& a, const Pledge& b) {
  if (a.negated != b.negated) return false;
  // By one day, the end of one thing.
  if (only_ends(a) && only_ends(b) && !a.deadline.empty() && a.deadline == b.deadline &&
      same_side(a.party, b.party) && shared(a.thing, b.thing) >= kThing)
    return true;
  if (!same_party(a.party, b.party)) return false;
  if (a.kind && b.kind) {
    const bool wide = a.act.countries.size() > b.act.countries.size();
    return wide ? same_act(b, *a.kind, a.lemma, a.act) : same_act(a, *b.kind, b.lemma, b.act);
  }
  if (a.kind || b.kind) return false;
  const size_t common = shared(a.act.words, b.act.words);
  const size_t least = std::min(a.act.words.size(), b.act.words.size());
  return common >= 3 && 5 * common >= 3 * least;
}

}  // namespace isnad::account
