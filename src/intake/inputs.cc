#include <fmt/format.h>

#include <utility>

#include "base/date.h"
#include "base/excerpt.h"
#include "intake/article_line.h"
#include "intake/file_list.h"
#include "intake/line_source.h"
#include "intake/page.h"
#include "intake/plain_text.h"
#include "intake/sniff.h"
#include "isnad/intake.h"

namespace isnad {

using intake::InputFile;
using intake::Kind;
using intake::Line;
using intake::LineSource;

struct Inputs::Inside {
  using Item = std::optional<Result<Article>>;

  std::vector<InputFile> files;
  InputOptions options;
  size_t current = 0;                // file of `source`, or the next one to open
  std::optional<LineSource> source;  // open while a JSONL file is being read
  intake::ArticleLine article_line;
  std::optional<intake::PageReader> page_reader;  // from the first page on
  bool any_line = false;                          // the open file had a line that is not blank
  uint64_t bytes_done = 0;                        // of the files before the current one

  std::string name() const {
    const std::string& path = files[current].path;
    return path == "-" ? "standard input" : base::excerpt(path, 500);
  }

  Item next() {
    while (current < files.size()) {
      Item item = source ? next_line() : open_file();
      if (item) return item;
    }
    return std::nullopt;
  }

  // Leaves the current file, which counts as read whole.
  void leave_file(uint64_t bytes_taken) {
    bytes_done += files[current].size.value_or(bytes_taken);
    source.reset();
    ++current;
  }

  // Opens the current file and takes its article if it is one text. Nothing: JSONL, whose lines are
  // next.
  Item open_file() {
    const InputFile& file = files[current];
    if (!file.problem.is_ok()) return fail_file(file.problem);
    auto opened = LineSource::open(file.path);
    if (!opened) return fail_file(opened.status());
    const auto head = opened->head();
    if (!head) return fail_file(head.status());
    const Kind kind = intake::kind_of(file.path, *head, options.format);
    if (kind == Kind::kJsonl) {
      source.emplace(std::move(opened).value());
      any_line = false;
      return std::nullopt;
    }
    const bool one = kind == Kind::kText || kind == Kind::kUtf16 || kind == Kind::kPage;
    if (!one) return fail_file(refusal(kind, name()));
    const auto whole = opened->whole();
    if (!whole) return fail_file(whole.status());
    if (!*whole) {
      return fail_file({Code::kInvalid, "is longer than 64 MiB", name(),
                        "give one article a file; many articles go into a .jsonl file"});
    }
    auto article =
        kind == Kind::kPage ? read_page(**whole) : intake::plain_text_article(**whole, name());
    leave_file(opened->bytes_taken());
    return finished(std::move(article));
  }

  Result<Article> read_page(std::string_view bytes) {
    if (!page_reader) {
      Result<std::shared_ptr<const Language>> language =
          options.language ? Result(options.language) : Language::builtin();
      if (!language) return language.status();
      page_reader.emplace(*language);
    }
    return page_reader->read({bytes, {}, {}, name()});
  }

  Item fail_file(Status status) {
    leave_file(0);
    return Result<Article>(std::move(status));
  }

  Item next_line() {
    auto line = source->next();
    if (!line) return fail_file(line.status());
    if (!*line) {
      const bool empty = !any_line;
      Status status = refusal(Kind::kEmpty, name());
      leave_file(source->bytes_taken());
      return empty ? Item(Result<Article>(std::move(status))) : std::nullopt;
    }
    return take_line(**line);
  }

  Item take_line(Line line) {
    if (line.too_long) {
      any_line = true;
      return Result<Article>(
          Status{Code::kInvalid, fmt::format("a line of {} bytes is longer than 64 MiB", line.size),
                 fmt::format("{}:{}:1", name(), line.number), "give one article a line"});
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (line.number == 1 && line.bytes.starts_with(kByteOrderMark)) {
      line.bytes.remove_prefix(kByteOrderMark.size());
    }
    const size_t begin = line.bytes.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return std::nullopt;
    const size_t end = line.bytes.find_last_not_of(" \t\r") + 1;
    const std::string_view content = line.bytes.substr(begin, end - begin);
    if (!any_line && (content == "{" || content == "[" || content == "[{")) {
      return fail_file({Code::kInvalid, "is JSON over several lines, not JSONL",
                        fmt::format("{}:{}:1", name(), line.number),
                        content == "{" ? "put each object on one line: jq -c . FILE"
                                       : "put each object on one line: jq -c '.[]' FILE"});
    }
    any_line = true;
    return finished(article_line.parse(line, name()));
  }

  // What the user said for all articles that do not say it themselves.
  Item finished(Result<Article> article) const {
    if (!article) return article;
    if (!article->outlet) article->outlet = options.outlet;
    if (!article->published && options.published) {
      article->published = options.published;
      article->published_given = true;
    }
    return article;
  }
};

Result<Inputs> Inputs::open(const std::vector<std::string>& paths, InputOptions options) {
  if (paths.empty()) {
    return Status{Code::kInvalid, "no input is given", "",
                  "name files or directories, or \"-\" for standard input"};
  }
  if (options.published) {
    const auto date = base::parse_iso_date(*options.published);
    if (!date) return date.status();
  }
  auto inside = std::make_unique<Inside>();
  inside->files = intake::list_files(paths);
  inside->options = std::move(options);
  return Inputs(std::move(inside));
}

std::optional<Result<Article>> Inputs::next() { return inside_->next(); }

uint64_t Inputs::bytes_read() const {
  return inside_->bytes_done + (inside_->source ? inside_->source->bytes_taken() : 0);
}

std::optional<uint64_t> Inputs::bytes_total() const {
  uint64_t total = 0;
  for (const InputFile& file : inside_->files) {
    if (!file.problem.is_ok()) continue;
    if (!file.size) return std::nullopt;
    total += *file.size;
  }
  return total;
}

Inputs::Inputs(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Inputs::Inputs(Inputs&&) noexcept = default;
Inputs& Inputs::operator=(Inputs&&) noexcept = default;
Inputs::~Inputs() = default;

}  // namespace isnad
