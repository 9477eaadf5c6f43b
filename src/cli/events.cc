#include "cli/command.h"
#include "cli/filters.h"
#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad events --db news.db --type ASSAULT --status happened\n"
    "  isnad events --db news.db --status planned --json\n"
    "\n"
    "Days are those of the event where the text tells them, else of publication.";

int list(Session& session, const ListOptions& options) {
  const auto filter = options.filter();
  if (!filter) return fail(session, filter.status());
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  const auto rows = store->events(*filter);
  if (!rows) return fail(session, rows.status());
  return print_rows(session, *rows, options.json);
}

}  // namespace

void add_events(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("events", "List events: what happened, to whom, where");
  const auto options = add_list_options(*command, Layer::kEvents);
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return list(session, *options); };
  });
}

}  // namespace isnad::cli
