// What the commands that list rows have in common: open the record file, ask, print each row as
// text or JSON.
#pragma once

#include <string>
#include <vector>

#include "cli/row_json.h"
#include "cli/row_text.h"
#include "cli/session.h"
#include "cli/terminal.h"

namespace isnad::cli {

template <typename Row>
int print_rows(Session& session, const std::vector<Row>& rows, bool json) {
  const auto labels = session.labels(interface_language());
  if (!labels) return fail(session, labels.status());
  const story::TextStyle style = output_style();
  std::string text;
  story::TextLines lines(style, text);
  for (const Row& row : rows) {
    text.clear();
    if (json) {
      text = row_json(row) + "\n";
    } else {
      print_row(row, *labels, lines);
    }
    if (Status status = session.out.write(text); !status.is_ok()) return fail(session, status);
  }
  return finish(session);
}

}  // namespace isnad::cli
