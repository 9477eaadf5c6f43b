#include "account/alignment.h"

#include <algorithm>
#include <cstdlib>

#include "language/letters.h"

namespace isnad::account {
namespace {

using language::kLetter;

constexpr size_t kSpellingLetters = 5;  // shorter words that differ by a letter are other words

// One letter more, less or other: two spellings of one foreign name, or a slip.
bool nearly_equal(const std::string& a, const std::string& b) {
  const std::string& longer = a.size() >= b.size() ? a : b;
  const std::string& shorter = a.size() >= b.size() ? b : a;
  if (shorter.size() < kSpellingLetters * kLetter || longer.size() - shorter.size() > kLetter)
    return false;
  const auto [at, other] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  const size_t same = static_cast<size_t>(at - shorter.begin()) / kLetter * kLetter;
  const size_t skip = longer.size() == shorter.size() ? kLetter : 0;
  if (same + skip > shorter.size()) return true;
  return shorter.compare(same + skip, std::string::npos, longer, same + kLetter,
                         std::string::npos) == 0;
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& text) {
    return std::find(b.begin(), b.end(), text) != b.end();
  });
}

Likeness compare_senses(const ContentWord& a, const ContentWord& b) {
  bool opposite = false;
  for (const Sense& sense : a.senses) {
    for (const Sense& other : b.senses) {
      if (sense.field != other.field) continue;
      if (sense.pole == other.pole) return Likeness::kSense;
      opposite = true;
    }
  }
  return opposite ? Likeness::kOpposite : Likeness::kNone;
}

}  // namespace

Likeness compare(const ContentWord& a, const ContentWord& b) {
  if (a.number || b.number) {
    return a.number && b.number && *a.number == *b.number ? Likeness::kSame : Likeness::kNone;
  }
  if (a.negation || b.negation)
    return a.negation && b.negation ? Likeness::kSame : compare_senses(a, b);
  if (a.normal == b.normal || share(a.stems, b.stems) || share(a.lemmas, b.lemmas))
    return Likeness::kSame;
  if (!a.country.empty() && a.country == b.country && !(a.place && b.place)) return Likeness::kRoot;
  if (!a.bones.empty() && a.bones == b.bones) return Likeness::kRoot;
  if (a.name && b.name && nearly_equal(a.stems[0], b.stems[0])) return Likeness::kRoot;
  return compare_senses(a, b);
}

int Alignment::of_shorter() const {
  const bool first = words_a <= words_b;
  const size_t words = first ? words_a : words_b;
  return words == 0 ? 0 : static_cast<int>(100 * (first ? covered_a : covered_b) / words);
}

int Alignment::of_both() const {
  const size_t words = words_a + words_b;
  return words == 0 ? 0 : static_cast<int>(100 * (covered_a + covered_b) / words);
}

Alignment align(const std::vector<ContentWord>& a, const std::vector<ContentWord>& b) {
  Alignment out;
  std::vector<bool> in_a(a.size()), in_b(b.size());
  for (size_t i = 0; i < a.size(); ++i) {
    AlignedPair best{i, 0, Likeness::kOpposite};
    for (size_t j = 0; j < b.size(); ++j) {
      const Likeness likeness = compare(a[i], b[j]);
      if (likeness > Likeness::kOpposite) in_a[i] = in_b[j] = true;
      if (likeness > best.likeness) best = {i, j, likeness};
    }
    if (best.likeness > Likeness::kOpposite) out.pairs.push_back(best);
  }
  for (size_t i = 0; i < a.size(); ++i) {
    if (in_a[i]) continue;
    out.left_a.push_back(i);
    for (size_t j = 0; j < b.size(); ++j) {
      if (!in_b[j] && compare(a[i], b[j]) == Likeness::kOpposite)
        out.opposites.push_back({i, j, Likeness::kOpposite});
    }
  }
  for (size_t j = 0; j < b.size(); ++j) {
    if (!in_b[j]) out.left_b.push_back(j);
  }
  const auto counts = [](const ContentWord& word) { return !word.number && !word.negation; };
  for (size_t i = 0; i < a.size(); ++i) {
    if (!counts(a[i])) continue;
    ++out.words_a;
    out.covered_a += in_a[i];
  }
  for (size_t j = 0; j < b.size(); ++j) {
    if (!counts(b[j])) continue;
    ++out.words_b;
    out.covered_b += in_b[j];
  }
  return out;
}

}  // namespace isnad::account
