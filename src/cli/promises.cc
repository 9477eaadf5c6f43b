#include "isnad/promises.h"

#include "cli/listing.h"
#include "record/names.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad promises --db news.db --strength agreement\n"
    "  isnad promises --db news.db --as-of 2021-12-31 --json\n"
    "\n"
    "What came out after the day of --as-of is not looked at; without it, the day is that of the\n"
    "newest of the articles, never today. Each outcome is told with its evidence.";

Result<std::vector<PromiseRow>> find(Session& session, const ListOptions& options,
                                     const ArticleSelection& selection) {
  const auto language = session.language();
  if (!language) return language.status();
  auto terms = session.commitment_terms();
  if (!terms) return terms.status();
  auto as_of = as_of_day(options.as_of);
  if (!as_of) return as_of.status();
  const auto promises =
      find_promises(selection, **language, {std::move(*as_of), std::move(*terms), {}});
  if (!promises) return promises.status();
  std::vector<PromiseRow> rows;
  for (const PromiseRow& row : *promises) {
    if (!options.strength.empty() && options.strength != record::name(row.strength)) continue;
    if (!options.outcome.empty() && options.outcome != outcome_name(row.outcome)) continue;
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

void add_promises(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("promises", "List what was undertaken, and what came of it");
  list_found<PromiseRow>(*command, chosen, Layer::kPromises, kExamples, find);
}

}  // namespace isnad::cli
