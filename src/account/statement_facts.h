// Statements of many articles grouped into facts: what one speaker said, by all who report it.
#pragma once

#include <vector>

#include "account/proposition.h"

namespace isnad::account {

// For each proposition the number of its group; groups are numbered in the order of their first
// member. Two are one statement where the speakers may be one, the day is the same or the next, and
// the words are mostly the same and exclude nothing.
std::vector<size_t> group_statements(const std::vector<Proposition>& propositions);

}  // namespace isnad::account
