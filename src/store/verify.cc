// Reads a whole record file and compares it with itself.
#include <fmt/format.h>

#include "base/hash.h"
#include "isnad/json.h"
#include "store/failure.h"
#include "store/store_parts.h"

namespace isnad {
namespace {

using store::Connection;
using store::PreparedStatement;

// The first row of a check that gives rows for what is wrong; `good` is the row of one that always
// gives some.
Status first_row(Connection& db, const std::string& sql, std::string_view good) {
  Result<PreparedStatement> check = db.prepare(sql);
  if (!check) return check.status();
  const Result<bool> row = check->step();
  if (!row) return row.status();
  if (!*row || check->text(0) == good) return Status::ok();
  return store::corrupt(std::string(check->text(0)), db.path());
}

// Every article has its hash, every cell an article (SQLite's check of foreign keys covers that),
// every article its folded words.
Status check_records(Connection& db, store::RowReader& reader) {
  Result<PreparedStatement> articles = db.prepare(
      "SELECT number, id, content_hash, folded.article FROM article "
      "LEFT JOIN folded ON folded.article = number ORDER BY number");
  if (!articles) return articles.status();
  std::string json;
  while (true) {
    const Result<bool> more = articles->step();
    if (!more) return more.status();
    if (!*more) return Status::ok();
    const Result<Record> record = reader.read(articles->integer(0), store::Layers::all());
    if (!record) return record.status();
    json.clear();
    append_json(*record, json);
    if (base::hex(base::hash128(json)) != articles->text(2) || articles->is_null(3)) {
      return store::corrupt(fmt::format("article '{}' is not as it was stored", record->id),
                            db.path());
    }
  }
}

}  // namespace

Status Store::verify() const {
  Parts& parts = *parts_;
  Status status = first_row(parts.db, "PRAGMA integrity_check(1)", "ok");
  if (status.is_ok()) {
    status = first_row(parts.db,
                       "SELECT 'a row of table ' || \"table\" || ' refers to nothing' "
                       "FROM pragma_foreign_key_check",
                       "");
  }
  // The index's own check is an INSERT by its form, and writes nothing; yet SQLite does not let a
  // reader ask for it.
  if (status.is_ok() && parts.writer) {
    status = parts.db.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
  }
  if (status.is_ok()) status = check_records(parts.db, parts.reader);
  return status;
}

}  // namespace isnad
