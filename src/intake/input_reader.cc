#include "intake/input_reader.h"

#include <utility>

#include "intake/archive_source.h"
#include "intake/line_source.h"
#include "intake/packed_source.h"
#include "intake/sniff.h"

namespace isnad::intake {
namespace {

// A file may be packed twice, and stand in archives within archives; more is no accident.
constexpr int kDeepest = 4;

std::string_view without_packing(std::string_view path) {
  for (const std::string_view ending : {".gz", ".zst", ".bz2", ".xz", ".lz4", ".bad"}) {
    if (path.size() > ending.size() && path.ends_with(ending))
      return path.substr(0, path.size() - ending.size());
  }
  if (path.ends_with(".tgz")) return "archive.tar";
  return path;
}

Result<std::unique_ptr<InputReader>> open_packed(ByteWindow window, const Opening& opening,
                                                 Kind kind) {
  Opening inner = opening;
  inner.path = without_packing(opening.path);
  ++inner.depth;
  inner.start = {};
  if (kind == Kind::kPacked) {
    auto unpacked = unpack_rarely(std::move(window), opening.name);
    if (!unpacked) return unpacked.status();
    return open_input(ByteWindow(std::move(*unpacked)), inner);
  }
  const Packing packing = kind == Kind::kGzip ? Packing::kGzip : Packing::kZstd;
  return open_input(ByteWindow(std::make_unique<PackedSource>(std::move(window), packing,
                                                              opening.name, opening.start.within)),
                    inner);
}

class WholeInput : public InputReader {
 public:
  WholeInput(Unread unread, uint64_t taken) : unread_(std::move(unread)), taken_(taken) {}

  std::optional<Unread> next() override { return std::exchange(unread_, std::nullopt); }
  uint64_t taken() const override { return taken_; }

 private:
  std::optional<Unread> unread_;
  uint64_t taken_;
};

}  // namespace

Result<std::unique_ptr<InputReader>> open_input(ByteWindow window, const Opening& opening) {
  if (opening.depth > kDeepest) {
    return Status{Code::kInvalid, "is packed in more than four layers", opening.name,
                  "unpack it yourself if you trust it"};
  }
  const auto head = window.head();
  if (!head) return head.status();
  const Kind kind = kind_of(opening.path, *head, opening.format);
  switch (kind) {
    case Kind::kGzip:
    case Kind::kZstd:
    case Kind::kPacked:
      return open_packed(std::move(window), opening, kind);
    case Kind::kArchive:
      return read_archive(std::move(window), opening);
    case Kind::kWarc:
    case Kind::kArc:
      return read_web_archive(std::move(window), opening, kind == Kind::kArc);
    case Kind::kJsonl:
      return read_lines(std::move(window), opening);
    case Kind::kText:
    case Kind::kUtf16:
    case Kind::kPage:
      return read_whole(std::move(window), opening, kind == Kind::kPage);
    default:
      return refusal(kind, opening.name);
  }
}

Result<std::unique_ptr<InputReader>> read_whole(ByteWindow window, const Opening& opening,
                                                bool page) {
  LineSource source(std::move(window));
  const auto whole = source.whole();
  if (!whole) return whole.status();
  if (!*whole) {
    return Status{Code::kInvalid, "is longer than 64 MiB", opening.name,
                  "give one article a file; many articles go into a .jsonl file"};
  }
  Unread unread;
  unread.form = page ? Unread::Form::kPage : Unread::Form::kText;
  unread.name = opening.name;
  unread.bytes = **whole;
  return std::unique_ptr<InputReader>(
      std::make_unique<WholeInput>(std::move(unread), source.taken()));
}

}  // namespace isnad::intake
