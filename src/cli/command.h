// The commands of the program, one file each. A command adds itself to the program's options; when
// it is chosen it leaves the action that does its work.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <functional>

#include "cli/session.h"

namespace isnad::cli {

using Action = std::function<int(Session&)>;

void add_read(CLI::App& program, Action& chosen);
void add_watch(CLI::App& program, Action& chosen);
void add_show(CLI::App& program, Action& chosen);
void add_why(CLI::App& program, Action& chosen);
void add_search(CLI::App& program, Action& chosen);
void add_statements(CLI::App& program, Action& chosen);
void add_times(CLI::App& program, Action& chosen);
void add_quantities(CLI::App& program, Action& chosen);
void add_events(CLI::App& program, Action& chosen);
void add_commitments(CLI::App& program, Action& chosen);
void add_figures(CLI::App& program, Action& chosen);
void add_copies(CLI::App& program, Action& chosen);
void add_stories(CLI::App& program, Action& chosen);
void add_wording(CLI::App& program, Action& chosen);
void add_promises(CLI::App& program, Action& chosen);
void add_silences(CLI::App& program, Action& chosen);
void add_dossier(CLI::App& program, Action& chosen);
void add_facts(CLI::App& program, Action& chosen);
void add_disputes(CLI::App& program, Action& chosen);
void add_reviews(CLI::App& program, Action& chosen);
void add_mcp(CLI::App& program, Action& chosen);
void add_serve(CLI::App& program, Action& chosen);
void add_compare(CLI::App& program, Action& chosen);
void add_inputs(CLI::App& program, Action& chosen);
void add_check(CLI::App& program, Action& chosen);

}  // namespace isnad::cli
