// What the articles of a dossier have in common and where they differ: disputes, promises,
// silences and wordings that stand on its lines.
#pragma once

#include <vector>

#include "isnad/dossier.h"
#include "story/dossier_lines.h"

namespace isnad::story {

// Fills Dossier::accounts, disputes, promises, silences and wordings of a dossier whose lines are
// made; `chosen` are its articles, in its order. Fails as the store fails, and with kInvalid for
// edited tables that cannot be read. Cost: some 2 ms an article.
Status add_accounts(const Store& store, const Language& language, const DossierOptions& options,
                    const std::vector<Chosen>& chosen, Dossier& dossier);

}  // namespace isnad::story
