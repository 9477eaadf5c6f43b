// `isnad read --to records`: the records of web archives, listed, unread.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"

namespace isnad::cli {

// Prints one line a record; gives the exit code.
int list_records(Session& session, const std::vector<std::string>& inputs);

}  // namespace isnad::cli
