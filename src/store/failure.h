// What SQLite says went wrong, as a Status that names the file and a remedy.
#pragma once

#include <string>

#include "isnad/result.h"

struct sqlite3;

namespace isnad::store {

// `code` is SQLite's (extended) result code, not SQLITE_OK; `db` may be null. Busy: kLocked. Full
// disk, permissions, I/O: kIo. Not a database: kInvalid. Damage, and tables that are not as Isnad
// made them: kCorrupt.
Status failure(sqlite3* db, int code, const std::string& path);

// A file of ours that reads well as a database and holds what Isnad never writes.
Status corrupt(const std::string& what, const std::string& path);

}  // namespace isnad::store
