// Who is speaking now: a verb of speech without a subject belongs to the last speaker that it
// agrees with.
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
};

class Speakers {
 public:
  void clear() { spoken_.clear(); }
  bool spoke_in(uint32_t sentence) const {
    return !spoken_.empty() && spoken_.back().sentence == sentence;
  }
  void push(const Speaker& speaker) { spoken_.push_back(speaker); }

  // The entity that a verb form of these features carries on, -1 where nobody spoke yet. The latest
  // speaker who agrees in gender; a verb before its subject does not show number, so number decides
  // only for duals and plurals of persons; else the latest speaker.
  int carry_over(const language::Features& verb) const;

 private:
  std::vector<Speaker> spoken_;
};

}  // namespace isnad::read
