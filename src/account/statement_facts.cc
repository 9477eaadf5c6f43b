#include "account/statement_facts.h"

#include <algorithm>
#include <numeric>

#include "account/contrast.h"

namespace isnad::account {
namespace {

constexpr size_t kSharedKeys = 3;
constexpr int kReportedWithin = 1;  // days: what was said in the evening is told the day after
constexpr int kSameOfBoth = 55, kSameOfShorter = 80;  // percent of the words

size_t root_of(std::vector<size_t>& parents, size_t at) {
  while (parents[at] != at) at = parents[at] = parents[parents[at]];
  return at;
}

bool one_statement(const Proposition& a, const Proposition& b) {
  if (!same_name(a.speaker, b.speaker) || a.denies != b.denies) return false;
  const auto negations = [](const Proposition& proposition) {
    return std::count_if(proposition.words.begin(), proposition.words.end(),
                         [](const ContentWord& word) { return word.negation; });
  };
  if (negations(a) % 2 != negations(b) % 2) return false;
  const Alignment alignment = align(a.words, b.words);
  if (alignment.of_both() < kSameOfBoth && alignment.of_shorter() < kSameOfShorter) return false;
  return contradiction(a.words, b.words, alignment).words.empty();
}

}  // namespace

std::vector<size_t> group_statements(const std::vector<Proposition>& propositions) {
  std::vector<size_t> parents(propositions.size());
  std::iota(parents.begin(), parents.end(), size_t{0});
  for (const Candidate& pair : candidates(propositions, kSharedKeys, kReportedWithin)) {
    const size_t a = root_of(parents, pair.a), b = root_of(parents, pair.b);
    if (a == b || !one_statement(propositions[pair.a], propositions[pair.b])) continue;
    // The first of each group speaks for it, or groups would grow link by link.
    if (!one_statement(propositions[a], propositions[b])) continue;
    parents[std::max(a, b)] = std::min(a, b);
  }
  std::vector<size_t> groups(propositions.size()), numbers(propositions.size());
  size_t next = 0;
  for (size_t i = 0; i < propositions.size(); ++i) {
    const size_t root = root_of(parents, i);
    if (root == i) numbers[i] = next++;
    groups[i] = numbers[root];
  }
  return groups;
}

}  // namespace isnad::account
