#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad commitments --db news.db --strength promise\n"
    "  isnad commitments --db news.db --since 2021-12-31 --json\n"
    "\n"
    "Days are those of the deadline where there is one, else of publication.";

}  // namespace

void add_commitments(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("commitments", "List commitments: who undertakes what by when");
  list_rows(*command, chosen, Layer::kCommitments, kExamples, &Store::commitments);
}

}  // namespace isnad::cli
