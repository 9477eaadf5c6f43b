#include "store/prepared_statement.h"

#include "store/failure.h"

namespace isnad::store {

Result<bool> PreparedStatement::step() {
  sqlite3* db = sqlite3_db_handle(statement_.get());
  if (bind_error_ != SQLITE_OK) return failure(db, bind_error_, *path_);
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return failure(db, code, *path_);
}

void PreparedStatement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  bind_error_ = SQLITE_OK;
}

std::string_view PreparedStatement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view PreparedStatement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::optional<int64_t> PreparedStatement::integer_or_null(int column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

std::optional<std::string> PreparedStatement::text_or_null(int column) const {
  if (is_null(column)) return std::nullopt;
  return std::string(text(column));
}

std::optional<double> PreparedStatement::number_or_null(int column) const {
  if (is_null(column)) return std::nullopt;
  return number(column);
}

int PreparedStatement::reference(int column) const {
  return is_null(column) ? kNone : static_cast<int>(integer(column) - 1);
}

Span PreparedStatement::span(int column) const {
  return {static_cast<uint32_t>(integer(column)), static_cast<uint32_t>(integer(column + 1))};
}

std::optional<Span> PreparedStatement::span_or_null(int column) const {
  if (is_null(column)) return std::nullopt;
  return span(column);
}

void PreparedStatement::bind(int& place, std::nullptr_t) {
  note(sqlite3_bind_null(statement_.get(), ++place));
}

void PreparedStatement::bind(int& place, int64_t value) {
  note(sqlite3_bind_int64(statement_.get(), ++place, value));
}

void PreparedStatement::bind(int& place, double value) {
  note(sqlite3_bind_double(statement_.get(), ++place, value));
}

void PreparedStatement::bind(int& place, std::string_view value) {
  // An empty view may have no address, and SQLite takes that for NULL.
  const char* bytes = value.empty() ? "" : value.data();
  note(sqlite3_bind_text64(statement_.get(), ++place, bytes, value.size(), SQLITE_STATIC,
                           SQLITE_UTF8));
}

void PreparedStatement::bind(int& place, Blob value) {
  const char* bytes = value.bytes.empty() ? "" : value.bytes.data();
  note(sqlite3_bind_blob64(statement_.get(), ++place, bytes, value.bytes.size(), SQLITE_STATIC));
}

void PreparedStatement::bind(int& place, Reference value) {
  if (value.index == kNone) {
    bind(place, nullptr);
  } else {
    bind(place, int64_t{value.index} + 1);
  }
}

void PreparedStatement::bind(int& place, const Span& value) {
  bind(place, int64_t{value.begin});
  bind(place, int64_t{value.end});
}

void PreparedStatement::bind(int& place, const std::optional<Span>& value) {
  if (value) return bind(place, *value);
  bind(place, nullptr);
  bind(place, nullptr);
}

void PreparedStatement::bind(int& place, const std::optional<std::string>& value) {
  if (value) return bind(place, *value);
  bind(place, nullptr);
}

void PreparedStatement::bind(int& place, const std::optional<int64_t>& value) {
  if (value) return bind(place, *value);
  bind(place, nullptr);
}

void PreparedStatement::bind(int& place, const std::optional<double>& value) {
  if (value) return bind(place, *value);
  bind(place, nullptr);
}

}  // namespace isnad::store
