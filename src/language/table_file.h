// Tab-separated data files (doc/data_files.md): a header line that names the columns, one entry a
// line, `#` comments.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::language {

struct TableRow {
  uint32_t line = 0;  // counted from 1
  std::vector<std::string_view>
      cells;  // one for each column of the header; missing cells at the end are empty
};

class TableFile {
 public:
  // `text` must outlive the table. Fails on what is not UTF-8 with line feeds, a missing header, a
  // column that is not in `known`, a doubled column and a row with more cells than columns; `name`
  // is for messages.
  static Result<TableFile> parse(std::string name, std::string_view text,
                                 const std::vector<std::string_view>& known);

  const std::string& name() const { return name_; }
  const std::vector<TableRow>& rows() const { return rows_; }
  // The comment lines, without their `#` and leading spaces.
  const std::vector<std::string_view>& comments() const { return comments_; }
  // The cell of a named column, empty where the file does not use the column.
  std::string_view cell(const TableRow& row, std::string_view column) const;
  std::string where(const TableRow& row) const { return name_ + ":" + std::to_string(row.line); }

 private:
  std::string name_;
  std::vector<std::string_view> columns_, comments_;
  std::vector<TableRow> rows_;
};

// The parts of `text` between separators, empty parts left out.
std::vector<std::string_view> split(std::string_view text, char separator);

// The value of `key` in "sector=GOV country=LB"; nothing where the key is not there.
std::optional<std::string_view> value_of(std::string_view pairs, std::string_view key);

}  // namespace isnad::language
