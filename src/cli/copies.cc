#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad copies --db news.db\n"
    "  isnad copies --db news.db --since 2021-12-01 --json\n"
    "\n"
    "A text is an agency's where one of the articles names it, else that of the outlet that\n"
    "published it first. Each article is compared with the one whose words it shares most.";

}  // namespace

void add_copies(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand(
      "copies", "List texts that several articles carry, and whose they are");
  list_rows(*command, chosen, Layer::kCopies, kExamples, &Store::copies);
}

}  // namespace isnad::cli
