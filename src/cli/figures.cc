#include "cli/command.h"
#include "cli/filters.h"
#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad figures --db news.db --limit 5\n"
    "  isnad figures --db news.db --json\n"
    "\n"
    "Days are those of publication.";

int list(Session& session, const ListOptions& options) {
  const auto filter = options.filter();
  if (!filter) return fail(session, filter.status());
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  const auto rows = store->figures(*filter);
  if (!rows) return fail(session, rows.status());
  return print_rows(session, *rows, options.json);
}

}  // namespace

void add_figures(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("figures", "List figures with what they count, and by whose account");
  const auto options = add_list_options(*command, Layer::kFigures);
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return list(session, *options); };
  });
}

}  // namespace isnad::cli
