// How much of two texts is the same words, and what that makes one of the other.
#pragma once

#include <cstdint>
#include <string_view>

#include "link/shingle.h"

namespace isnad::link {

// Words that stand in a run of five (of all, in a text of fewer) which the other text has too,
// counted in both: containment each way, where a likeness of both together would miss a cut.
struct Overlap {
  uint32_t words = 0, shared = 0;
  uint32_t other_words = 0, other_shared = 0;
};

// O(n log m).
Overlap overlap(const ShingledText& text, const ShingledText& other);

enum class Relation : uint8_t {
  kNone,       // each is a text of its own
  kIdentical,  // at least nine in ten words of both, in any order of paragraphs
  kCut,        // nine in ten of this one's words, and the other has more
  kExtended,   // nine in ten of the other's words, and more
  kRewritten,  // much of both, and both have more
};

// kNone under eight shared words, half of the shorter text or a fifth of the longer one: a
// quotation or a paragraph of background that two texts have in common makes them no copies, and a
// press review none of everything that it quotes.
Relation relation(const Overlap& overlap);

std::string_view name(Relation relation);

}  // namespace isnad::link
