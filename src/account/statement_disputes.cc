#include "account/statement_disputes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "account/act_denials.h"
#include "account/contrast.h"
#include "text/code_points.h"

namespace isnad::account {
namespace {

constexpr size_t kSharedKeys = 3;
constexpr int kDays = 5;          // statements are of one state of things
constexpr int kDenied = 65;       // percent of the denial's words that what it denies has
constexpr int kDeniedOther = 45;  // and the other way round: it says little else
constexpr int kOpposed = 50;      // percent of both statements' words, for opposites
constexpr int kNegated = 60;      // and for negations, which need more to be of one thing
constexpr int kDenialBefore = 1;  // days that a denial may be older than what it denies: it was
                                  // reported late

// Groups of statements on the two sides of a dispute; what is denied, or the older side, first.
struct Sides {
  std::set<size_t> first, second;
};

bool overlap(const Account& a, const Account& b) {
  return a.article.id == b.article.id && a.span.begin < b.span.end && b.span.begin < a.span.end;
}

// Of a content with a negation or a refutation in it nobody can tell whether the denial is of all
// of it or is that refutation.
bool refuted(const Proposition& proposition) {
  return std::any_of(proposition.words.begin(), proposition.words.end(),
                     [](const ContentWord& word) { return word.negation || word.refutes; });
}

// Figures of the denial that the other one does not give: it denies something else.
bool other_figures(const Proposition& denial, const Proposition& denied) {
  return std::any_of(denial.words.begin(), denial.words.end(), [&](const ContentWord& word) {
    return word.number &&
           std::none_of(denied.words.begin(), denied.words.end(), [&](const ContentWord& other) {
             return compare(word, other) == Likeness::kSame;
           });
  });
}

// How much of the denial the other one says.
int said_of(const Alignment& alignment, bool first) {
  const size_t words = first ? alignment.words_a : alignment.words_b;
  const size_t covered = first ? alignment.covered_a : alignment.covered_b;
  return words == 0 ? 0 : static_cast<int>(100 * covered / words);
}

bool is_denial_of(const Proposition& denial, const Proposition& denied) {
  if (!denial.denies || denied.denies || !denied.asserts || overlap(denial.account, denied.account))
    return false;
  if (refuted(denial) || refuted(denied) || denied.day > denial.day + kDenialBefore) return false;
  if (other_figures(denial, denied)) return false;
  const Alignment alignment = align(denial.words, denied.words);
  if (said_of(alignment, true) < kDenied || said_of(alignment, false) < kDeniedOther) return false;
  return contradiction(denial.words, denied.words, alignment).words.empty();
}

Contradiction contradiction_of(const Proposition& a, const Proposition& b) {
  if (overlap(a.account, b.account) || a.denies || b.denies || !a.asserts || !b.asserts) return {};
  const Alignment alignment = align(a.words, b.words);
  if (alignment.of_both() < kOpposed) return {};
  Contradiction found = contradiction(a.words, b.words, alignment);
  if (found.reason == "negation" && alignment.of_both() < kNegated) return {};
  return found;
}

Contrast contrast_of(const Proposition& a, const Proposition& b, const AlignedPair& pair) {
  const auto side = [](const Proposition& proposition, size_t at, Span& span, std::string& words) {
    const text::CodePoints points(proposition.account.words);
    span = points.at(proposition.words[at].span);
    words = std::string(points.slice(span));
  };
  Contrast contrast;
  side(a, pair.a, contrast.a, contrast.a_words);
  side(b, pair.b, contrast.b, contrast.b_words);
  return contrast;
}

std::vector<Move> moves_of(const std::vector<const Proposition*>& first,
                           const std::vector<const Proposition*>& second) {
  std::vector<Move> moves;
  std::set<std::string> seen;
  for (const Proposition* before : first) {
    for (const Proposition* after : second) {
      if (!same_name(before->speaker, after->speaker) || before->day > after->day) continue;
      if (!seen.insert(after->speaker).second) continue;
      moves.push_back({*after->account.speaker, *before->account.day, *after->account.day});
    }
  }
  return moves;
}

void fill(const std::vector<Proposition>& propositions, const std::vector<size_t>& groups,
          const Sides& sides, Dispute& dispute) {
  std::vector<const Proposition*> first, second;
  for (size_t i = 0; i < propositions.size(); ++i) {
    if (sides.first.contains(groups[i])) first.push_back(&propositions[i]);
    if (sides.second.contains(groups[i])) second.push_back(&propositions[i]);
  }
  for (const Proposition* one : first) dispute.first.push_back(one->account);
  for (const Proposition* one : second) dispute.second.push_back(one->account);
  sort_accounts(dispute.first);
  sort_accounts(dispute.second);
  dispute.first_origins = count_origins(dispute.first);
  dispute.second_origins = count_origins(dispute.second);
  dispute.moved = moves_of(first, second);
}

std::vector<Dispute> contradictions(const std::vector<Proposition>& propositions,
                                    const std::vector<size_t>& groups) {
  std::map<std::pair<size_t, size_t>, Dispute> found;
  for (const Candidate& pair : candidates(propositions, kSharedKeys, kDays)) {
    size_t a = pair.a, b = pair.b;
    if (groups[a] == groups[b]) continue;
    if (propositions[a].day > propositions[b].day) std::swap(a, b);
    const Contradiction words = contradiction_of(propositions[a], propositions[b]);
    if (words.words.empty()) continue;
    const std::pair sides(groups[a], groups[b]);
    Dispute& out = found[sides];
    if (!out.kind.empty() || found.contains({sides.second, sides.first})) continue;
    out.kind = words.reason;
    for (const AlignedPair& word : words.words)
      out.contrasts.push_back(contrast_of(propositions[a], propositions[b], word));
  }
  std::vector<Dispute> out;
  for (auto& [sides, dispute] : found) {
    if (dispute.kind.empty()) continue;
    fill(propositions, groups, {{sides.first}, {sides.second}}, dispute);
    out.push_back(std::move(dispute));
  }
  return out;
}

// Adds a denial to what it has a side in common with, which it may join.
void join(size_t denied, size_t denial, std::vector<Sides>& all) {
  Sides joined{{denied}, {denial}};
  std::vector<Sides> apart;
  for (Sides& sides : all) {
    if (sides.first.contains(denied) || sides.second.contains(denial)) {
      joined.first.merge(sides.first);
      joined.second.merge(sides.second);
    } else {
      apart.push_back(std::move(sides));
    }
  }
  apart.push_back(std::move(joined));
  all = std::move(apart);
}

std::vector<Sides> denials(const std::vector<Proposition>& propositions,
                           const std::vector<size_t>& groups, ContentReader& reader) {
  std::vector<Sides> all;
  for (const Candidate& pair : candidates(propositions, kSharedKeys, kDays)) {
    const bool first = propositions[pair.a].denies;
    const size_t denial = first ? pair.a : pair.b, denied = first ? pair.b : pair.a;
    if (groups[denied] != groups[denial] &&
        is_denial_of(propositions[denial], propositions[denied]))
      join(groups[denied], groups[denial], all);
  }
  for (const ActDenial& found : act_denials(propositions, reader)) {
    if (groups[found.denied] != groups[found.denial])
      join(groups[found.denied], groups[found.denial], all);
  }
  return all;
}

}  // namespace

void sort_accounts(std::vector<Account>& accounts) {
  const auto key = [](const Account& account) {
    return std::tuple(account.day.value_or("~"), account.article.published.value.value_or("~"),
                      account.article.outlet.value_or(""), account.article.id, account.span);
  };
  std::stable_sort(accounts.begin(), accounts.end(),
                   [&](const Account& a, const Account& b) { return key(a) < key(b); });
}

size_t count_origins(const std::vector<Account>& accounts) {
  std::set<std::string> origins;
  for (const Account& account : accounts) origins.insert(account.origin.key);
  return origins.size();
}

std::vector<Dispute> statement_disputes(const std::vector<Proposition>& propositions,
                                        const std::vector<size_t>& groups, ContentReader& reader) {
  std::vector<Dispute> out = contradictions(propositions, groups);
  for (const Sides& sides : denials(propositions, groups, reader)) {
    Dispute dispute;
    dispute.kind = "denial";
    out.push_back(std::move(dispute));
    fill(propositions, groups, sides, out.back());
  }
  return out;
}

}  // namespace isnad::account
