#include "account/endings.h"

#include <fmt/format.h>

#include <algorithm>

namespace isnad::account {
namespace {

constexpr size_t kAnnounced = 2;  // words into a content in which an announced ending begins
constexpr size_t kLeadSentences = 2;
constexpr size_t kOfDate =
    16;  // words and marks of a content that says of a day alone that it stands
constexpr size_t kSharedWords = 2;  // of the thing that ends

// Stances of those who tell of what is; those who deny are looked at, too.
bool tells(Stance stance) {
  return stance == Stance::kSay || stance == Stance::kAnnounce || stance == Stance::kConfirm ||
         stance == Stance::kDeny;
}

bool inside_content(const Record& record, uint32_t at) {
  return std::any_of(record.statements.begin(), record.statements.end(), [&](const Statement& one) {
    return std::any_of(one.content.begin(), one.content.end(),
                       [&](Span part) { return part.begin <= at && at < part.end; });
  });
}

// The last day of the first date in the span; empty: none.
std::string date_in(const Record& record, Span span) {
  for (const Time& time : record.times)
    if (span.begin <= time.span.begin && time.span.end <= span.end && time.latest)
      return *time.latest;
  return "";
}

}  // namespace

Endings::Endings(const Terms& terms, const language::Model& model, PledgeReader& pledges)
    : pledges_(pledges),
      words_(terms, model),
      ended_(terms.bit("ended")),
      moved_(terms.bit("moved") | terms.bit("postponed")),
      stands_(terms.bit("stands")),
      negation_(terms.bit("negation")),
      unsure_(terms.bit("hedge") | terms.bit("exception")) {}

Endings::Telling Endings::telling(const Witness& witness, Span span, int statement,
                                  const std::string& cell) const {
  const Record& record = witness.record();
  Telling one;
  one.day = day_of(record.document.published);
  std::vector<int> who;
  if (statement != kNone) {
    const Statement& said = record.statements[static_cast<size_t>(statement)];
    if (said.source.entity != kNone) {
      who.push_back(said.source.entity);
      for (const auto& role : record.entities[static_cast<size_t>(said.source.entity)].roles)
        if (role.of != kNone) who.push_back(role.of);  // whose spokesman he is
    }
    if (said.said != kNone) {
      const Time& time = record.times[static_cast<size_t>(said.said)];
      if (time.latest && *time.latest < one.day) one.day = time.latest->substr(0, 10);
    }
  }
  for (size_t e = 0; e < record.entities.size(); ++e)
    for (const Mention& mention : record.entities[e].mentions)
      if (span.begin <= mention.span.begin && mention.span.end <= span.end)
        who.push_back(static_cast<int>(e));
  one.party = pledges_.party_of(record, who);
  one.evidence = witness.evidence(cell, span, statement);
  return one;
}

// The clauses of a content, or of a sentence of the outlet's own, that tell of an ending: by a verb
// of the past, or, in a content, by the verbal noun that it begins with.
void Endings::add_clauses(const Witness& witness, Span span, int statement,
                          const std::string& cell) {
  const Record& record = witness.record();
  const std::string_view text = witness.words(span);
  const std::vector<TermWord>& words = words_.read(text);
  const bool denies = statement != kNone &&
                      record.statements[static_cast<size_t>(statement)].cue.stance == Stance::kDeny;
  for (size_t begin = 0; begin < words.size();) {
    size_t end = begin;
    TermBits all = 0;
    bool over = false;
    for (; end < words.size() && !words[end].closes; ++end) {
      all |= words[end].terms;
      const bool announced = statement != kNone && end < kAnnounced && !words[end].finite;
      over |= (words[end].terms & ended_) != 0 && (words[end].past || announced);
    }
    if (over && (all & (negation_ | unsure_)) == 0) {
      const size_t from = words[begin].span.begin, to = words[end - 1].span.end;
      Telling one = telling(witness, span, statement, cell);
      one.relation = denies ? "not_done" : "done";
      one.keys = act_keys(pledges_.content(), text.substr(from, to - from));
      all_.push_back(std::move(one));
    }
    begin = std::max(end, begin) + 1;
  }
}

// "The date, 31 December, will not change", "31 December stands".
void Endings::add_date(const Witness& witness, Span span, int statement, const std::string& cell) {
  const std::string date = date_in(witness.record(), span);
  if (date.empty() ||
      witness.record().statements[static_cast<size_t>(statement)].cue.stance == Stance::kDeny)
    return;
  TermBits all = 0;
  bool moved = false;  // not moved
  const std::vector<TermWord>& words = words_.read(witness.words(span));
  if (words.size() > kOfDate) return;
  for (const TermWord& word : words) {
    moved |= (word.terms & moved_) != 0 && (all & negation_) != 0;
    all |= word.terms;
  }
  const bool stands = (all & stands_) != 0 && (all & negation_) == 0;
  if ((!moved && !stands) || (all & unsure_) != 0) return;
  // What the day is of stands in the lead, as do those who agreed on it.
  const Record& record = witness.record();
  const size_t last = std::min(record.sentences.size(), kLeadSentences) - 1;
  const Span lead{record.sentences.front().begin, record.sentences[last].end};
  Telling one = telling(witness, lead, statement, cell);
  one.evidence = witness.evidence(cell, span, statement);
  one.relation = "upheld";
  one.date = date;
  one.keys = act_keys(pledges_.content(), witness.words(lead));
  all_.push_back(std::move(one));
}

void Endings::add(const Witness& witness, const std::string& as_of) {
  const Record& record = witness.record();
  const std::string day = day_of(record.document.published);
  if (day.empty() || day > as_of) return;
  for (size_t i = 0; i < record.statements.size(); ++i) {
    const Statement& statement = record.statements[i];
    if (!tells(statement.cue.stance) || statement.content.empty()) continue;
    const std::string cell = fmt::format("s{}", i + 1);
    const int index = static_cast<int>(i);
    add_clauses(witness, statement.content.front(), index, cell);
    add_date(witness, statement.content.front(), index, cell);
  }
  for (size_t i = 0; i < std::min(record.sentences.size(), kLeadSentences); ++i)
    if (!inside_content(record, record.sentences[i].begin) &&
        !inside_content(record, record.sentences[i].end - 1))
      add_clauses(witness, record.sentences[i], kNone, "");
}

bool Endings::is_of(const Telling& telling, const Pledge& pledge) const {
  if (!same_side(pledge.party, telling.party)) return false;
  if (!telling.date.empty())
    return telling.date == pledge.deadline && shared(pledge.act.words, telling.keys.words) > 0;
  if (only_ends(pledge)) {
    const size_t common = shared(pledge.thing, telling.keys.words);
    return common >= kSharedWords && 2 * common >= std::min<size_t>(pledge.thing.size(), 6);
  }
  // The act is named beside its completion.
  return pledge.kind && is_specific(*pledge.kind) && !pledge.act.countries.empty() &&
         subset(pledge.act.countries, telling.keys.countries) &&
         shared(pledge.verb, telling.keys.words) > 0 &&
         shared(pledge.act.words, telling.keys.words) >= kSharedWords;
}

std::vector<OutcomeEvidence> Endings::of(const Pledge& pledge, const std::string& first_day) const {
  std::vector<OutcomeEvidence> shown;
  if (first_day.empty() || pledge.negated) return shown;
  for (const Telling& one : all_) {
    if (one.day <= first_day || !is_of(one, pledge)) continue;
    const bool copy = std::any_of(shown.begin(), shown.end(), [&](const OutcomeEvidence& other) {
      return other.relation == one.relation && other.evidence.origin == one.evidence.origin &&
             other.evidence.speaker == one.evidence.speaker;
    });
    if (!copy) shown.push_back({one.relation, one.day, false, one.evidence});
  }
  std::stable_sort(shown.begin(), shown.end(),
                   [](const auto& a, const auto& b) { return a.day < b.day; });
  return shown;
}

}  // namespace isnad::account
