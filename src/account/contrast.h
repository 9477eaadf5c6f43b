// How two aligned texts stand to one another: readable rules, tried in order, the first that holds
// decides.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "account/alignment.h"
#include "isnad/account.h"

namespace isnad::account {

inline constexpr size_t kNoWord = SIZE_MAX;

struct Verdict {
  Relation relation = Relation::kOther;
  std::string_view reason;
  std::vector<AlignedPair> words;  // kNoWord: nothing on this side
};

Verdict judge(const std::vector<ContentWord>& a, const std::vector<ContentWord>& b,
              const Alignment& alignment);

// Whether the word may be undone by one before it, or is only supposed.
bool undone(const std::vector<ContentWord>& words, size_t at);

// What makes two statements exclude one another beyond doubt: opposites, or a negation, of words
// that stand beside one and the same word. Empty in most cases; `reason` is "opposite" or
// "negation".
struct Contradiction {
  std::string_view reason;
  std::vector<AlignedPair> words;
};
Contradiction contradiction(const std::vector<ContentWord>& a, const std::vector<ContentWord>& b,
                            const Alignment& alignment);

}  // namespace isnad::account
