#include <fmt/format.h>

#include "cli/command.h"
#include "isnad/reader.h"
#include "language/compiler.h"
#include "read/examples.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad check data/ar\n"
    "\n"
    "Finds what is wrong in a folder of language data, each fault with its file and line:\n"
    "columns, classes, roots, doubled and unsorted entries, rules that cannot be read; and,\n"
    "where nothing else is wrong, examples that do not hold. Exit code 1 where anything is wrong.";

struct Options {
  std::vector<std::string> folders;
};

// Everything wrong in a folder that compiles: the examples that do not hold.
std::vector<Status> faults_of_examples(const std::string& folder) {
  auto language = Language::load(folder);
  if (!language) return {language.status()};
  return read::check_examples(folder, Reader(std::move(*language)));
}

int check(Session& session, const Options& options) {
  size_t faults = 0;
  for (const std::string& folder : options.folders) {
    const auto data = language::compile(folder);
    if (!data) {
      session.complain(data.status());
      ++faults;
      continue;
    }
    std::vector<Status> found = data->problems;
    if (found.empty()) found = faults_of_examples(folder);
    for (const Status& fault : found) session.complain(fault);
    faults += found.size();
    const std::string line = fmt::format("{}: {} lexemes, {} forms, {} rules, {} faults", folder,
                                         data->lexemes, data->forms, data->rules, found.size());
    if (Status status = session.out.write_line(line); !status.is_ok()) return fail(session, status);
  }
  const int code = finish(session);
  return code == kDone && faults > 0 ? kFailed : code;
}

}  // namespace

void add_check(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("check", "Check folders of language data");
  auto options = std::make_shared<Options>();
  command->add_option("DIR", options->folders, "Folders such as data/ar")
      ->type_name("")
      ->required();
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return check(session, *options); };
  });
}

}  // namespace isnad::cli
