// `isnad facts` and `isnad disputes`: what the accounts of one happening have in common and where
// they differ.
#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kFactExamples =
    "Examples:\n"
    "  isnad facts --db news.db --story 4\n"
    "  isnad facts --db news.db --since 2021-12-01 --json\n"
    "\n"
    "A fact is one statement, event or figure by two articles or more. Without --story or --about\n"
    "each story is looked through by itself. Origins are counted as well as articles.";

constexpr const char* kDisputeExamples =
    "Examples:\n"
    "  isnad disputes --db news.db --story 4\n"
    "  isnad disputes --db news.db --since 2021-12-01 --json\n"
    "\n"
    "A dispute says that two accounts cannot both hold, never which one does. Without --story or\n"
    "--about each story is looked through by itself.";

template <typename Row>
int list_accounts(Session& session, const ListOptions& options, std::vector<Row> Accounts::*which) {
  const auto filter = options.filter();
  if (!filter) return fail(session, filter.status());
  const auto language = session.language();
  if (!language) return fail(session, language.status());
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  auto groups = account_groups(*store, *filter);
  if (!groups) return fail(session, groups.status());
  std::vector<Row> rows;
  for (std::vector<StoryArticle>& articles : *groups) {
    const auto selection = select_accounts(*store, std::move(articles));
    if (!selection) return fail(session, selection.status());
    Accounts found = find_accounts(*selection, **language);
    for (Row& row : found.*which) rows.push_back(std::move(row));
    if (filter->limit != 0 && rows.size() >= filter->limit) break;
  }
  if (filter->limit != 0 && rows.size() > filter->limit) rows.resize(filter->limit);
  return print_rows(session, rows, options.json);
}

}  // namespace

void add_facts(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand(
      "facts", "List facts: one statement, event or figure by several articles");
  const auto options = add_list_options(*command, Layer::kFacts);
  command->footer(kFactExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) {
      return list_accounts(session, *options, &Accounts::facts);
    };
  });
}

void add_disputes(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("disputes", "List disputes: accounts that cannot both hold");
  const auto options = add_list_options(*command, Layer::kFacts);
  command->footer(kDisputeExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) {
      return list_accounts(session, *options, &Accounts::disputes);
    };
  });
}

}  // namespace isnad::cli
