#include <CLI/Config.hpp>

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/listing.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Words are compared without vowel marks, in any spelling of hamza, with or without joined\n"
    "particles. Words inside \"quotation marks\" stand side by side.\n"
    "\n"
    "Examples:\n"
    "  isnad search --db news.db \u0627\u0644\u0639\u0631\u0627\u0642\n"
    "  isnad search --db news.db --any --limit 3 --json 2021 2020";

struct SearchOptions {
  std::string db = "isnad.db";
  std::vector<std::string> words;
  size_t limit = 20;
  bool any = false, json = false;
};

int search(Session& session, const SearchOptions& options) {
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  std::string query;
  for (const std::string& word : options.words) query += (query.empty() ? "" : " ") + word;
  const auto hits = store->search(query, options.any ? Match::kAny : Match::kAll, options.limit);
  if (!hits) return fail(session, hits.status());
  return print_rows(session, *hits, options.json);
}

}  // namespace

void add_search(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("search", "Find articles by their words, best first");
  auto options = std::make_shared<SearchOptions>();
  command->add_option("WORDS", options->words, "What to look for")->type_name("")->required();
  add_db_option(*command, options->db);
  command->add_flag("--any", options->any, "Any of the words, not all");
  command->add_option("--limit", options->limit, "At most so many (20; 0: all)")->type_name("N");
  add_json_option(*command, options->json);
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return search(session, *options); };
  });
}

}  // namespace isnad::cli
