// Events and figures of many articles grouped into facts, and those of their accounts that differ:
// an event that one tells and another denies, figures of one thing that do not meet.
#pragma once

#include <vector>

#include "isnad/account.h"

namespace isnad::account {

// Facts of two accounts or more are added to `facts`, what differs among them to `disputes`.
// Events are one where word, type, day and a party, and place or other party where both are named,
// agree.
void event_accounts(const Selection& selection, std::vector<Fact>& facts,
                    std::vector<Dispute>& disputes);

}  // namespace isnad::account
