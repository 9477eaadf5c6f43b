#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad statements --db news.db --stance deny\n"
    "  isnad statements --db news.db --since 2021-12-01 --until 2021-12-31 --json\n"
    "\n"
    "Days are those of saying where the text tells them, else of publication.";

}  // namespace

void add_statements(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("statements", "List statements: who said what");
  list_rows(*command, chosen, Layer::kStatements, kExamples, &Store::statements);
}

}  // namespace isnad::cli
