// One open SQLite database.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

#include "isnad/result.h"
#include "store/prepared_statement.h"

namespace isnad::store {

// Closes itself; statements made from it must be gone by then. One thread at a time.
class Connection {
 public:
  // `flags` are those of sqlite3_open_v2. Says little: SQLite looks at the file at the first query.
  static Result<Connection> open(const std::string& path, int flags, int wait_milliseconds);
  // Opens for reading a file in a folder where nothing may be written: SQLite then takes no locks
  // and trusts that nobody changes the file.
  static Result<Connection> open_immutable(const std::string& path);

  // One or more SQL statements without values; rows are thrown away.
  Status run(const std::string& sql);
  Result<PreparedStatement> prepare(const std::string& sql);
  // The first column of the first row; 0 where there is no row.
  Result<int64_t> integer(const std::string& sql);

  bool in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }
  bool read_only() const { return sqlite3_db_readonly(db_.get(), "main") == 1; }
  const std::string& path() const { return *path_; }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  static Result<Connection> open_named(const std::string& name, const std::string& path, int flags);

  std::unique_ptr<std::string> path_;  // statements point at it, so it must not move
  std::unique_ptr<sqlite3, Close> db_;
};

}  // namespace isnad::store
