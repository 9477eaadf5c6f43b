// A list of files with what is known of them: for saved pages and texts that do not say themselves
// who published them and when. CSV (RFC 4180, the first line names the columns) or JSONL, told by
// the name (.csv), else by the first byte. Columns: file, id, outlet, url, title, byline,
// published; others are passed over, empty ones say nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "isnad/article.h"
#include "isnad/result.h"

namespace isnad::intake {

class Manifest {
 public:
  // Fails with file:line on what the user must mend: a row without a file, a file named twice, a
  // `published` that is no ISO 8601 date, broken JSON, a quote that does not close.
  static Result<Manifest> open(const std::string& path);

  // What it says of the input of that name ("pages/a.html", "pages.zip!a.html"); null: nothing.
  // Files in it are relative to its own folder.
  const Article* find(const std::string& name);
  // Rows that nobody found, as "manifest.csv:3" and the file, in their order.
  struct Missing {
    std::string row, file;
  };
  std::vector<Missing> missing() const;

 private:
  struct Row {
    Article article;
    std::string place, file;
    bool found = false;
  };
  using Fields = std::map<std::string, std::string>;
  Status add(Fields fields, std::string place);
  Status read_csv(std::string_view text, const std::string& name);
  Status read_lines(std::string_view text, const std::string& name);

  std::string folder_;
  std::map<std::string, size_t> by_file_;
  std::vector<Row> rows_;
};

}  // namespace isnad::intake
