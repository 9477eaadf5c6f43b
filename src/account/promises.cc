#include "isnad/promises.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "account/endings.h"
#include "account/outcome.h"
#include "account/pledge.h"
#include "store/folded_words.h"

namespace isnad {
namespace {

using account::last_day;
using account::Pledge;
using account::PledgeReader;
using account::Witness;

constexpr std::array<std::string_view, 5> kOutcomes = {"kept", "broken", "late", "pending",
                                                       "unclear"};

// AccountCounts of one commitment, in the order of the articles.
struct Group {
  std::vector<Pledge> pledges;
  std::vector<Evidence> told;  // of each
};

const Commitment& commitment_of(const Pledge& pledge) {
  return pledge.article->record.commitments[static_cast<size_t>(pledge.commitment)];
}

const Time* deadline_of(const Pledge& pledge) {
  const int time = commitment_of(pledge).deadline;
  return time == kNone ? nullptr : &pledge.article->record.times[static_cast<size_t>(time)];
}

// "He denied that he will".
bool is_denied(const Record& record, const Commitment& made) {
  return made.statement != kNone &&
         record.statements[static_cast<size_t>(made.statement)].cue.stance == Stance::kDeny;
}

class Groups {
 public:
  // `act`: PromiseOptions::act.
  explicit Groups(const std::set<std::string>& act) : act_(act) {}

  // Joins the group whose first account is of the same commitment, or begins one.
  void add(Pledge pledge, Evidence evidence) {
    std::set<size_t> seen;
    for (const std::string& party : keys_of(pledge))
      for (const size_t at : index_[{kind_name(pledge), party}]) {
        if (!seen.insert(at).second) continue;
        Group& group = groups_[at];
        if (!one_act(group.pledges.front(), pledge) && !same_pledge(group.pledges.front(), pledge))
          continue;
        group.pledges.push_back(std::move(pledge));
        group.told.push_back(std::move(evidence));
        return;
      }
    for (const std::string& party : keys_of(pledge))
      index_[{kind_name(pledge), party}].push_back(groups_.size());
    Group& group = groups_.emplace_back();
    group.pledges.push_back(std::move(pledge));
    group.told.push_back(std::move(evidence));
  }

  const std::vector<Group>& all() const { return groups_; }
  // Groups of the same kind and a common party.
  std::set<size_t> near(const Pledge& pledge) const {
    std::set<size_t> found;
    for (const std::string& party : keys_of(pledge))
      if (const auto at = index_.find({kind_name(pledge), party}); at != index_.end())
        found.insert(at->second.begin(), at->second.end());
    return found;
  }

 private:
  static std::set<std::string> keys_of(const Pledge& pledge) {
    std::set<std::string> keys = pledge.party.names;
    keys.insert(pledge.party.countries.begin(), pledge.party.countries.end());
    return keys;
  }
  // Kinds that are one act here have one name.
  std::string kind_name(const Pledge& pledge) const {
    if (account::only_ends(pledge)) return "end";
    const std::string name = pledge.kind ? pledge.kind->name() : "";
    return act_.contains(name) ? "act" : name;
  }
  bool one_act(const Pledge& a, const Pledge& b) const {
    return kind_name(a) == "act" && kind_name(b) == "act" && a.kind->type == b.kind->type &&
           a.negated == b.negated && account::same_side(a.party, b.party);
  }
  const std::set<std::string>& act_;
  std::vector<Group> groups_;
  std::map<std::pair<std::string, std::string>, std::vector<size_t>> index_;
};

// The same promisor says that he will not: accounts of the opposite, later than the first day.
void add_contrary(const Groups& groups, const Group& group, const std::string& first_day,
                  std::vector<OutcomeEvidence>& shown) {
  const Pledge& first = group.pledges.front();
  if (!first.kind || first_day.empty()) return;
  for (const size_t at : groups.near(first)) {
    const Group& other = groups.all()[at];
    for (size_t i = 0; i < other.pledges.size(); ++i) {
      const Pledge& pledge = other.pledges[i];
      if (pledge.negated == first.negated || pledge.day <= first_day) continue;
      if (!pledge.own_words || !same_party(first.party, pledge.party)) continue;
      if (!same_act(first, *pledge.kind, pledge.lemma, pledge.act)) continue;
      shown.push_back({"contrary", pledge.day, true, other.told[i]});
    }
  }
}

std::vector<Deadline> deadlines_of(const Group& group) {
  std::vector<Deadline> deadlines;
  for (size_t i = 0; i < group.pledges.size(); ++i) {
    const Time* time = deadline_of(group.pledges[i]);
    if (time == nullptr || !time->value) continue;
    if (!deadlines.empty() && last_day(deadlines.back().time) == last_day(*time)) continue;
    deadlines.push_back({*time, group.told[i]});
  }
  return deadlines;
}

std::vector<Evidence> once_for_each_origin(const std::vector<Evidence>& told) {
  store::FoldedWords scratch;
  std::set<std::string> seen;
  std::vector<Evidence> once;
  for (const Evidence& evidence : told) {
    std::string key = evidence.origin + "\n";
    store::append_folded(evidence.words, scratch, key);
    if (seen.insert(key).second) once.push_back(evidence);
  }
  return once;
}

// What came of the commitments, as far as it is told.
struct Later {
  account::Deeds deeds;
  account::Endings endings;
};

PromiseRow row_of(const Groups& groups, const Group& group, const Later& later,
                  const std::string& as_of) {
  const Pledge& first = group.pledges.front();
  const Record& record = first.article->record;
  PromiseRow row;
  for (const int entity : commitment_of(first).promisor)
    row.promisor.push_back(record.entities[static_cast<size_t>(entity)].name);
  row.act = group.told.front().words;
  row.strength = commitment_of(first).strength;
  row.negated = first.negated;
  if (first.kind) row.event = first.kind->name();
  row.deadlines = deadlines_of(group);
  row.made = once_for_each_origin(group.told);
  std::vector<const SelectedArticle*> articles;
  std::string first_day;
  for (const Pledge& pledge : group.pledges) {
    if (articles.empty() || articles.back() != pledge.article) articles.push_back(pledge.article);
    if (!pledge.day.empty() && (first_day.empty() || pledge.day < first_day))
      first_day = pledge.day;
  }
  row.accounts = count_accounts(articles);
  std::string deadline;
  for (const Deadline& each : row.deadlines)
    if (!last_day(each.time).empty()) deadline = last_day(each.time);
  row.shown = later.deeds.of(first, first_day);
  for (OutcomeEvidence& each : later.endings.of(first, first_day))
    row.shown.push_back(std::move(each));
  // That it is not done yet shows nothing before its day, unless it is told that it is.
  const bool done = std::any_of(row.shown.begin(), row.shown.end(),
                                [](const auto& each) { return each.relation == "done"; });
  std::erase_if(row.shown, [&](const OutcomeEvidence& each) {
    return each.relation == "not_done" && !done && (deadline.empty() || *each.day <= deadline);
  });
  add_contrary(groups, group, first_day, row.shown);
  std::stable_sort(row.shown.begin(), row.shown.end(),
                   [](const auto& a, const auto& b) { return a.day < b.day; });
  const account::Duty duty = !first.negated  ? account::Duty::kDo
                             : first.limited ? account::Duty::kRefrainUnless
                                             : account::Duty::kRefrain;
  const bool repeated = first.kind && !account::is_specific(*first.kind);
  row.as_of = as_of;
  row.outcome = account::outcome_of(row.shown, duty, repeated, deadline, as_of);
  return row;
}

std::string newest_day(const ArticleSelection& selection) {
  std::string newest;
  for (const SelectedArticle& article : selection)
    newest = std::max(newest, account::day_of(article.record.document.published));
  return newest;
}

}  // namespace

std::string_view outcome_name(Outcome outcome) { return kOutcomes[static_cast<size_t>(outcome)]; }

std::optional<Outcome> outcome_of_name(std::string_view name) {
  const auto at = std::find(kOutcomes.begin(), kOutcomes.end(), name);
  if (at == kOutcomes.end()) return std::nullopt;
  return static_cast<Outcome>(at - kOutcomes.begin());
}

Result<std::vector<PromiseRow>> find_promises(const ArticleSelection& selection,
                                              const Language& language,
                                              const PromiseOptions& options) {
  const auto terms = account::Terms::parse("commitment/terms.tsv", options.terms);
  if (!terms) return terms.status();
  std::vector<PromiseRow> promises;
  const std::string as_of = options.as_of.empty() ? newest_day(selection) : options.as_of;
  PledgeReader reader(*terms, language.model());
  Later later{account::Deeds(*terms, language.model(), reader),
              account::Endings(*terms, language.model(), reader)};
  Groups groups(options.act);
  for (const SelectedArticle& article : selection) {
    const Record& record = article.record;
    if (account::day_of(record.document.published) > as_of) continue;
    const Witness witness(article);
    later.deeds.add(witness, as_of);
    later.endings.add(witness, as_of);
    for (size_t i = 0; i < record.commitments.size(); ++i) {
      const Commitment& made = record.commitments[i];
      if (made.promisor.empty() || is_denied(record, made)) continue;
      Pledge pledge = reader.read(witness, static_cast<int>(i));
      if (pledge.postpones) continue;  // the change of a commitment, not one of its own
      groups.add(std::move(pledge),
                 witness.evidence(fmt::format("c{}", i + 1), made.act, made.statement));
    }
  }
  for (const Group& group : groups.all()) promises.push_back(row_of(groups, group, later, as_of));
  return promises;
}

}  // namespace isnad
