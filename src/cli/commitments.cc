#include "cli/command.h"
#include "cli/filters.h"
#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad commitments --db news.db --strength promise\n"
    "  isnad commitments --db news.db --since 2021-12-31 --json\n"
    "\n"
    "Days are those of the deadline where there is one, else of publication.";

int list(Session& session, const ListOptions& options) {
  const auto filter = options.filter();
  if (!filter) return fail(session, filter.status());
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  const auto rows = store->commitments(*filter);
  if (!rows) return fail(session, rows.status());
  return print_rows(session, *rows, options.json);
}

}  // namespace

void add_commitments(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("commitments", "List commitments: who undertakes what by when");
  const auto options = add_list_options(*command, Layer::kCommitments);
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return list(session, *options); };
  });
}

}  // namespace isnad::cli
