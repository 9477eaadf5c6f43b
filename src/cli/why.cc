#include <fmt/format.h>

#include "cli/command.h"
#include "cli/filters.h"
#include "isnad/language.h"
#include "story/cell.h"
#include "story/layout.h"
#include "text/code_points.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad why --db news.db marfa-2021-11-24/s1\n"
    "\n"
    "Prints the rule with its file and line, the words, and the lexicon lines that it used.";

struct Options {
  std::string db = "isnad.db", cell;
};

void print_words(const story::CellWords& words, const text::CodePoints& text,
                 const Explanation& why, std::string& out) {
  out += fmt::format("{} [{}, {}]: {}\n", words.role, words.span.begin, words.span.end,
                     story::isolate(text.slice(words.span)));
  if (words.role == "content") return;  // no rule looks at the words of what is said
  for (const WordExplanation& word : why.words) {
    for (const std::string& line : word.lexicon) {
      out += fmt::format("  {}  {}\n", story::isolate(word.word), story::isolate(line));
    }
  }
}

int explain_cell(Session& session, const Options& options) {
  const auto name = story::parse_cell(options.cell);
  if (!name) return fail(session, name.status());
  const auto language = session.language();
  if (!language) return fail(session, language.status());
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  const auto record = store->load(name->article);
  if (!record) return fail(session, record.status());
  const auto view = story::view_cell(*record, *name);
  if (!view) return fail(session, view.status());
  const text::CodePoints points(record->text);
  std::string out = fmt::format("{}\n", options.cell);
  for (size_t i = 0; i < view->words.size(); ++i) {
    const story::CellWords& words = view->words[i];
    const Explanation why = explain(**language, view->rule, std::string(points.slice(words.span)));
    if (i == 0) {
      out += fmt::format("rule {}  {}\n", why.rule.empty() ? "-" : why.rule, why.where);
    }
    print_words(words, points, why, out);
  }
  return finish(session, session.out.write(out));
}

}  // namespace

void add_why(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("why", "Say why a cell of the record is there");
  auto options = std::make_shared<Options>();
  command->add_option("CELL", options->cell, "ARTICLE/s2, as the listings print it")
      ->type_name("")
      ->required();
  add_db_option(*command, options->db);
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return explain_cell(session, *options); };
  });
}

}  // namespace isnad::cli
