#include "account/contrast.h"

#include <algorithm>

namespace isnad::account {
namespace {

using Words = std::vector<ContentWord>;

// Of two texts that have less in common nothing can be said but that they are of other things.
constexpr int kUnrelated = 20;
// Texts of one thing that have not so much in common tell of it differently.
constexpr int kAlike = 60;
// Of texts that have so much in common, what stands in one place is the same thing or another one.
constexpr int kNearlySame = 75;

bool holds(const Words& words, const ContentWord& word) {
  return std::any_of(words.begin(), words.end(), [&](const ContentWord& other) {
    return compare(word, other) > Likeness::kOpposite;
  });
}

// What stands on one side alone and is of a kind that the other side has another one of.
template <typename Kind>
std::vector<AlignedPair> other_of(const Words& a, const Words& b, const Alignment& alignment,
                                  Kind kind) {
  std::vector<AlignedPair> pairs;
  for (const size_t i : alignment.left_a) {
    if (!kind(a[i])) continue;
    for (const size_t j : alignment.left_b) {
      if (kind(b[j])) pairs.push_back({i, j, Likeness::kOpposite});
    }
  }
  return pairs;
}

std::vector<AlignedPair> negated(const Words& a, const Words& b) {
  const auto count = [](const Words& words) {
    return std::count_if(words.begin(), words.end(),
                         [](const ContentWord& word) { return word.negation; });
  };
  std::vector<AlignedPair> pairs;
  if (count(a) % 2 == count(b) % 2) return pairs;
  for (size_t i = 0; i < a.size(); ++i)
    if (a[i].negation && !holds(b, a[i])) pairs.push_back({i, kNoWord, Likeness::kOpposite});
  for (size_t j = 0; j < b.size(); ++j)
    if (b[j].negation && !holds(a, b[j])) pairs.push_back({kNoWord, j, Likeness::kOpposite});
  return pairs;
}

// A word that undoes what it governs ("refuses", "fails", "stops"), on one side alone.
std::vector<AlignedPair> reversed(const Words& a, const Words& b, const Alignment& alignment) {
  std::vector<AlignedPair> pairs;
  for (const size_t i : alignment.left_a)
    if (a[i].reverses) pairs.push_back({i, kNoWord, Likeness::kOpposite});
  for (const size_t j : alignment.left_b)
    if (b[j].reverses) pairs.push_back({kNoWord, j, Likeness::kOpposite});
  return pairs;
}

bool like(const Words& a, size_t i, const Words& b, size_t j) {
  return compare(a[i], b[j]) >= Likeness::kRoot;
}

// Both have a word beside the place (or both none there), and it is the same.
bool same_beside(const Words& a, size_t i, const Words& b, size_t j, bool before) {
  const bool first = before ? i == 0 : i + 1 == a.size();
  const bool second = before ? j == 0 : j + 1 == b.size();
  if (first || second) return first && second;
  return before ? like(a, i - 1, b, j - 1) : like(a, i + 1, b, j + 1);
}

// One word stands in the place of another: the same words before and behind it.
std::vector<AlignedPair> swapped(const Words& a, const Words& b, const Alignment& alignment) {
  std::vector<AlignedPair> pairs;
  if (alignment.of_both() < kNearlySame) return pairs;
  for (const size_t i : alignment.left_a) {
    for (const size_t j : alignment.left_b) {
      if (a[i].finite || b[j].finite) continue;  // verbs have too many synonyms
      if (same_beside(a, i, b, j, true) && same_beside(a, i, b, j, false))
        pairs.push_back({i, j, Likeness::kOpposite});
    }
  }
  return pairs;
}

// The words beside `i` hold one that is beside `j` too.
bool bound_alike(const Words& a, size_t i, const Words& b, size_t j) {
  for (const bool before : {true, false}) {
    if (before ? i == 0 : i + 1 == a.size()) continue;
    const size_t at = before ? i - 1 : i + 1;
    if (j > 0 && like(a, at, b, j - 1)) return true;
    if (j + 1 < b.size() && like(a, at, b, j + 1)) return true;
  }
  return false;
}

// Both sides have both poles ("gold up, dollar down"), and they are with other words than there.
std::vector<AlignedPair> crossed(const Words& a, const Words& b) {
  std::vector<AlignedPair> pairs;
  for (size_t i = 0; i < a.size(); ++i) {
    bool kept = false;  // its like on the other side is with the same words
    std::vector<size_t> against;
    for (size_t j = 0; j < b.size(); ++j) {
      const Likeness likeness = compare(a[i], b[j]);
      if (likeness == Likeness::kNone || !bound_alike(a, i, b, j)) continue;
      if (likeness == Likeness::kOpposite)
        against.push_back(j);
      else
        kept = true;
    }
    if (kept) continue;
    for (const size_t j : against) pairs.push_back({i, j, Likeness::kOpposite});
  }
  return pairs;
}

}  // namespace

Verdict judge(const Words& a, const Words& b, const Alignment& alignment) {
  if (alignment.of_both() < kUnrelated) return {Relation::kOther, "unrelated", {}};
  if (!alignment.opposites.empty()) return {Relation::kDisagree, "opposite", alignment.opposites};
  const auto is_number = [](const ContentWord& word) { return word.number.has_value(); };
  if (auto pairs = other_of(a, b, alignment, is_number); !pairs.empty())
    return {Relation::kDisagree, "figure", std::move(pairs)};
  if (auto pairs = negated(a, b); !pairs.empty())
    return {Relation::kDisagree, "negation", std::move(pairs)};
  const auto is_country = [](const ContentWord& word) { return !word.country.empty(); };
  if (auto pairs = other_of(a, b, alignment, is_country); !pairs.empty())
    return {Relation::kDisagree, "place", std::move(pairs)};
  if (auto pairs = crossed(a, b); !pairs.empty())
    return {Relation::kDisagree, "crossed", std::move(pairs)};
  if (auto pairs = reversed(a, b, alignment); !pairs.empty())
    return {Relation::kDisagree, "reversal", std::move(pairs)};
  if (auto pairs = swapped(a, b, alignment); !pairs.empty())
    return {Relation::kDisagree, "swapped", std::move(pairs)};
  const auto is_name = [](const ContentWord& word) { return word.name; };
  if (auto pairs = other_of(a, b, alignment, is_name); !pairs.empty())
    return {alignment.of_both() < kAlike ? Relation::kDisagree : Relation::kAgree, "name",
            std::move(pairs)};
  if (alignment.of_both() < kAlike) return {Relation::kDisagree, "differs", {}};
  return {Relation::kAgree, "same", {}};
}

constexpr size_t kScope = 3;  // words that a negation or reversal before them may reach over

bool undone(const Words& words, size_t at) {
  for (size_t back = 0; back <= std::min(at, kScope); ++back) {
    const ContentWord& word = words[at - back];
    if (word.supposed || (back > 0 && (word.negation || word.reverses))) return true;
  }
  return false;
}

namespace {

bool exclude(const ContentWord& a, const ContentWord& b) {
  bool found = false;
  for (const Sense& sense : a.firm) {
    for (const Sense& other : b.firm) {
      if (sense.field == other.field && sense.pole == other.pole) return false;
      found |= sense.field == other.field;
    }
  }
  return found;
}

// Where `negated` holds a negation right before a verb that the other side has without one, of the
// same thing.
void find_negated(const Words& negated, const Words& plain, bool first,
                  std::vector<AlignedPair>& pairs) {
  for (size_t i = 0; i + 1 < negated.size(); ++i) {
    const ContentWord& verb = negated[i + 1];
    if (!negated[i].negates || negated[i].supposed || verb.negation || verb.name || verb.aspect)
      continue;
    if (i > 0 && undone(negated, i - 1)) continue;
    for (size_t j = 0; j < plain.size(); ++j) {
      if (compare(verb, plain[j]) != Likeness::kSame || undone(plain, j)) continue;
      // Not yet done and going to be done hold both.
      if (plain[j].future && negated[i].past) continue;
      if (!bound_alike(negated, i + 1, plain, j)) continue;
      pairs.push_back(first ? AlignedPair{i, j, Likeness::kOpposite}
                            : AlignedPair{j, i, Likeness::kOpposite});
    }
  }
}

}  // namespace

Contradiction contradiction(const Words& a, const Words& b, const Alignment& alignment) {
  Contradiction out{"opposite", {}};
  for (const AlignedPair& pair : alignment.opposites) {
    if (undone(a, pair.a) || undone(b, pair.b) || !exclude(a[pair.a], b[pair.b])) continue;
    if (bound_alike(a, pair.a, b, pair.b)) out.words.push_back(pair);
  }
  if (!out.words.empty()) return out;
  const auto count = [](const Words& words) {
    return std::count_if(words.begin(), words.end(),
                         [](const ContentWord& word) { return word.negation; });
  };
  if (count(a) % 2 == count(b) % 2) return out;
  out.reason = "negation";
  find_negated(a, b, true, out.words);
  find_negated(b, a, false, out.words);
  return out;
}

}  // namespace isnad::account
