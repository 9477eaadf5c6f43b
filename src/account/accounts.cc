// Facts and disputes of a selection, put together.
#include <algorithm>
#include <map>
#include <set>

#include "account/event_facts.h"
#include "account/proposition.h"
#include "account/statement_disputes.h"
#include "account/statement_facts.h"

namespace isnad {
namespace {

using account::Proposition;

void add_statement_facts(const std::vector<Proposition>& propositions,
                         const std::vector<size_t>& groups, std::vector<Fact>& facts) {
  std::map<size_t, Fact> by_group;
  for (size_t i = 0; i < propositions.size(); ++i)
    by_group[groups[i]].witnesses.push_back(propositions[i].account);
  for (auto& [number, fact] : by_group) {
    std::set<std::string> articles, outlets;
    for (const Account& witness : fact.witnesses) {
      articles.insert(witness.article.id);
      if (witness.article.outlet) outlets.insert(*witness.article.outlet);
    }
    if (articles.size() < 2) continue;
    fact.kind = "statement";
    account::sort_accounts(fact.witnesses);
    fact.articles = articles.size();
    fact.outlets = outlets.size();
    fact.origins = account::count_origins(fact.witnesses);
    facts.push_back(std::move(fact));
  }
}

std::string first_day(const std::vector<Account>& accounts) {
  return accounts.empty() ? "~" : accounts.front().day.value_or("~");
}

}  // namespace

Accounts find_accounts(const Selection& selection, const Language& language) {
  account::ContentReader reader(language.model());
  const std::vector<Proposition> propositions = account::statements_of(selection, reader);
  const std::vector<size_t> groups = account::group_statements(propositions);
  Accounts out;
  out.disputes = account::statement_disputes(propositions, groups, reader);
  add_statement_facts(propositions, groups, out.facts);
  account::event_accounts(selection, out.facts, out.disputes);
  std::stable_sort(out.facts.begin(), out.facts.end(), [](const Fact& a, const Fact& b) {
    if (a.origins != b.origins) return a.origins > b.origins;
    return first_day(a.witnesses) < first_day(b.witnesses);
  });
  std::stable_sort(
      out.disputes.begin(), out.disputes.end(),
      [](const Dispute& a, const Dispute& b) { return first_day(a.first) < first_day(b.first); });
  return out;
}

}  // namespace isnad
