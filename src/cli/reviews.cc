// `isnad reviews`: what people said of cells, as lines of JSON.
#include "cli/command.h"
#include "cli/filters.h"
#include "serve/reviewed.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad reviews --db news.db > gold.jsonl\n"
    "  isnad reviews --db news.db --agreement\n"
    "\n"
    "One JSON object a line: the cell by its article, layer, span and words; the verdict, and of "
    "a\n"
    "correction the field and its value; who and when. With --agreement, for each two reviewers, "
    "how\n"
    "often they agree, and Cohen's kappa.";

struct Options {
  std::string db = "isnad.db", article;
  bool agreement = false;
};

int list(Session& session, const Options& options) {
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  Filter filter;
  if (!options.article.empty()) filter.article = options.article;
  const auto reviews = store->reviews(filter);
  if (!reviews) return fail(session, reviews.status());
  if (options.agreement)
    return finish(session, session.out.write_line(serve::agreement_json(*reviews)));
  for (const Review& review : *reviews)
    if (Status status = session.out.write_line(serve::review_json(review)); !status.is_ok())
      return fail(session, status);
  return finish(session);
}

}  // namespace

void add_reviews(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("reviews", "Export what people said of cells");
  auto options = std::make_shared<Options>();
  add_db_option(*command, options->db);
  command->add_option("--article", options->article, "Of this article")->type_name("ID");
  command->add_flag("--agreement", options->agreement, "How far reviewers agree");
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return list(session, *options); };
  });
}

}  // namespace isnad::cli
