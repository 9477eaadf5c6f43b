#include "store/database.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include "store/failure.h"
#include "store/schema.h"

namespace isnad::store {
namespace {

namespace fs = std::filesystem;

struct Header {
  int64_t application = 0, version = 0, tables = 0;
};

Result<Header> read_header(Connection& db) {
  const Result<int64_t> application = db.integer("PRAGMA application_id");
  if (!application) return application.status();
  const Result<int64_t> version = db.integer("PRAGMA user_version");
  if (!version) return version.status();
  const Result<int64_t> tables = db.integer("SELECT count(*) FROM sqlite_schema");
  if (!tables) return tables.status();
  return Header{*application, *version, *tables};
}

Status not_ours(const std::string& path, const char* what) {
  return {Code::kInvalid, fmt::format("this is {} and not an Isnad record file", what), path,
          "give another file, or a name that does not exist yet"};
}

Status check_header(const Header& header, const std::string& path, Access access) {
  const bool empty = header.application == 0 && header.version == 0 && header.tables == 0;
  if (empty && access == Access::kWrite) return Status::ok();
  if (empty) return not_ours(path, "an empty file");
  if (header.application != kApplicationId) return not_ours(path, "another program's database");
  const auto ours = static_cast<int64_t>(schema_steps().size());
  if (header.version > ours) {
    return {Code::kNewer,
            fmt::format("the record file was written by a newer Isnad (version {} of its tables, "
                        "this program knows {})",
                        header.version, ours),
            path, "use the newer program, or another file"};
  }
  if (header.version < ours && access == Access::kRead) {
    return {Code::kUnsupported,
            fmt::format("the record file was written by an older Isnad (version {} of its tables, "
                        "this program reads {})",
                        header.version, ours),
            path, "read any article into it once: that brings it up to date"};
  }
  return Status::ok();
}

// SQLite takes a very short file for an empty database, whatever is in it, and writes over it.
bool begins_like_a_database(const std::string& path) {
  using namespace std::string_view_literals;
  constexpr std::string_view kMagic = "SQLite format 3\0"sv;
  std::ifstream file(path, std::ios::binary);
  std::string begin(kMagic.size(), ' ');
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  const bool unreadable = !file.is_open();  // SQLite says why
  return unreadable || file.gcount() == 0 || begin == kMagic;
}

// Looks at the path before SQLite does, for errors that it tells poorly.
Status check_path(const std::string& path, Access access) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) {
    return {Code::kInvalid, "this is a folder and not a record file", path,
            "give the name of a file"};
  }
  if (status.type() == fs::file_type::not_found && access == Access::kRead) {
    return {Code::kNotFound, "there is no such record file", path,
            "check the name, or make it with `isnad read ... --db`"};
  }
  if (!begins_like_a_database(path)) return failure(nullptr, SQLITE_NOTADB, path);
  return Status::ok();
}

Result<Connection> open_for_reading(const std::string& path, int wait_milliseconds) {
  Result<Connection> db = Connection::open(path, SQLITE_OPEN_READONLY, wait_milliseconds);
  if (!db) return db;
  const Status status = db->integer("PRAGMA schema_version").status();
  if (status.is_ok() || status.code != Code::kIo) return db;
  // A file in WAL mode needs a helper file beside it even for reading. Where none can be made and
  // none is left by a writer, the file is complete by itself.
  std::error_code error;
  if (fs::exists(path + "-wal", error)) return db;
  return Connection::open_immutable(path);
}

Status set_up_for_writing(Connection& db, uint64_t largest_bytes) {
  if (db.read_only()) return failure(nullptr, SQLITE_READONLY, db.path());
  Status status = db.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  if (status.is_ok() && largest_bytes != 0) {
    const Result<int64_t> page = db.integer("PRAGMA page_size");
    if (!page) return page.status();
    const uint64_t pages = largest_bytes / static_cast<uint64_t>(*page);
    status = db.run(fmt::format("PRAGMA max_page_count = {}", pages == 0 ? 1 : pages));
  }
  if (status.is_ok()) status = migrate(db, schema_steps());
  if (status.is_ok()) status = db.run("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536");
  return status;
}

}  // namespace

Result<Connection> open_database(const std::string& path, const StoreOptions& options) {
  Status status = check_path(path, options.access);
  if (!status.is_ok()) return status;
  const bool write = options.access == Access::kWrite;
  Result<Connection> db = write ? Connection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                                   options.wait_milliseconds)
                                : open_for_reading(path, options.wait_milliseconds);
  if (!db) return db;
  const Result<Header> header = read_header(*db);
  if (!header) return header.status();
  status = check_header(*header, path, options.access);
  if (status.is_ok() && write) status = set_up_for_writing(*db, options.largest_bytes);
  if (!status.is_ok()) return status;
  return db;
}

}  // namespace isnad::store
