// For tests: a case file of testdata/. One case a line, columns separated by tabs, '#' begins a
// comment line. In a column
// "\n", "\t", "\\", "\uXXXX" and "\UXXXXXXXX" stand for the characters that would be unreadable or
// invisible.
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "text/code_points.h"

namespace isnad::text {

inline std::string unescape(const std::string& column) {
  std::string out;
  for (size_t i = 0; i < column.size(); ++i) {
    if (column[i] != '\\' || i + 1 == column.size()) {
      out += column[i];
      continue;
    }
    const char kind = column[++i];
    if (kind == 'n' || kind == 't' || kind == '\\') {
      out += kind == 'n' ? '\n' : kind == 't' ? '\t' : '\\';
      continue;
    }
    const size_t digits = kind == 'u' ? 4 : 8;
    append_utf8(static_cast<uint32_t>(std::stoul(column.substr(i + 1, digits), nullptr, 16)), out);
    i += digits;
  }
  return out;
}

// The rows of src/text/testdata/`name`; empty when the file is not there, which the test must
// check.
inline std::vector<std::vector<std::string>> read_cases(const std::string& name) {
  std::ifstream file(std::string(ISNAD_ROOT) + "/src/text/testdata/" + name);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> columns;
    for (size_t begin = 0; begin <= line.size();) {
      const size_t tab = std::min(line.find('\t', begin), line.size());
      columns.push_back(unescape(line.substr(begin, tab - begin)));
      begin = tab + 1;
    }
    rows.push_back(std::move(columns));
  }
  return rows;
}

}  // namespace isnad::text
