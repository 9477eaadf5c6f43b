#include "account/outcome.h"

#include <fmt/format.h>

#include <algorithm>

#include "record/innermost.h"

namespace isnad::account {
namespace {

constexpr const char *kDone = "done", *kNotDone = "not_done", *kWithdrawn = "withdrawn",
                     *kPostponed = "postponed", *kContrary = "contrary", *kUpheld = "upheld";
constexpr size_t kGoverns = 3;  // words between "went back on" and what
constexpr size_t kLeadSentences = 2;
constexpr size_t kHalf = 5, kMost = 6;  // tenths of the keys of an act

bool is_undertaken(const Record& record, Span trigger) {
  return std::any_of(record.commitments.begin(), record.commitments.end(),
                     [&](const Commitment& made) {
                       return made.act.begin <= trigger.begin && trigger.end <= made.act.end;
                     });
}

// Statements of these stances tell of what is wished or feared.
bool is_account(const Record& record, int statement) {
  if (statement == kNone) return true;
  switch (record.statements[static_cast<size_t>(statement)].cue.stance) {
    case Stance::kPromise:
    case Stance::kThreaten:
    case Stance::kDemand:
    case Stance::kPredict:
    case Stance::kAsk:
    case Stance::kWarn:
      return false;
    default:
      return true;
  }
}

}  // namespace

Deeds::Deeds(const Terms& terms, const language::Model& model, PledgeReader& pledges)
    : pledges_(pledges),
      words_(terms, model),
      negation_(terms.bit("negation")),
      hedge_(terms.bit("hedge")),
      withdrawn_(terms.bit("withdrawn")),
      postponed_(terms.bit("postponed")) {}

// What an account of the event shows of a commitment to it; empty: nothing. What takes back or puts
// off the act stands right before it ("went back on the withdrawal").
std::string Deeds::relation_of(const Witness& witness, const Event& event, Span sentence) {
  const Record& record = witness.record();
  if (!is_account(record, event.statement)) return "";
  TermBits all = 0, before = 0;
  const std::string_view words = witness.words(sentence);
  const size_t trigger = witness.words({sentence.begin, event.trigger.begin}).size();
  const auto& read = words_.read(words);
  for (const TermWord& word : read) all |= word.terms;
  size_t at = 0;
  while (at < read.size() && read[at].span.begin < trigger) ++at;
  for (size_t i = at > kGoverns ? at - kGoverns : 0; i < at; ++i) before |= read[i].terms;
  const bool plain = (all & (negation_ | hedge_)) == 0;
  if ((before & withdrawn_) != 0) return plain ? kWithdrawn : "";
  const bool postponed = (before & postponed_) != 0;
  if (postponed && (all & negation_) != 0) return kUpheld;
  if (is_undertaken(record, event.trigger)) return "";
  if (postponed) return plain ? kPostponed : "";
  if (event.status == EventStatus::kDenied) return (all & hedge_) == 0 ? kNotDone : "";
  const bool done = event.status == EventStatus::kHappened || event.status == EventStatus::kOngoing;
  if (!done || !plain || event.actor.empty()) return "";
  return at < read.size() && read[at].past ? kDone : "";
}

void Deeds::add(const Witness& witness, const std::string& as_of) {
  const Record& record = witness.record();
  const std::string day = day_of(record.document.published);
  if (day.empty() || day > as_of || record.sentences.empty()) return;
  const size_t last = std::min(record.sentences.size(), kLeadSentences) - 1;
  for (size_t i = 0; i < record.events.size(); ++i) {
    const Event& event = record.events[i];
    const Span sentence = witness.sentence(event.trigger);
    Deed deed;
    deed.relation = relation_of(witness, event, sentence);
    if (deed.relation.empty()) continue;
    deed.told = day;
    if (event.time != kNone) {
      const Time& time = record.times[static_cast<size_t>(event.time)];
      deed.from = time.earliest.value_or("");
      deed.to = time.latest.value_or("");
      if (deed.from > day && deed.relation == kDone) continue;  // it is to come
    }
    deed.lead = event.trigger.begin < record.sentences[last].end;
    deed.lemma = event.lemma;
    deed.keys = act_keys(pledges_.content(), witness.words(sentence));
    // Who takes back or puts off stands anywhere in the sentence.
    deed.party = pledges_.party_of(record, event.actor);
    // What a person does he does for himself; a state does it by its people.
    if (deed.party.person) deed.party.countries.clear();
    if (deed.relation != kDone) {
      std::vector<int> named;
      for (size_t e = 0; e < record.entities.size(); ++e)
        for (const Mention& mention : record.entities[e].mentions)
          if (sentence.begin <= mention.span.begin && mention.span.end <= sentence.end)
            named.push_back(static_cast<int>(e));
      Party present = pledges_.party_of(record, named);
      deed.party.names.merge(present.names);
      deed.party.countries.merge(present.countries);
      deed.party.person = present.person;
    }
    deed.evidence = witness.evidence(fmt::format("v{}", i + 1), event.trigger, event.statement);
    deeds_[kind_of(event)].push_back(std::move(deed));
  }
}

std::vector<OutcomeEvidence> Deeds::of(const Pledge& pledge, const std::string& first_day) const {
  std::vector<OutcomeEvidence> shown;
  const auto kind = pledge.kind ? deeds_.find(*pledge.kind) : deeds_.end();
  if (kind == deeds_.end() || first_day.empty()) return shown;
  for (const Deed& deed : kind->second) {
    // An event without a day of its own is news only where an article leads with it. That a date
    // is moved or stands may be told together with it.
    const bool of_date = deed.relation == kPostponed || deed.relation == kUpheld;
    const bool later = deed.from.empty() ? deed.lead && deed.told > first_day
                                         : deed.from >= first_day && deed.told >= first_day;
    const bool own = deed.evidence.article == pledge.article->record.id;
    if (!of_date && (!later || own)) continue;
    if (!same_party(pledge.party, deed.party)) continue;
    if (deed.relation == kNotDone && deed.lemma != pledge.lemma) continue;
    if (!same_act(pledge, kind->first, deed.lemma, deed.keys, of_date ? kHalf : kMost)) continue;
    const bool dated = deed.relation == kDone && !deed.to.empty();
    shown.push_back({deed.relation, dated ? deed.to : deed.told, dated, deed.evidence});
  }
  return shown;
}

Outcome outcome_of(const std::vector<OutcomeEvidence>& shown, Duty duty, bool repeated,
                   const std::string& deadline, const std::string& as_of) {
  const auto first = [&](std::string_view relation) {
    return std::find_if(shown.begin(), shown.end(),
                        [&](const OutcomeEvidence& each) { return each.relation == relation; });
  };
  const bool passed = !deadline.empty() && deadline < as_of;
  const auto done = first(kDone);
  // That it was not done shows something when its day is over, or when it was told that it was.
  const std::string told = done != shown.end() ? done->day.value_or("") : std::string();
  const auto not_done = std::find_if(shown.begin(), shown.end(), [&](const auto& each) {
    if (each.relation != kNotDone || !each.day) return false;
    return (!deadline.empty() && *each.day > deadline) || (!told.empty() && *each.day >= told);
  });
  const bool taken_back = first(kWithdrawn) != shown.end();
  if (duty != Duty::kDo) {
    // With an exception ("not before"), what was done may be what was excepted.
    if (done != shown.end()) return duty == Duty::kRefrain ? Outcome::kBroken : Outcome::kUnclear;
    return passed ? Outcome::kUnclear : Outcome::kPending;
  }
  if (done != shown.end()) {
    if (taken_back || not_done != shown.end()) return Outcome::kUnclear;
    if (deadline.empty() || (done->day && *done->day <= deadline)) return Outcome::kKept;
    // What is told after the day may have happened before it, and of what happens again and again
    // a later time is another time.
    return done->dated && !repeated ? Outcome::kLate : Outcome::kUnclear;
  }
  if (taken_back || not_done != shown.end()) return Outcome::kBroken;
  if (passed || first(kContrary) != shown.end()) return Outcome::kUnclear;
  return Outcome::kPending;
}

}  // namespace isnad::account
