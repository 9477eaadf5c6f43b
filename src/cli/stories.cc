#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad stories --db news.db --since 2021-12-01\n"
    "  isnad stories --db news.db --articles 1 --json\n"
    "\n"
    "A story keeps its number when articles are added. Origins are counted as well as articles:\n"
    "copies of one text have one origin, and so have the articles of one outlet.";

}  // namespace

void add_stories(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("stories", "List stories: articles about the same happening");
  list_rows(*command, chosen, Layer::kStories, kExamples, &Store::stories);
}

}  // namespace isnad::cli
