#include "isnad/silences.h"

#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad silences --db news.db --together\n"
    "  isnad silences --db news.db --since 2021-12-01 --json\n"
    "\n"
    "Slots that this kind of event has and that no account fills, what accounts say that somebody\n"
    "did not say, and who declined to comment. A silence says how much was looked through; it\n"
    "blames nobody.";

Result<std::vector<SilenceRow>> find(Session& session, const ListOptions& options,
                                     const ArticleSelection& selection) {
  const auto language = session.language();
  if (!language) return language.status();
  auto slots = session.slots();
  if (!slots) return slots.status();
  auto terms = session.terms();
  if (!terms) return terms.status();
  return find_silences(selection, **language, {std::move(*slots), std::move(*terms)},
                       {options.together, options.articles, {}});
}

}  // namespace

void add_silences(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("silences", "List what accounts leave open, and who declined");
  list_found<SilenceRow>(*command, chosen, Layer::kSilences, kExamples, find);
}

}  // namespace isnad::cli
