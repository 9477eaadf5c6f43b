#include <fmt/format.h>

#include <algorithm>

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/row_text.h"
#include "cli/terminal.h"
#include "isnad/json.h"
#include "record/names.h"
#include "text/code_points.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad show --db news.db marfa-2021-11-24\n"
    "  isnad show --db news.db marfa-2021-11-24 --json\n"
    "\n"
    "Prints the text, and under each paragraph the cells that stand in it.";

struct Options {
  std::string db = "isnad.db";
  std::vector<std::string> articles;
  bool json = false;
};

// The rows of one article, to be printed where their spans stand in the text.
struct Cells {
  std::vector<StatementRow> statements;
  std::vector<TimeRow> times;
  std::vector<QuantityRow> quantities;
};

Result<Cells> cells_of(const Store& store, const std::string& article) {
  Filter filter;
  filter.article = article;
  auto statements = store.statements(filter);
  if (!statements) return statements.status();
  auto times = store.times(filter);
  if (!times) return times.status();
  auto quantities = store.quantities(filter);
  if (!quantities) return quantities.status();
  return Cells{std::move(*statements), std::move(*times), std::move(*quantities)};
}

bool begins_in(Span span, Span paragraph) {
  return span.begin >= paragraph.begin && span.begin < paragraph.end;
}

class View {
 public:
  View(const Record& record, const Cells& cells, const story::Labels& labels, std::string& out)
      : record_(record), cells_(cells), labels_(labels), lines_(output_style(), out) {}

  void print() {
    head();
    uint32_t begin = 0;
    std::string_view rest = record_.text;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      const uint32_t end = begin + text::count_code_points(line);
      if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
        lines_.blank();
        lines_.paragraph(line);
        cells({begin, end});
      }
      begin = end + 1;
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
  }

 private:
  void head() {
    const Document& document = record_.document;
    lines_.heading(story::title_text(record_, labels_));
    const std::string basis(
        labels_(fmt::format("basis.{}", record::name(document.published.basis))));
    lines_.provenance({document.outlet.value_or(std::string(labels_("outlet.unknown"))),
                       fmt::format("{} ({})", day_of(document.published, labels_), basis),
                       record_.id});
  }

  void cells(Span paragraph) {
    for (const StatementRow& row : cells_.statements) {
      if (!begins_in(row.statement.cue.span, paragraph)) continue;
      const std::string stance(
          labels_(fmt::format("stance.{}", record::name(row.statement.cue.stance))));
      lines_.entry(fmt::format("  s{}", row.index + 1),
                   row.speaker.value_or(std::string(labels_("source.none"))), {stance});
      for (const std::string& words : row.content_words) lines_.quote(words);
    }
    for (const TimeRow& row : cells_.times) {
      if (!begins_in(row.time.span, paragraph)) continue;
      lines_.entry(fmt::format("  t{}", row.index + 1), story::time_text(row.time, labels_),
                   {row.words});
    }
    for (const QuantityRow& row : cells_.quantities) {
      if (!begins_in(row.quantity.span, paragraph)) continue;
      lines_.entry(fmt::format("  q{}", row.index + 1), quantity_text(row.quantity, labels_),
                   {row.words});
    }
  }

  const Record& record_;
  const Cells& cells_;
  const story::Labels& labels_;
  story::TextLines lines_;
};

Status print(Session& session, const Store& store, const std::string& article,
             const story::Labels& labels, bool json) {
  const auto record = store.load(article);
  if (!record) return record.status();
  std::string out;
  if (json) {
    append_json(*record, out);
    return session.out.write_line(out);
  }
  const auto cells = cells_of(store, article);
  if (!cells) return cells.status();
  View(*record, *cells, labels, out).print();
  return session.out.write(out);
}

int show(Session& session, const Options& options) {
  const auto store = open_for_reading(options.db);
  if (!store) return fail(session, store.status());
  const auto labels = session.labels(interface_language());
  if (!labels) return fail(session, labels.status());
  bool all = true;
  for (const std::string& article : options.articles) {
    const Status status = print(session, *store, article, *labels, options.json);
    if (status.code == Code::kNotFound) {
      session.complain(status);
      all = false;
    } else if (!status.is_ok()) {
      return fail(session, status);
    }
  }
  const int code = finish(session);
  return code == kDone && !all ? kFailed : code;
}

}  // namespace

void add_show(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("show", "Show articles with their cells");
  auto options = std::make_shared<Options>();
  command->add_option("ARTICLE", options->articles, "Ids of articles")->type_name("")->required();
  add_db_option(*command, options->db);
  add_json_option(*command, options->json);
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return show(session, *options); };
  });
}

}  // namespace isnad::cli
