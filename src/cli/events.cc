#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad events --db news.db --type ASSAULT --status happened\n"
    "  isnad events --db news.db --status planned --json\n"
    "\n"
    "Days are those of the event where the text tells them, else of publication.";

}  // namespace

void add_events(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("events", "List events: what happened, to whom, where");
  list_rows(*command, chosen, Layer::kEvents, kExamples, &Store::events);
}

}  // namespace isnad::cli
