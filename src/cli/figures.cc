#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad figures --db news.db --limit 5\n"
    "  isnad figures --db news.db --json\n"
    "\n"
    "Days are those of publication.";

}  // namespace

void add_figures(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("figures", "List figures with what they count, and by whose account");
  list_rows(*command, chosen, Layer::kFigures, kExamples, &Store::figures);
}

}  // namespace isnad::cli
