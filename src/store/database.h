// Opens a record file and makes sure that it is one.
#pragma once

#include <string>

#include "isnad/result.h"
#include "isnad/store.h"
#include "store/connection.h"

namespace isnad::store {

// For writing: makes the file where there is none, migrates an older one, sets WAL. For reading:
// the file must be there and of this version. A file that is not ours is not touched. Errors as
// isnad/store.h promises.
Result<Connection> open_database(const std::string& path, const StoreOptions& options);

}  // namespace isnad::store
