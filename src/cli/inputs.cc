#include <fmt/format.h>

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/session.h"
#include "isnad/json.h"
#include "store/input_log.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad inputs --db news.db --outcome failed\n"
    "  isnad inputs --db news.db --json";

struct InputsOptions {
  std::string db = "isnad.db";
  std::string outcome;
  size_t limit = 0;
  bool json = false;
};

void print(const store::InputRow& row, std::string& out) {
  const std::string_view outcome = row.copy_of ? "copy" : store::name(row.outcome);
  out += fmt::format("{:<10}  {}", outcome, row.name);
  if (row.url) out += fmt::format("  {}", *row.url);
  out += '\n';
  if (row.copy_of) out += fmt::format("            of {}\n", *row.copy_of);
  if (row.article) out += fmt::format("            {}\n", *row.article);
  if (row.why) out += fmt::format("            {}\n", *row.why);
}

void print_json(const store::InputRow& row, std::string& out) {
  const auto field = [&out](const char* key, const std::optional<std::string>& value) {
    out += fmt::format(",\"{}\":", key);
    if (value) {
      append_json_string(*value, out);
    } else {
      out += "null";
    }
  };
  out += "{\"input\":";
  append_json_string(row.name, out);
  field("url", row.url);
  field("outcome", std::string(store::name(row.outcome)));
  field("why", row.why);
  field("article", row.article);
  field("copy_of", row.copy_of);
  out += "}\n";
}

int list_inputs(Session& session, const InputsOptions& options) {
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  const auto rows =
      store::InputLog::list(*store, store::outcome_named(options.outcome), options.limit);
  if (!rows) return fail(session, rows.status());
  std::string text;
  for (const store::InputRow& row : *rows) {
    text.clear();
    if (options.json) {
      print_json(row, text);
    } else {
      print(row, text);
    }
    if (Status status = session.out.write(text); !status.is_ok()) return fail(session, status);
  }
  return finish(session);
}

}  // namespace

void add_inputs(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("inputs", "List what was given to read and what became of it");
  auto options = std::make_shared<InputsOptions>();
  add_db_option(*command, options->db);
  add_json_option(*command, options->json);
  command->add_option("--outcome", options->outcome, "Those of one outcome alone")
      ->type_name("OUTCOME")
      ->check(CLI::IsMember({"read", "no article", "failed", "waiting"}));
  command->add_option("--limit", options->limit, "At most so many; 0: all")->type_name("N");
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return list_inputs(session, *options); };
  });
}

}  // namespace isnad::cli
