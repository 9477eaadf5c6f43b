// Who is speaking now: a verb of speech without a subject belongs to the last speaker that it
// agrees with, of those who speak at its own level: inside what somebody says, he who speaks there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/features.h"

namespace isnad::read {

struct Speaker {
  int entity = -1;
  uint32_t sentence = 0;
  language::Gender gender = language::Gender::kNone;
  language::Number number = language::Number::kNone;
  int within = -1;  // the statement inside whose content he speaks
};

class Speakers {
 public:
  void clear() { spoken_.clear(); }
  // Did anybody speak in the sentence, at this level?
  bool spoke_in(uint32_t sentence, int within) const;
  bool anybody() const { return !spoken_.empty(); }
  void push(const Speaker& speaker) { spoken_.push_back(speaker); }

  // The entity that a verb form of these features carries on, -1 where nobody spoke yet. The latest
  // speaker at the verb's level who agrees in gender and number, a verb before its subject shows no
  // number; else, inside a content, the latest who agrees at all; else the latest of the level.
  // `within`: the statement inside whose content the verb stands, -1 for none.
  int carry_over(const language::Features& verb, int within) const;

 private:
  std::vector<Speaker> spoken_;
};

}  // namespace isnad::read
