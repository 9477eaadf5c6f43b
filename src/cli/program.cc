#include "cli/program.h"

#include <fmt/format.h>

#include <csignal>

#include "cli/command.h"
#include "isnad/isnad.h"

namespace isnad::cli {
namespace {

constexpr const char* kDescription =
    "Isnad reads Arabic news and keeps the record of it: who said what, through whom and when,\n"
    "what happened, what was promised, the dates, the figures. Every cell points at its words.";

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad read examples/iraq_2021.jsonl --db news.db\n"
    "  isnad statements --db news.db --stance deny\n"
    "\n"
    "Exit codes: 0 done; 1 some inputs failed, each named on standard error; 2 wrong usage.";

// One line for the mistake and one for the way out, as GNU programs do.
int usage_error(const CLI::App& program, const CLI::ParseError& error) {
  std::string command = "isnad";
  for (const CLI::App* chosen : program.get_subcommands()) command += " " + chosen->get_name();
  const std::string text = fmt::format("isnad: {}\nTry '{} --help'.\n", error.what(), command);
  std::fwrite(text.data(), 1, text.size(), stderr);
  return kUsage;
}

int print(Session& session, const std::string& text) {
  return finish(session, session.out.write(text));
}

}  // namespace

int run(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an answer of write(), not a death
  Session session;
  Action chosen;
  CLI::App program(kDescription, "isnad");
  program.footer(kExamples);
  program.set_version_flag("--version", fmt::format("isnad {}", kVersion));
  program.add_option("--data", session.data, "Use the language data of this folder (data/ar)")
      ->type_name("DIR");
  program.add_flag("-q,--quiet", session.quiet, "No notes and no progress, errors only");
  program.require_subcommand(1);
  program.fallthrough();
  add_read(program, chosen);
  add_watch(program, chosen);
  add_show(program, chosen);
  add_why(program, chosen);
  add_search(program, chosen);
  add_statements(program, chosen);
  add_times(program, chosen);
  add_quantities(program, chosen);
  add_events(program, chosen);
  add_commitments(program, chosen);
  add_figures(program, chosen);
  add_inputs(program, chosen);
  add_copies(program, chosen);
  add_stories(program, chosen);
  add_wording(program, chosen);
  add_promises(program, chosen);
  add_silences(program, chosen);
  add_dossier(program, chosen);
  add_facts(program, chosen);
  add_disputes(program, chosen);
  add_serve(program, chosen);
  add_mcp(program, chosen);
  add_reviews(program, chosen);
  add_compare(program, chosen);
  add_check(program, chosen);
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return print(session, program.help());
  } catch (const CLI::CallForVersion& version) {
    return print(session, fmt::format("{}\n", version.what()));
  } catch (const CLI::ParseError& error) {
    return usage_error(program, error);
  }
  return chosen(session);
}

}  // namespace isnad::cli
