#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/worker_pool.h"
#include "cli/command.h"
#include "cli/progress.h"
#include "cli/read_records.h"
#include "isnad/isnad.h"
#include "store/input_log.h"

namespace isnad::cli {
namespace {

constexpr const char* kDefaultFile = "isnad.db";
// Articles are linked while others are still being read: a kill costs little, and so does the
// cache.
constexpr uint64_t kLinkArticles = 500;

constexpr const char* kExamples =
    "Without --db and --to the articles go into isnad.db in the current folder. Reading the\n"
    "same article again changes nothing; an interrupted run is finished by running it again.\n"
    "\n"
    "INPUT is a text file (one article), a saved page (.html), a .jsonl file (one article a line: "
    "id, outlet, url,\n"
    "title, byline, published, text; all but text may be missing), a web archive (WARC, ARC), a "
    "zip\n"
    "or tar of these, any of them packed (gzip, zstd, bzip2, xz, lz4), a folder, or - for "
    "standard\n"
    "input. `isnad inputs` lists what became of each.\n"
    "\n"
    "Examples:\n"
    "  isnad read examples/iraq_2021.jsonl --db news.db\n"
    "  isnad read examples/*.txt --to jsonl --published 2021-12-28 > records.jsonl\n"
    "  isnad read - --to jsonl --outlet \"My paper\" < examples/iraq_2021.jsonl";

struct ReadOptions {
  std::vector<std::string> inputs;
  std::string db, to, published, outlet, format, manifest;
  int threads = 0;
};

// One input on its way to a worker.
struct Taken {
  Unread unread;
  std::optional<InputMark> mark;  // how far its file has come with it
};

// What became of one input.
struct Outcome {
  Status failure;
  std::string name, url;  // of the input
  bool inside = false;    // nobody named it
  std::optional<InputMark> mark;
  std::string origin;
  std::vector<std::string> notes;
  std::optional<Record> record;  // where it is kept
  std::string line;              // where it is printed
};

struct Counts {
  uint64_t inputs = 0, failed = 0, no_article = 0, named_failed = 0, added = 0, replaced = 0,
           unchanged = 0;
  Linked linked;
};

class Run {
 public:
  // `store`, `log` and `linker` are null where nothing is kept.
  Run(Session& session, const ReadOptions& options, Inputs inputs, const Reader& reader,
      Store* store, store::InputLog* log, Linker* linker)
      : session_(session),
        printed_(options.to == "jsonl"),
        articles_(options.to == "articles"),
        inputs_(std::move(inputs)),
        reader_(reader),
        store_(store),
        log_(log),
        linker_(linker),
        progress_(2, !session.quiet) {}

  Status go(int threads, const InputOptions& how);
  const Counts& counts() const { return counts_; }

 private:
  // What one thread has for itself.
  struct Worker {
    ArticleMaker maker;
    Reader::Scratch scratch;
  };

  std::optional<Taken> next();
  Outcome read(Taken taken, Worker& worker) const;
  Status take(Outcome outcome);
  Status keep(Outcome& outcome);
  Status note(const Outcome& outcome);
  Status link();
  Status end();
  void complain(const Outcome& outcome);

  Session& session_;
  bool printed_;
  bool articles_;  // printed as they are, unread
  Inputs inputs_;
  const Reader& reader_;
  Store* store_;
  store::InputLog* log_;
  Linker* linker_;
  std::vector<std::string> marked_;  // files that marks were kept of
  Progress progress_;
  Counts counts_;
  uint64_t linked_to_ = 0;  // changed articles by then
};

std::optional<Taken> Run::next() {
  auto unread = inputs_.take();
  if (!unread) return std::nullopt;
  return Taken{std::move(*unread), log_ ? inputs_.mark() : std::nullopt};
}

// On a worker.
Outcome Run::read(Taken taken, Worker& worker) const {
  Outcome outcome;
  outcome.name = taken.unread.name;
  outcome.url = taken.unread.url;
  outcome.inside = taken.unread.inside;
  outcome.mark = std::move(taken.mark);
  Result<Article> item = worker.maker.article(std::move(taken.unread));
  if (!item) {
    outcome.failure = item.status();
    return outcome;
  }
  outcome.origin = item->origin;
  outcome.notes = std::move(item->notes);
  if (articles_) append_json_line(*item, outcome.line);
  if (!printed_ && !store_) return outcome;
  Record record = reader_.read(*item, worker.scratch);
  if (printed_) {
    outcome.line.reserve(record.text.size() * 4);
    append_json(record, outcome.line);
    outcome.line += '\n';
  }
  if (store_) outcome.record = std::move(record);
  return outcome;
}

// Crawls are full of redirects and pictures: those are counted and listed (`isnad inputs`), and
// said only of what the user named.
void Run::complain(const Outcome& outcome) {
  const bool no_article = outcome.failure.code == Code::kNoArticle;
  ++(no_article ? counts_.no_article : counts_.failed);
  if (no_article && outcome.inside) return;
  if (no_article) ++counts_.named_failed;
  progress_.finish();
  session_.complain(outcome.failure);
}

Status Run::keep(Outcome& outcome) {
  const auto stored = store_->put(*outcome.record);
  if (!stored) {
    if (stored.status().code != Code::kInvalid) return stored.status();
    outcome.failure = stored.status();
    if (outcome.failure.where.empty()) outcome.failure.where = outcome.origin;
    complain(outcome);
    return Status::ok();
  }
  ++(*stored == Stored::kAdded      ? counts_.added
     : *stored == Stored::kReplaced ? counts_.replaced
                                    : counts_.unchanged);
  return Status::ok();
}

Status Run::note(const Outcome& outcome) {
  if (!log_) return Status::ok();
  using Kind = store::InputRow::Outcome;
  store::InputRow row;
  row.name = outcome.name;
  if (!outcome.url.empty()) row.url = outcome.url;
  if (outcome.failure.is_ok()) {
    row.article = outcome.record->id;
  } else {
    row.outcome = outcome.failure.code == Code::kNoArticle ? Kind::kNoArticle : Kind::kFailed;
    row.why = outcome.failure.message;
  }
  if (outcome.mark && (marked_.empty() || marked_.back() != outcome.mark->path))
    marked_.push_back(outcome.mark->path);
  return log_->note(row, outcome.mark);
}

// Joins what was kept so far; at the end, too, what an interrupted run left.
Status Run::link() {
  linked_to_ = counts_.added + counts_.replaced;
  const auto linked = linker_->link();
  if (!linked) return linked.status();
  counts_.linked.articles += linked->articles;
  counts_.linked.copies += linked->copies;
  counts_.linked.new_stories += linked->new_stories;
  return Status::ok();
}

// In the order of the inputs.
Status Run::take(Outcome outcome) {
  ++counts_.inputs;
  if (!outcome.failure.is_ok()) {
    complain(outcome);
    return note(outcome);
  }
  for (const std::string& note : outcome.notes) {
    progress_.finish();
    session_.note(fmt::format("{}: {}", outcome.origin, note));
  }
  if (outcome.record) {
    if (Status status = keep(outcome); !status.is_ok()) return status;
    if (Status status = note(outcome); !status.is_ok()) return status;
    if (counts_.added + counts_.replaced >= linked_to_ + kLinkArticles) {
      if (Status status = link(); !status.is_ok()) return status;
    }
  }
  progress_.update(inputs_.bytes_read(), inputs_.bytes_total().value_or(0), counts_.inputs);
  Status written = session_.out.write(outcome.line);
  if (session_.out.closed()) return {Code::kIo, "the reader of the output went away", "", ""};
  return written;
}

Status Run::end() {
  Status status = store_->commit();
  if (status.is_ok()) status = log_->forget_marks(marked_);
  return status.is_ok() ? link() : status;
}

Status Run::go(int threads, const InputOptions& how) {
  std::vector<Worker> workers;
  workers.reserve(static_cast<size_t>(threads));
  for (int i = 0; i < threads; ++i) {
    auto maker = ArticleMaker::make(how);
    if (!maker) return maker.status();
    workers.push_back({std::move(*maker), reader_.make_scratch()});
  }
  Status status = base::run_ordered<Taken, Outcome>(
      threads, [&] { return next(); },
      [&](Taken taken, int worker) {
        return read(std::move(taken), workers[static_cast<size_t>(worker)]);
      },
      [&](Outcome outcome) { return take(std::move(outcome)); });
  progress_.finish();
  if (!store_) return status;
  if (status.is_ok()) return end();
  static_cast<void>(store_->commit());  // the first error is the one that counts
  return status;
}

void tell_counts(const Session& session, const ReadOptions& options, const Counts& counts) {
  if (!options.db.empty()) {
    session.note(fmt::format("{}: {} new, {} changed, {} unchanged", options.db, counts.added,
                             counts.replaced, counts.unchanged));
    if (counts.linked.articles > 0) {
      session.note(fmt::format("linked: {} copies of other articles, {} new stories",
                               counts.linked.copies, counts.linked.new_stories));
    }
  }
  const uint64_t read = counts.inputs - counts.failed - counts.no_article;
  if (read == counts.inputs) return;
  std::string tally = fmt::format("{} inputs: {} read", counts.inputs, read);
  if (counts.no_article > 0) tally += fmt::format(", {} no article", counts.no_article);
  if (counts.failed > 0) tally += fmt::format(", {} failed", counts.failed);
  session.note(tally);
}

// Said of the files that are named; those of a folder go on without a word.
void tell_mark(const Session& session, const ReadOptions& options, const InputMark& mark) {
  const auto& inputs = options.inputs;
  if (std::find(inputs.begin(), inputs.end(), mark.path) == inputs.end()) return;
  session.note(
      fmt::format("{}: going on at byte {}, where an earlier run stopped", mark.path, mark.offset));
}

int read_articles(Session& session, ReadOptions options) {
  if (options.to == "records") return list_records(session, options.inputs);
  if (options.db.empty() && options.to.empty()) {
    options.db = kDefaultFile;
    session.note(fmt::format("keeping the record in {}", kDefaultFile));
  }
  InputOptions how;
  if (!options.published.empty()) how.published = options.published;
  if (!options.outlet.empty()) how.outlet = options.outlet;
  how.manifest = options.manifest;
  if (options.format == "text") how.format = InputFormat::kText;
  if (options.format == "page") how.format = InputFormat::kPage;
  if (options.format == "jsonl") how.format = InputFormat::kJsonl;
  const auto language = session.language();
  if (!language) return fail(session, language.status());
  how.language = *language;
  auto inputs = Inputs::open(options.inputs, how);
  if (!inputs) {
    session.complain(inputs.status());
    return kUsage;
  }
  std::optional<Store> store;
  std::optional<store::InputLog> log;
  std::optional<Linker> linker;
  if (!options.db.empty()) {
    auto opened = Store::open(options.db);
    if (!opened) return fail(session, opened.status());
    store = std::move(*opened);
    auto logging = store::InputLog::open(*store);
    if (!logging) return fail(session, logging.status());
    log = std::move(*logging);
    auto linking = Linker::open(*store, *language);
    if (!linking) return fail(session, linking.status());
    linker = std::move(*linking);
    auto marks = log->marks();
    if (!marks) return fail(session, marks.status());
    for (const InputMark& mark : *marks) tell_mark(session, options, mark);
    inputs->go_on(std::move(*marks));
  }
  const Reader reader(*language);
  Run run(session, options, std::move(*inputs), reader, store ? &*store : nullptr,
          log ? &*log : nullptr, linker ? &*linker : nullptr);
  const Status status =
      run.go(options.threads > 0 ? options.threads : base::hardware_threads(), how);
  if (session.out.closed()) return kDone;
  const int code = finish(session, status);
  if (code != kDone) return code;  // what was not committed is not counted
  tell_counts(session, options, run.counts());
  return run.counts().failed + run.counts().named_failed > 0 ? kFailed : kDone;
}

}  // namespace

void add_read(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("read", "Read articles into the record");
  auto options = std::make_shared<ReadOptions>();
  command->add_option("INPUT", options->inputs, "Files, folders, or - for standard input")
      ->type_name("")
      ->required();
  command->add_option("--db", options->db, "Keep the record in this file")->type_name("FILE");
  command
      ->add_option("--to", options->to,
                   "Print one record a line, in input order: jsonl; or the articles alone, unread, "
                   "as JSONL that\n"
                   "isnad reads again: articles; or the records of web archives: records")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"jsonl", "articles", "records"}));
  command
      ->add_option("--published", options->published,
                   "Day of publication of articles that carry none (2021-12-28)")
      ->type_name("DATE");
  command->add_option("--outlet", options->outlet, "Outlet of articles that carry none")
      ->type_name("NAME");
  command
      ->add_option("--manifest", options->manifest,
                   "CSV or JSONL that says of files (column file) their outlet, url, title, "
                   "byline,\npublished, id")
      ->type_name("FILE");
  command->add_option("--format", options->format, "Take every input as text, page or jsonl")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "page", "jsonl"}));
  command->add_option("--threads", options->threads, "Threads; all of the machine's by default")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return read_articles(session, *options); };
  });
}

}  // namespace isnad::cli
