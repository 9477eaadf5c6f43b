#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad times --db news.db --since 2021-12-31 --until 2021-12-31\n"
    "  isnad times --db news.db --limit 5 --json";

}  // namespace

void add_times(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("times", "List the dates and times that are spoken of");
  list_rows(*command, chosen, Layer::kTimes, kExamples, &Store::times);
}

}  // namespace isnad::cli
