// What accounts have in common and where they differ: two short texts laid side by side.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/language.h"
#include "isnad/record.h"
#include "isnad/result.h"

namespace isnad {

enum class Relation : uint8_t {
  kDisagree,  // they speak of one thing and cannot both hold
  kAgree,     // they say the same, or nothing that excludes the other
  kOther,     // they speak of different things
};

// "disagree", "agree", "other".
std::string_view name(Relation relation);

// Words of the two texts that decided; a span is empty where the other side has nothing of the kind
// (a negation on one side).
struct Contrast {
  Span a, b;  // code points into the texts
  std::string a_words, b_words;
};

struct Comparison {
  Relation relation = Relation::kOther;
  std::string reason;               // "opposite", "negation", "figure", "place", ...
  std::vector<Contrast> contrasts;  // what the reason rests on
  int covered = 0;                  // percent of the words of both texts that the other one has
};

// Compares short texts: headlines, statements, sentences. One for each thread.
class Comparer {
 public:
  explicit Comparer(std::shared_ptr<const Language> language);
  Comparer(Comparer&&) noexcept;
  Comparer& operator=(Comparer&&) noexcept;
  ~Comparer();

  // Both must be valid UTF-8. Some 20 us for two headlines; quadratic in their words.
  Comparison compare(std::string_view a, std::string_view b);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace isnad
