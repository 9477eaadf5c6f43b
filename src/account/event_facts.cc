#include "account/event_facts.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "account/proposition.h"
#include "account/statement_disputes.h"
#include "text/normal_form.h"

namespace isnad::account {
namespace {

// An event as it is compared.
struct Telling {
  const EventRow* row = nullptr;
  std::vector<std::string> actor, recipient, place;  // folded names
  int day = 0;                                       // of the event where it is known
  bool dated = false;                                // the text gives the day
  size_t group = 0;
};

std::vector<std::string> fold_all(const std::vector<std::string>& names) {
  std::vector<std::string> out;
  for (const std::string& name : names) text::normal_form(name, out.emplace_back());
  return out;
}

bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) {
    return std::any_of(b.begin(), b.end(),
                       [&](const std::string& other) { return same_name(name, other); });
  });
}

bool exclude(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && !meet(a, b);
}

// One happening: two of actor, recipient and place are the same, none of them is another.
bool one_event(const Telling& a, const Telling& b) {
  const Event &first = a.row->event, &second = b.row->event;
  if (first.lemma != second.lemma || first.type != second.type || first.mode != second.mode)
    return false;
  if (std::abs(a.day - b.day) > (a.dated && b.dated ? 0 : 1)) return false;
  if (exclude(a.actor, b.actor) || exclude(a.recipient, b.recipient) || exclude(a.place, b.place))
    return false;
  const int same = meet(a.actor, b.actor) + meet(a.recipient, b.recipient) + meet(a.place, b.place);
  return same >= 2;
}

std::vector<Telling> tellings_of(const Selection& selection) {
  std::vector<Telling> out;
  for (const EventRow& row : selection.events) {
    const EventStatus status = row.event.status;
    if (status == EventStatus::kHypothetical) continue;
    Telling telling{&row,  fold_all(row.actor), fold_all(row.recipient), fold_all(row.place), 0,
                    false, out.size()};
    const bool dated = row.time && row.time->earliest && row.time->earliest == row.time->latest;
    const auto& published = row.article.published;
    const auto day = dated ? day_number(row.time->earliest) : day_number(published.earliest);
    if (!day) continue;
    telling.day = *day;
    telling.dated = dated;
    out.push_back(std::move(telling));
  }
  return out;
}

Account event_account(const Selection& selection, const EventRow& row) {
  Account account = account_of(selection, row, 'v');
  account.span = row.event.trigger;
  account.words = row.sentence;
  account.speaker = row.speaker;
  return account;
}

Account figure_account(const Selection& selection, const FigureRow& row) {
  Account account = account_of(selection, row, 'q');
  account.span = row.quantity.span;
  account.speaker = row.speaker;
  account.quantity = row.quantity;
  return account;
}

bool overlap(const Quantity& a, const Quantity& b) {
  // "About" widens by a tenth; what is open has no end.
  const auto low = [](const Quantity& q) { return q.low ? *q.low * (q.approx ? 0.9 : 1) : -1e300; };
  const auto high = [](const Quantity& q) {
    return q.high ? *q.high * (q.approx ? 1.1 : 1) : 1e300;
  };
  return low(a) <= high(b) && low(b) <= high(a);
}

// What each figure is to those before it; a dispute where it is smaller than, or of the same hour
// as, one that it does not meet.
void relate(Fact& fact, std::vector<Dispute>& disputes) {
  for (size_t i = 0; i < fact.witnesses.size(); ++i) {
    Account& later = fact.witnesses[i];
    if (later.quantity->part_of != kNone) {
      later.relation = "part";
      continue;
    }
    later.relation = "same";
    for (size_t j = 0; j < i; ++j) {
      const Account& before = fact.witnesses[j];
      if (before.relation == "part" || overlap(*before.quantity, *later.quantity)) continue;
      const bool larger = later.quantity->low && before.quantity->high &&
                          *later.quantity->low > *before.quantity->high;
      const bool after = before.article.published.value < later.article.published.value;
      later.relation = larger && after ? "update" : "differs";
      // "Hundreds" and "thousands" may be of one crowd.
      const bool exact = !before.quantity->approx && !later.quantity->approx &&
                         before.quantity->low == before.quantity->high &&
                         later.quantity->low == later.quantity->high;
      if (!exact) later.relation.clear();
      if (!exact || later.relation == "update" || before.origin.key == later.origin.key) continue;
      Dispute dispute;
      dispute.kind = "figure";
      dispute.first = {before};
      dispute.second = {later};
      dispute.first_origins = dispute.second_origins = 1;
      dispute.contrasts = {{before.span, later.span, before.words, later.words}};
      disputes.push_back(std::move(dispute));
      return;  // one dispute a fact: the first two that differ
    }
  }
}

void count(Fact& fact) {
  std::set<std::string> articles, outlets;
  for (const Account& account : fact.witnesses) {
    articles.insert(account.article.id);
    if (account.article.outlet) outlets.insert(*account.article.outlet);
  }
  fact.articles = articles.size();
  fact.outlets = outlets.size();
  fact.origins = count_origins(fact.witnesses);
}

// Those who tell that it happened against those who deny that it did.
void add_status_dispute(const Selection& selection, const std::vector<const Telling*>& group,
                        std::vector<Dispute>& disputes) {
  Dispute dispute;
  dispute.kind = "status";
  for (const Telling* telling : group) {
    const EventStatus status = telling->row->event.status;
    if (status == EventStatus::kPlanned) continue;
    const bool denied = status == EventStatus::kDenied;
    (denied ? dispute.second : dispute.first).push_back(event_account(selection, *telling->row));
  }
  if (dispute.first.empty() || dispute.second.empty()) return;
  sort_accounts(dispute.first);
  sort_accounts(dispute.second);
  dispute.first_origins = count_origins(dispute.first);
  dispute.second_origins = count_origins(dispute.second);
  disputes.push_back(std::move(dispute));
}

void add_figures(const Selection& selection, const std::vector<const Telling*>& group,
                 const std::map<std::pair<std::string, int>, const FigureRow*>& figures,
                 std::vector<Fact>& facts, std::vector<Dispute>& disputes) {
  std::map<std::string, Fact> by_unit;
  std::set<std::pair<std::string, int>> seen;
  for (const Telling* telling : group) {
    for (const int index : telling->row->event.quantities) {
      const std::pair key(telling->row->article.id, index);
      const auto found = figures.find(key);
      if (found == figures.end() || !seen.insert(key).second) continue;
      const Quantity& quantity = found->second->quantity;
      if (!quantity.unit || quantity.type == QuantityType::kOrdinal) continue;
      by_unit[*quantity.unit].witnesses.push_back(figure_account(selection, *found->second));
    }
  }
  for (auto& [unit, fact] : by_unit) {
    fact.kind = "figure";
    sort_accounts(fact.witnesses);
    relate(fact, disputes);
    count(fact);
    if (fact.witnesses.size() > 1) facts.push_back(std::move(fact));
  }
}

}  // namespace

void event_accounts(const Selection& selection, std::vector<Fact>& facts,
                    std::vector<Dispute>& disputes) {
  std::vector<Telling> tellings = tellings_of(selection);
  std::map<std::string, std::vector<size_t>> by_lemma;
  std::map<size_t, std::vector<const Telling*>> groups;
  for (size_t i = 0; i < tellings.size(); ++i) {
    std::vector<size_t>& same = by_lemma[tellings[i].row->event.lemma];
    const auto first = std::find_if(same.begin(), same.end(),
                                    [&](size_t j) { return one_event(tellings[j], tellings[i]); });
    if (first != same.end()) tellings[i].group = tellings[*first].group;
    same.push_back(i);
    groups[tellings[i].group].push_back(&tellings[i]);
  }
  std::map<std::pair<std::string, int>, const FigureRow*> figures;
  for (const FigureRow& row : selection.figures) figures[{row.article.id, row.index}] = &row;
  for (const auto& [number, group] : groups) {
    if (group.size() < 2) continue;
    Fact fact;
    fact.kind = "event";
    for (const Telling* telling : group)
      fact.witnesses.push_back(event_account(selection, *telling->row));
    sort_accounts(fact.witnesses);
    count(fact);
    if (fact.articles > 1) facts.push_back(std::move(fact));
    add_status_dispute(selection, group, disputes);
    add_figures(selection, group, figures, facts, disputes);
  }
}

}  // namespace isnad::account
