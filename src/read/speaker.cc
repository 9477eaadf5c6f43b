#include "read/speaker.h"

namespace isnad::read {
namespace {

using language::Gender;
using language::Number;

bool agrees(const Speaker& speaker, const language::Features& verb) {
  const bool gender = verb.gender == Gender::kNone || speaker.gender == Gender::kNone ||
                      verb.gender == speaker.gender;
  // Duals and plurals in -in are written alike.
  // A plural of things or a group noun goes with a feminine singular verb.
  const bool group = speaker.number == Number::kPlural && verb.gender == Gender::kFeminine &&
                     verb.number == Number::kSingular;
  const bool number = verb.number == Number::kNone || speaker.number == Number::kNone ||
                      verb.number == speaker.number ||
                      (verb.number != Number::kSingular && speaker.number != Number::kSingular);
  return group || (gender && number);
}

}  // namespace

bool Speakers::spoke_in(uint32_t sentence, int within) const {
  for (size_t i = spoken_.size(); i-- > 0 && spoken_[i].sentence == sentence;)
    if (spoken_[i].within == within) return true;
  return false;
}

int Speakers::carry_over(const language::Features& verb, int within) const {
  for (size_t i = spoken_.size(); i-- > 0;)
    if (spoken_[i].within == within && agrees(spoken_[i], verb)) return spoken_[i].entity;
  if (within >= 0)
    for (size_t i = spoken_.size(); i-- > 0;)
      if (agrees(spoken_[i], verb)) return spoken_[i].entity;
  // Of several nobody who is one; where all that is known disagrees, rather nobody.
  if (verb.number == Number::kPlural || verb.number == Number::kDual) return -1;
  for (size_t i = spoken_.size(); i-- > 0;)
    if (spoken_[i].within == within) return spoken_[i].entity;
  return spoken_.empty() ? -1 : spoken_.back().entity;
}

}  // namespace isnad::read
