#include "store/connection.h"

#include <fmt/format.h>

#include "store/failure.h"

namespace isnad::store {

Result<Connection> Connection::open_named(const std::string& name, const std::string& path,
                                          int flags) {
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  Connection made;
  made.path_ = std::make_unique<std::string>(path);
  made.db_.reset(db);
  if (code != SQLITE_OK) return failure(db, code, path);
  sqlite3_extended_result_codes(db, 1);
  return made;
}

Result<Connection> Connection::open(const std::string& path, int flags, int wait_milliseconds) {
  // SQLite gives ":memory:" and "" a meaning of their own; here they are file names like others.
  const bool special = path.empty() || path.front() == ':';
  Result<Connection> made = open_named(special ? "./" + path : path, path, flags);
  if (made.is_ok()) sqlite3_busy_timeout(made->db_.get(), wait_milliseconds);
  return made;
}

Result<Connection> Connection::open_immutable(const std::string& path) {
  std::string uri = "file:";
  for (const char byte : path) {
    if (byte == '?' || byte == '#' || byte == '%') {
      uri += fmt::format("%{:02x}", static_cast<unsigned char>(byte));
    } else {
      uri += byte;
    }
  }
  return open_named(uri + "?immutable=1", path, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

Status Connection::run(const std::string& sql) {
  const int code = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  return code == SQLITE_OK ? Status::ok() : failure(db_.get(), code, *path_);
}

Result<PreparedStatement> Connection::prepare(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return failure(db_.get(), code, *path_);
  return PreparedStatement(statement, path_.get());
}

Result<int64_t> Connection::integer(const std::string& sql) {
  Result<PreparedStatement> statement = prepare(sql);
  if (!statement) return statement.status();
  const Result<bool> row = statement->step();
  if (!row) return row.status();
  return *row ? statement->integer(0) : 0;
}

}  // namespace isnad::store
