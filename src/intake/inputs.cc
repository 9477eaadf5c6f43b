#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/date.h"
#include "base/excerpt.h"
#include "base/hash.h"
#include "intake/file_list.h"
#include "intake/input_reader.h"
#include "intake/manifest.h"
#include "isnad/intake.h"

namespace isnad {

using intake::InputFile;
using intake::InputReader;

struct Inputs::Inside {
  std::vector<InputFile> files;
  InputOptions options;
  std::vector<InputMark> marks;
  std::optional<intake::Manifest> manifest;
  std::optional<std::vector<intake::Manifest::Missing>> missing;  // once all files are read
  std::unique_ptr<ArticleMaker> maker;                            // from the first next() on
  size_t current = 0;  // file of `reader`, or the next one to open
  std::unique_ptr<InputReader> reader;
  std::string fingerprint;  // of the file of `reader`
  uint64_t bytes_done = 0;  // of the files before the current one

  std::optional<Unread> take() {
    while (current < files.size()) {
      if (!reader) {
        if (auto failed = open_file()) return failed;
      }
      if (auto unread = reader->next()) {
        unread->inside = unread->inside || files[current].walked;
        take_given(*unread);
        return unread;
      }
      leave_file(reader->taken());
    }
    return next_missing();
  }

  void take_given(Unread& unread) {
    if (!manifest || unread.form == Unread::Form::kArticle) return;
    if (const Article* given = manifest->find(unread.name)) unread.given = *given;
  }

  // Rows of the manifest whose file was not among the inputs.
  std::optional<Unread> next_missing() {
    if (!manifest) return std::nullopt;
    if (!missing) {
      missing = manifest->missing();
      std::reverse(missing->begin(), missing->end());
    }
    if (missing->empty()) return std::nullopt;
    const intake::Manifest::Missing row = std::move(missing->back());
    missing->pop_back();
    return intake::failed_input(
        row.row,
        {Code::kNotFound,
         fmt::format("names a file that is not among the inputs: {}", base::excerpt(row.file, 300)),
         row.row, "check the name; it is relative to the folder of the manifest"});
  }

  // Leaves the current file, which counts as read whole.
  void leave_file(uint64_t bytes_taken) {
    bytes_done += files[current].size.value_or(bytes_taken);
    reader.reset();
    ++current;
  }

  std::optional<Unread> open_file() {
    const InputFile& file = files[current];
    intake::Opening opening;
    opening.path = file.path;
    opening.name = file.path == "-" ? "standard input" : base::excerpt(file.path, 500);
    opening.format = options.format;
    if (!file.problem.is_ok()) return fail_file(opening.name, file.problem);
    auto source = intake::open_file(file.path);
    if (!source) return fail_file(opening.name, source.status());
    intake::ByteWindow window(std::move(*source));
    const auto head = window.head();
    if (!head) return fail_file(opening.name, head.status());
    fingerprint = base::hex(base::hash128(head->substr(0, 4096)));
    for (const InputMark& mark : marks) {
      if (mark.path != file.path || mark.fingerprint != fingerprint || !file.size) continue;
      auto moved = intake::open_file(file.path, mark.offset);
      if (!moved) return fail_file(opening.name, moved.status());
      window = intake::ByteWindow(std::move(*moved));
      opening.start = {mark.offset, mark.within};
    }
    auto opened = intake::open_input(std::move(window), opening);
    if (!opened) return fail_file(opening.name, opened.status());
    reader = std::move(*opened);
    return std::nullopt;
  }

  std::optional<Unread> fail_file(std::string name, Status status) {
    Unread unread = intake::failed_input(std::move(name), std::move(status));
    unread.inside = files[current].walked;
    take_given(unread);
    leave_file(0);
    return unread;
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
  if (!options.manifest.empty()) {
    auto manifest = intake::Manifest::open(options.manifest);
    if (!manifest) return manifest.status();
    inside->manifest = std::move(*manifest);
  }
  inside->options = std::move(options);
  return Inputs(std::move(inside));
}

void Inputs::go_on(std::vector<InputMark> marks) { inside_->marks = std::move(marks); }

std::optional<Unread> Inputs::take() { return inside_->take(); }

std::optional<Result<Article>> Inputs::next() {
  auto unread = inside_->take();
  if (!unread) return std::nullopt;
  if (!inside_->maker) {
    auto maker = ArticleMaker::make(inside_->options);
    if (!maker) return Result<Article>(maker.status());
    inside_->maker = std::make_unique<ArticleMaker>(std::move(*maker));
  }
  return inside_->maker->article(std::move(*unread));
}

std::optional<InputMark> Inputs::mark() const {
  if (!inside_->reader) return std::nullopt;
  const InputFile& file = inside_->files[inside_->current];
  const intake::Place place = inside_->reader->place();
  if (place == intake::Place{} || !file.size) return std::nullopt;
  return InputMark{file.path, inside_->fingerprint, place.offset, place.within};
}

uint64_t Inputs::bytes_read() const {
  return inside_->bytes_done + (inside_->reader ? inside_->reader->taken() : 0);
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
