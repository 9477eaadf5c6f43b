#include "cli/listing.h"
#include "isnad/wordings.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad wording --db news.db --limit 5\n"
    "  isnad wording --db news.db --about \u0648\u0627\u0634\u0646\u0637\u0646 --json\n"
    "\n"
    "Only what outlets say in their own voice is counted, each name with an example for each\n"
    "outlet. Which name is right is not said.";

}  // namespace

void add_wording(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("wording", "List how outlets name one thing");
  list_found<WordingRow>(*command, chosen, Layer::kWordings, kExamples,
                         [](Session& session, const ListOptions&,
                            const ArticleSelection& selection) -> Result<std::vector<WordingRow>> {
                           const auto names = session.names();
                           if (!names) return names.status();
                           return find_wordings(selection, *names);
                         });
}

}  // namespace isnad::cli
