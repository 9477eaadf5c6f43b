#include "link/overlap.h"

#include <algorithm>

namespace isnad::link {
namespace {

constexpr uint32_t kFewestShared = 8;

uint32_t covered(const ShingledText& text, const ShingledText& other) {
  uint32_t count = 0;
  uint32_t counted_to = 0;
  const uint32_t run = std::min(kShingleWords, text.words);
  for (uint32_t i = 0; i < text.shingles.size(); ++i) {
    if (!std::binary_search(other.sorted.begin(), other.sorted.end(), text.shingles[i])) continue;
    count += i + run - std::max(i, counted_to);
    counted_to = i + run;
  }
  return count;
}

// part / whole >= numerator / denominator
bool at_least(uint32_t part, uint32_t whole, uint32_t numerator, uint32_t denominator) {
  return uint64_t{part} * denominator >= uint64_t{whole} * numerator;
}

}  // namespace

Overlap overlap(const ShingledText& text, const ShingledText& other) {
  return {text.words, covered(text, other), other.words, covered(other, text)};
}

Relation relation(const Overlap& overlap) {
  const bool longer = overlap.words > overlap.other_words;
  const uint32_t short_words = longer ? overlap.other_words : overlap.words;
  const uint32_t short_shared = longer ? overlap.other_shared : overlap.shared;
  const uint32_t long_words = longer ? overlap.words : overlap.other_words;
  const uint32_t long_shared = longer ? overlap.shared : overlap.other_shared;
  if (short_shared < kFewestShared || !at_least(short_shared, short_words, 1, 2) ||
      !at_least(long_shared, long_words, 1, 5)) {
    return Relation::kNone;
  }
  const bool whole = at_least(overlap.shared, overlap.words, 9, 10);
  const bool whole_other = at_least(overlap.other_shared, overlap.other_words, 9, 10);
  if (whole && whole_other) return Relation::kIdentical;
  if (whole) return Relation::kCut;
  return whole_other ? Relation::kExtended : Relation::kRewritten;
}

std::string_view name(Relation relation) {
  switch (relation) {
    case Relation::kNone:
      return "none";
    case Relation::kIdentical:
      return "identical";
    case Relation::kCut:
      return "cut";
    case Relation::kExtended:
      return "extended";
    case Relation::kRewritten:
      return "rewritten";
  }
  return "";
}

}  // namespace isnad::link
