#include "account/statement_disputes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

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

struct Found {
  std::string_view kind;
  std::vector<AlignedPair> words;
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

Found find_dispute(const Proposition& a, const Proposition& b) {
  if (overlap(a.account, b.account)) return {};
  const bool denial = a.denies != b.denies;
  if (denial ? !(a.denies ? b : a).asserts : !(a.asserts && b.asserts)) return {};
  if (denial) {
    const Proposition &denial_of = a.denies ? a : b, &denied = a.denies ? b : a;
    if (refuted(a) || refuted(b) || denied.day > denial_of.day + kDenialBefore) return {};
    if (other_figures(denial_of, denied)) return {};
    const Alignment alignment = align(a.words, b.words);
    const int own = said_of(alignment, a.denies), other = said_of(alignment, !a.denies);
    if (own < kDenied || other < kDeniedOther) return {};
    if (!contradiction(a.words, b.words, alignment).words.empty()) return {};
    return {"denial", {{0, 0, Likeness::kSame}}};
  }
  const Alignment alignment = align(a.words, b.words);
  if (alignment.of_both() < kOpposed) return {};
  Contradiction found = contradiction(a.words, b.words, alignment);
  if (found.reason == "negation" && alignment.of_both() < kNegated) return {};
  return {found.reason, std::move(found.words)};
}

Contrast contrast_of(const Proposition& a, const Proposition& b, const Found& found,
                     const AlignedPair& pair) {
  const auto side = [](const Proposition& proposition, size_t at, Span& span, std::string& words) {
    const text::CodePoints points(proposition.account.words);
    span = points.at(proposition.words[at].span);
    words = std::string(points.slice(span));
  };
  Contrast contrast;
  if (found.kind == "denial") return contrast;
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
                                        const std::vector<size_t>& groups) {
  std::map<std::pair<size_t, size_t>, Dispute> found;
  for (const Candidate& pair : candidates(propositions, kSharedKeys, kDays)) {
    size_t a = pair.a, b = pair.b;
    if (groups[a] == groups[b]) continue;
    const Found dispute = find_dispute(propositions[a], propositions[b]);
    if (dispute.words.empty()) continue;
    // What is denied comes before its denial, else the older side.
    const bool turn = propositions[a].denies != propositions[b].denies
                          ? propositions[a].denies
                          : propositions[a].day > propositions[b].day;
    const auto sides = turn ? std::pair(groups[b], groups[a]) : std::pair(groups[a], groups[b]);
    Dispute& out = found[sides];
    if (!out.kind.empty() || found.contains({sides.second, sides.first})) continue;
    out.kind = dispute.kind;
    for (AlignedPair words : dispute.words) {
      Contrast contrast = contrast_of(propositions[a], propositions[b], dispute, words);
      if (turn) {
        std::swap(contrast.a, contrast.b);
        std::swap(contrast.a_words, contrast.b_words);
      }
      if (dispute.kind != "denial") out.contrasts.push_back(std::move(contrast));
    }
  }
  std::vector<Dispute> out;
  for (auto& [sides, dispute] : found) {
    if (dispute.kind.empty()) continue;
    std::vector<const Proposition*> first, second;
    for (size_t i = 0; i < propositions.size(); ++i) {
      if (groups[i] == sides.first) first.push_back(&propositions[i]);
      if (groups[i] == sides.second) second.push_back(&propositions[i]);
    }
    for (const Proposition* one : first) dispute.first.push_back(one->account);
    for (const Proposition* one : second) dispute.second.push_back(one->account);
    sort_accounts(dispute.first);
    sort_accounts(dispute.second);
    dispute.first_origins = count_origins(dispute.first);
    dispute.second_origins = count_origins(dispute.second);
    dispute.moved = moves_of(first, second);
    out.push_back(std::move(dispute));
  }
  return out;
}

}  // namespace isnad::account
