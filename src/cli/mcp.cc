#include "serve/mcp.h"

#include <iostream>

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/tables.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad mcp --db news.db\n"
    "\n"
    "Speaks the Model Context Protocol over standard input and output: an assistant searches the\n"
    "record and answers with its evidence. Tools: search, dossier, statements, disputes, evidence.";

int speak(Session& session, const std::string& db) {
  serve::ApiOptions options;
  options.db = db;
  auto language = session.language();
  if (!language) return fail(session, language.status());
  options.language = std::move(*language);
  if (Status status = take_tables(session, options.tables); !status.is_ok())
    return fail(session, status);
  const auto api = serve::Api::open(std::move(options));
  if (!api) return fail(session, api.status());
  serve::McpServer server(**api);
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.empty()) continue;
    const auto answer = server.answer(line);
    if (!answer) continue;
    Status told = session.out.write_line(*answer);
    // The client waits for it.
    if (told.is_ok()) told = session.out.flush();
    if (!told.is_ok()) return fail(session, told);
  }
  return finish(session);
}

}  // namespace

void add_mcp(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("mcp", "Answer an assistant (Model Context Protocol)");
  auto db = std::make_shared<std::string>("isnad.db");
  add_db_option(*command, *db);
  command->footer(kExamples);
  command->callback(
      [db, &chosen] { chosen = [db](Session& session) { return speak(session, *db); }; });
}

}  // namespace isnad::cli
