// Denials met with what they deny by the act, where the two share too few words to be laid side by
// side: "denied any intention to extend the stay of the forces" and "claimed that the government
// studies putting off the date of their leaving".
#pragma once

#include <vector>

#include "account/proposition.h"

namespace isnad::account {

struct ActDenial {
  size_t denied = 0, denial = 0;  // indices into the propositions
};

// A denial and what somebody else asserts name one act of one thing, and the latter came at most
// some five weeks before and not after it. The thing is the same in both; or one of them leaves it
// to what stands around ("the date"), and then their titles, or one article, must agree on it. What
// calls talk of an act untrue is a denial, too. In order of the denial. Cost: a look at each pair
// that names one act, some microseconds.
std::vector<ActDenial> act_denials(const std::vector<Proposition>& propositions,
                                   ContentReader& reader);

}  // namespace isnad::account
