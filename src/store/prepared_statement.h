// One compiled SQL statement: bind, step, read columns. Thin: no copies on the way in.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/record.h"
#include "isnad/result.h"

namespace isnad::store {

// A reference to a cell, kept as the number in its id: index + 1, NULL for kNone.
struct Reference {
  int index = kNone;
};

// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

// Not for two threads at once. Texts that were bound must live until the statement is reset; run()
// and begin() bind, and reset() forgets. The connection must outlive it.
class PreparedStatement {
 public:
  PreparedStatement() = default;
  PreparedStatement(sqlite3_stmt* statement, const std::string* path)
      : statement_(statement), path_(path) {}

  // Binds the values in order, runs to the end and resets.
  template <typename... Values>
  Status run(const Values&... values) {
    begin(values...);
    Result<bool> row = step();
    while (row.is_ok() && *row) row = step();
    reset();
    return row.is_ok() ? Status::ok() : row.status();
  }

  // Resets and binds the values in order; then step() until it gives false.
  template <typename... Values>
  void begin(const Values&... values) {
    reset();
    [[maybe_unused]] int place = 0;  // there may be none
    (bind(place, values), ...);
  }
  // True: there is a row to read.
  Result<bool> step();
  void reset();

  bool is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
  }
  int64_t integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  double number(int column) const { return sqlite3_column_double(statement_.get(), column); }
  // Until the next step or reset.
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  std::optional<std::string> text_or_null(int column) const;
  std::optional<int64_t> integer_or_null(int column) const;
  std::optional<double> number_or_null(int column) const;
  int reference(int column) const;  // back to an index, kNone for NULL
  Span span(int column) const;      // of this column and the next
  std::optional<Span> span_or_null(int column) const;

  void bind(int& place, std::nullptr_t);
  void bind(int& place, int64_t value);
  void bind(int& place, int value) { bind(place, int64_t{value}); }
  void bind(int& place, size_t value) { bind(place, static_cast<int64_t>(value)); }
  void bind(int& place, bool value) { bind(place, int64_t{value}); }
  void bind(int& place, double value);
  void bind(int& place, std::string_view value);
  void bind(int& place, const std::string& value) { bind(place, std::string_view(value)); }
  void bind(int& place, const char* value) { bind(place, std::string_view(value)); }
  void bind(int& place, Reference value);
  void bind(int& place, Blob value);
  void bind(int& place, const std::optional<int64_t>& value);
  void bind(int& place, const Span& value);  // two places
  void bind(int& place, const std::optional<Span>& value);
  void bind(int& place, const std::optional<std::string>& value);
  void bind(int& place, const std::optional<double>& value);

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void note(int code) {
    if (code != SQLITE_OK && bind_error_ == SQLITE_OK) bind_error_ = code;
  }

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  const std::string* path_ = nullptr;
  int bind_error_ = SQLITE_OK;
};

}  // namespace isnad::store
