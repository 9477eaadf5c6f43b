// What the commands that list rows have in common: their options, open the record file, ask, print
// each row as text or JSON.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/row_text.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "isnad/selection.h"
#include "story/account_text.h"
#include "story/row_json.h"

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
      text = story::row_json(row) + "\n";
    } else {
      print_row(row, *labels, lines);
    }
    if (Status status = session.out.write(text); !status.is_ok()) return fail(session, status);
  }
  return finish(session);
}

// Makes `command` list the rows that `ask` finds, under the filters of the layer.
template <typename Row>
void list_rows(CLI::App& command, Action& chosen, Layer layer, const char* examples,
               Result<std::vector<Row>> (Store::*ask)(const Filter&) const) {
  const std::shared_ptr<ListOptions> options = add_list_options(command, layer);
  command.footer(examples);
  command.callback([options, ask, &chosen] {
    chosen = [options, ask](Session& session) {
      const auto filter = options->filter();
      if (!filter) return fail(session, filter.status());
      const auto store = open_for_reading(options->db);
      if (!store) return fail(session, store.status());
      const auto rows = ((*store).*ask)(*filter);
      if (!rows) return fail(session, rows.status());
      return print_rows(session, *rows, options->json);
    };
  });
}

// Makes `command` list what `find` finds across the articles that pass the filter. `Find` takes the
// session, the options and the selection.
template <typename Row, typename Find>
void list_found(CLI::App& command, Action& chosen, Layer layer, const char* examples, Find find) {
  const std::shared_ptr<ListOptions> options = add_list_options(command, layer);
  command.footer(examples);
  command.callback([options, find, &chosen] {
    chosen = [options, find](Session& session) {
      const auto filter = options->filter();
      if (!filter) return fail(session, filter.status());
      const auto store = open_for_reading(options->db);
      if (!store) return fail(session, store.status());
      const auto selection = select_articles(*store, *filter);
      if (!selection) return fail(session, selection.status());
      Result<std::vector<Row>> rows = find(session, *options, *selection);
      if (!rows) return fail(session, rows.status());
      if (options->limit != 0 && rows->size() > options->limit) {
        rows->erase(rows->begin() + static_cast<std::ptrdiff_t>(options->limit), rows->end());
      }
      return print_rows(session, *rows, options->json);
    };
  });
}

}  // namespace isnad::cli
