// Statements that cannot both hold: a denial and what it denies, two contents that exclude one
// another.
#pragma once

#include <vector>

#include "account/proposition.h"

namespace isnad::account {

// Disputes between groups of statements (statement_facts.h). Denials that share what is denied, or
// its denial, are one dispute.
std::vector<Dispute> statement_disputes(const std::vector<Proposition>& propositions,
                                        const std::vector<size_t>& groups, ContentReader& reader);

// The accounts in order of day, then outlet, article and cell.
void sort_accounts(std::vector<Account>& accounts);
size_t count_origins(const std::vector<Account>& accounts);

}  // namespace isnad::account
