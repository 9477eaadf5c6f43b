#include "cli/command.h"
#include "cli/filters.h"
#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad times --db news.db --since 2021-12-31 --until 2021-12-31\n"
    "  isnad times --db news.db --limit 5 --json";

int list(Session& session, const ListOptions& options) {
  const auto filter = options.filter();
  if (!filter) return fail(session, filter.status());
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  const auto rows = store->times(*filter);
  if (!rows) return fail(session, rows.status());
  return print_rows(session, *rows, options.json);
}

}  // namespace

void add_times(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("times", "List the dates and times that are spoken of");
  const auto options = add_list_options(*command, Layer::kTimes);
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return list(session, *options); };
  });
}

}  // namespace isnad::cli
