// The files of a zip or tar as inputs, each opened like a file of its own.
#include <fmt/format.h>

#include <utility>

#include "base/excerpt.h"
#include "intake/archive_source.h"
#include "intake/input_reader.h"

namespace isnad::intake {
namespace {

class ArchiveInput : public InputReader {
 public:
  ArchiveInput(ByteWindow window, Opening opening)
      : archive_(std::move(window), opening.name), opening_(std::move(opening)) {}

  std::optional<Unread> next() override {
    while (true) {
      if (entry_) {
        if (auto unread = entry_->next()) return inside(std::move(*unread));
        entry_.reset();
      }
      if (ended_) return std::nullopt;
      const auto entry = archive_.next();
      if (!entry) {
        ended_ = true;
        return inside(failed_input(opening_.name, entry.status()));
      }
      if (!*entry) {
        ended_ = true;
        if (any_) return std::nullopt;
        return failed_input(opening_.name, {Code::kNoArticle, "is an archive without a file in it",
                                            opening_.name, "give an archive of pages"});
      }
      if (auto unread = enter(**entry)) return inside(std::move(*unread));
    }
  }

  uint64_t taken() const override { return archive_.taken(); }

 private:
  std::optional<Unread> inside(Unread unread) {
    any_ = true;
    unread.inside = true;
    return unread;
  }

  // Opens the entry; gives why it cannot be opened.
  std::optional<Unread> enter(const ArchiveEntry& entry) {
    Opening inner = opening_;
    inner.name = fmt::format("{}!{}", opening_.name, base::excerpt(entry.path, 300));
    if (!entry.problem.is_ok()) return failed_input(inner.name, entry.problem);
    inner.path = entry.path;
    ++inner.depth;
    auto opened = open_input(ByteWindow(archive_.open()), inner);
    if (!opened) return failed_input(inner.name, opened.status());
    entry_ = std::move(*opened);
    return std::nullopt;
  }

  ArchiveReader archive_;
  Opening opening_;
  std::unique_ptr<InputReader> entry_;
  bool any_ = false, ended_ = false;
};

}  // namespace

Result<std::unique_ptr<InputReader>> read_archive(ByteWindow window, const Opening& opening) {
  return std::unique_ptr<InputReader>(std::make_unique<ArchiveInput>(std::move(window), opening));
}

}  // namespace isnad::intake
