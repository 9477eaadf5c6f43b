#include "store/failure.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstring>

namespace isnad::store {
namespace {

constexpr const char* kRestore =
    "take a copy of the file from before, or move it away and read the articles again";

// SQLite's words, with the system's own where there are any ("unable to open database file: ...").
std::string words(sqlite3* db, int code) {
  if (db == nullptr) return sqlite3_errstr(code);
  const int cause = sqlite3_system_errno(db);
  const bool system = (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_IOERR;
  if (!system || cause == 0) return sqlite3_errmsg(db);
  return fmt::format("{}: {}", sqlite3_errmsg(db), std::strerror(cause));
}

}  // namespace

Status failure(sqlite3* db, int code, const std::string& path) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {Code::kLocked, "the record file is in use by another process", path,
              "wait until the other one is done, or stop it, and try again"};
    case SQLITE_FULL:
      return {Code::kIo, "there is no room left for the record file", path,
              "make room and run the same command again; what was committed is kept"};
    case SQLITE_NOTADB:
      return {Code::kInvalid, "this is not an Isnad record file, nor any SQLite database", path,
              "give another file, or a name that does not exist yet"};
    case SQLITE_READONLY:
      return {Code::kIo, "the record file cannot be written", path,
              "change its permissions and those of its folder, or give another file"};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {Code::kIo, "the record file cannot be opened: " + words(db, code), path,
              "check that the folder exists and that you may write there"};
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
      return {Code::kIo, "the record file cannot be read or written: " + words(db, code), path,
              "check the disk and run the same command again; what was committed is kept"};
    default:
      return {Code::kCorrupt, "the record file is damaged: " + words(db, code), path, kRestore};
  }
}

Status corrupt(const std::string& what, const std::string& path) {
  return {Code::kCorrupt, "the record file is damaged: " + what, path, kRestore};
}

}  // namespace isnad::store
