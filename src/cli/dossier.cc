#include "isnad/dossier.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/tables.h"
#include "cli/terminal.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Lays out what the kept articles say about the question: who said what, through whom and "
    "when,\n"
    "what happened, what was undertaken by when and what came of it, where accounts differ, what\n"
    "nobody says, the figures. It does not judge.\n"
    "\n"
    "Examples:\n"
    "  isnad dossier --db news.db \u0645\u0627 \u062D\u0642\u064A\u0642\u0629 "
    "\u0627\u0644\u0627\u0646\u0633\u062D\u0627\u0628 "
    "\u0645\u0646 \u0627\u0644\u0639\u0631\u0627\u0642\n"
    "  isnad dossier --db news.db --html dossier.html "
    "\u0627\u0644\u0627\u0646\u0633\u062D\u0627\u0628\n"
    "  isnad dossier --db news.db --json \u0627\u0644\u0639\u0631\u0627\u0642";

struct Options {
  std::string db = "isnad.db", html, language;
  std::vector<std::string> question;
  std::string as_of;
  uint32_t articles = DossierOptions().max_articles;
  bool json = false;
};

// The page is in Arabic and the terminal speaks the user's language, unless --language decides for
// both.
int print(Session& session, const Options& options, const Dossier& dossier) {
  if (options.json) return finish(session, session.out.write_line(story::render_json(dossier)));
  const bool page = !options.html.empty();
  const std::string usual = page ? "ar" : interface_language();
  const auto labels = session.labels(options.language.empty() ? usual : options.language);
  if (!labels) return fail(session, labels.status());
  if (!page) {
    return finish(session, session.out.write(story::render_text(dossier, *labels, output_style())));
  }
  const Status written = write_file(options.html, story::render_html(dossier, *labels));
  if (written.is_ok()) {
    session.note(
        fmt::format("{}: {} articles, {} statements, {} events, {} commitments, {} figures",
                    options.html, dossier.articles.size(), dossier.said.size(),
                    dossier.events.size(), dossier.commitments.size(), dossier.figures.size()));
  }
  return finish(session, written);
}

int make(Session& session, const Options& options) {
  const auto language = session.language();
  if (!language) return fail(session, language.status());
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  std::string question;
  for (const std::string& word : options.question) question += (question.empty() ? "" : " ") + word;
  DossierOptions how;
  how.max_articles = options.articles;
  auto as_of = as_of_day(options.as_of);
  if (!as_of) return fail(session, as_of.status());
  how.as_of = std::move(*as_of);
  if (Status status = take_tables(session, how); !status.is_ok()) return fail(session, status);
  const auto dossier = make_dossier(*store, **language, question, how);
  if (!dossier) return fail(session, dossier.status());
  return print(session, options, *dossier);
}

}  // namespace

void add_dossier(CLI::App& program, Action& chosen) {
  CLI::App* command =
      program.add_subcommand("dossier", "Answer a question with what the articles say");
  auto options = std::make_shared<Options>();
  command->add_option("QUESTION", options->question, "The question, in plain words")
      ->type_name("")
      ->required();
  add_db_option(*command, options->db);
  CLI::Option* html = command->add_option("--html", options->html, "Write one self-contained page")
                          ->type_name("FILE");
  command->add_flag("--json", options->json, "Print one JSON object")->excludes(html);
  add_as_of_option(*command, options->as_of);
  command->add_option("--articles", options->articles, "At most so many articles (40)")
      ->type_name("N")
      ->check(CLI::Range(1, 10000));
  command->add_option("--language", options->language, "Language of headings: ar or en")
      ->type_name("CODE")
      ->check(CLI::IsMember({"ar", "en"}));
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return make(session, *options); };
  });
}

}  // namespace isnad::cli
