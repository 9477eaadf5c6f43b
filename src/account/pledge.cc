#include "account/pledge.h"

#include <algorithm>

#include "text/normal_form.h"

namespace isnad::account {
namespace {

// A mode says what was done; the type alone, and the rest that PLOVER has no type for, do not.
bool is_specific(const EventKind& kind) { return kind.mode && kind.type != "OTHER"; }

std::string text_without_times(const Witness& witness, Span act) {
  std::string text;
  uint32_t from = act.begin;
  for (const Time& time : witness.record().times) {
    if (time.span.begin < from || time.span.end > act.end) continue;
    text += witness.words({from, time.span.begin});
    text += ' ';
    from = time.span.end;
  }
  text += witness.words({from, act.end});
  return text;
}

}  // namespace

PledgeReader::PledgeReader(const Terms& terms, const language::Model& model)
    : acts_(model),
      words_(terms, model),
      not_to_(terms.bit("not_to")),
      exception_(terms.bit("exception")) {}

std::set<std::string> PledgeReader::party_of(const Record& record, const std::vector<int>& entities,
                                             int statement) {
  std::vector<int> who = entities;
  if (statement != kNone) {
    const int source = record.statements[static_cast<size_t>(statement)].source.entity;
    if (source != kNone) who.push_back(source);
  }
  std::set<std::string> party;
  for (const int index : who) {
    const Entity& entity = record.entities[static_cast<size_t>(index)];
    if (entity.country) party.insert("@" + *entity.country);
    const ActKeys keys = acts_.keys(entity.name);
    party.insert(keys.countries.begin(), keys.countries.end());
    std::string name;
    text::normal_form(entity.name, name);
    party.insert(std::move(name));
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
  if (made.event != kNone) {
    const Event& event = record.events[static_cast<size_t>(made.event)];
    pledge.kind = kind_of(event);
    pledge.lemma = event.lemma;
  }
  pledge.act = acts_.keys(text_without_times(witness, made.act));
  pledge.party = party_of(record, made.promisor, made.statement);
  const auto& words = words_.read(witness.words(made.act));
  pledge.negated = !words.empty() && (words.front().terms & not_to_) != 0;
  pledge.limited = std::any_of(words.begin(), words.end(), [&](const TermWord& word) {
    return (word.terms & exception_) != 0;
  });
  return pledge;
}

bool same_act(const Pledge& pledge, const EventKind& kind, const std::string& lemma,
              const ActKeys& keys) {
  if (!pledge.kind || *pledge.kind != kind) return false;
  if (!subset(pledge.act.countries, keys.countries)) return false;
  if (!is_specific(kind) && pledge.lemma != lemma) return false;
  const size_t common = shared(pledge.act.words, keys.words);
  // A country beside the kind of event says as much as its words do.
  const size_t all = pledge.act.words.size() + pledge.act.countries.size();
  const size_t both = common + pledge.act.countries.size();
  return both >= 2 && 2 * both >= std::min<size_t>(all, 10);
}

bool same_pledge(const Pledge& a, const Pledge& b) {
  if (a.negated != b.negated || shared(a.party, b.party) == 0) return false;
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
