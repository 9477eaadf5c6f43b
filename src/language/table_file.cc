#include "language/table_file.h"

#include <algorithm>

#include "text/utf8.h"

namespace isnad::language {
namespace {

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (size_t begin = 0;;) {
    const size_t tab = line.find('\t', begin);
    std::string_view cell = line.substr(begin, tab == std::string_view::npos ? tab : tab - begin);
    while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
    while (!cell.empty() && cell.back() == ' ') cell.remove_suffix(1);
    cells.push_back(cell);
    if (tab == std::string_view::npos) return cells;
    begin = tab + 1;
  }
}

// What makes a line no line of ours, and what to do about it; both empty where it is one.
std::pair<std::string_view, std::string_view> fault_of(std::string_view line) {
  if (line.ends_with('\r')) return {"a carriage return", "end lines with a line feed alone"};
  if (line.starts_with("\xef\xbb\xbf")) return {"a byte order mark", "save the file without it"};
  if (!text::is_valid_utf8(line)) return {"not UTF-8", "save the file as UTF-8"};
  return {};
}

}  // namespace

Result<TableFile> TableFile::parse(std::string name, std::string_view text,
                                   const std::vector<std::string_view>& known) {
  TableFile file;
  file.name_ = std::move(name);
  uint32_t number = 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty()) continue;
    if (const auto [fault, remedy] = fault_of(line); !fault.empty())
      return Status{Code::kInvalid, std::string(fault), file.where({number, {}}),
                    std::string(remedy)};
    if (line.front() == '#') {
      line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
      file.comments_.push_back(line);
      continue;
    }
    TableRow row{number, cells_of(line)};
    if (file.columns_.empty()) {
      file.columns_ = row.cells;
      for (size_t i = 0; i < row.cells.size(); ++i) {
        const std::string_view column = row.cells[i];
        const bool twice = std::count(row.cells.begin(), row.cells.end(), column) > 1;
        if (twice || std::find(known.begin(), known.end(), column) == known.end())
          return Status{
              Code::kInvalid,
              (twice ? "doubled column '" : "unknown column '") + std::string(column) + "'",
              file.where(row), "see doc/data_files.md for the columns"};
      }
      continue;
    }
    if (row.cells.size() > file.columns_.size())
      return Status{Code::kInvalid, "more cells than the header has columns", file.where(row),
                    "remove the extra tab"};
    row.cells.resize(file.columns_.size());
    file.rows_.push_back(std::move(row));
  }
  if (file.columns_.empty())
    return Status{Code::kInvalid, "no header line", file.name_,
                  "name the columns in the first line"};
  return file;
}

std::string_view TableFile::cell(const TableRow& row, std::string_view column) const {
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  return found == columns_.end() ? std::string_view() : row.cells[found - columns_.begin()];
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::optional<std::string_view> value_of(std::string_view pairs, std::string_view key) {
  while (!pairs.empty()) {
    const std::string_view pair = pairs.substr(0, pairs.find(' '));
    if (pair.size() > key.size() && pair[key.size()] == '=' && pair.starts_with(key))
      return pair.substr(key.size() + 1);
    pairs.remove_prefix(std::min(pair.size() + 1, pairs.size()));
  }
  return std::nullopt;
}

}  // namespace isnad::language
