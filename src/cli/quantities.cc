#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad quantities --db news.db --limit 5\n"
    "  isnad quantities --db news.db --json\n"
    "\n"
    "Days are those of publication.";

}  // namespace

void add_quantities(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("quantities", "List figures");
  list_rows(*command, chosen, Layer::kQuantities, kExamples, &Store::quantities);
}

}  // namespace isnad::cli
