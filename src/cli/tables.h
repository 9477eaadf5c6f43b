// The tables that a dossier and accounts are made by.
#pragma once

#include "cli/session.h"
#include "isnad/dossier.h"

namespace isnad::cli {

// From --data where it is given, else the built-in ones.
Status take_tables(const Session& session, DossierOptions& to);

}  // namespace isnad::cli
