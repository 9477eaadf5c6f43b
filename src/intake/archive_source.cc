#include "intake/archive_source.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/excerpt.h"
#include "intake/unpacker.h"

namespace isnad::intake {
namespace {

struct Free {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

// One archive that libarchive reads through our window.
struct Opened {
  explicit Opened(ByteWindow bytes, std::string label)
      : window(std::move(bytes)), name(std::move(label)), handle(archive_read_new()) {}

  // libarchive asks for more; what it was given before is of no use to it any longer.
  static la_ssize_t more(archive* handle, void* self, const void** buffer) {
    auto* opened = static_cast<Opened*>(self);
    opened->window.drop(std::exchange(opened->given, 0));
    if (opened->window.view().empty()) {
      const auto filled = opened->window.fill();
      if (!filled) {
        opened->failure = filled.status();
        archive_set_error(handle, -1, "%s", "the bytes cannot be read");
        return ARCHIVE_FATAL;
      }
    }
    *buffer = opened->window.view().data();
    opened->given = opened->window.view().size();
    return static_cast<la_ssize_t>(opened->given);
  }

  Status open() {
    if (archive_read_open(handle.get(), this, nullptr, more, nullptr) == ARCHIVE_OK)
      return Status::ok();
    return problem("cannot be opened");
  }

  Status problem(const char* what) const {
    if (!failure.is_ok()) return failure;
    const char* reason = archive_error_string(handle.get());
    return {Code::kCorrupt,
            reason == nullptr ? what : fmt::format("{}: {}", what, base::excerpt(reason, 200)),
            name, "fetch or make the file anew; what stands before the damage is read"};
  }

  ByteWindow window;
  std::string name;
  size_t given = 0;
  Status failure;
  std::unique_ptr<archive, Free> handle;  // reads through the others, so it goes first
};

// The bytes of the entry that is open.
class EntrySource : public ByteSource {
 public:
  explicit EntrySource(std::shared_ptr<Opened> opened, std::string name)
      : opened_(std::move(opened)), name_(std::move(name)), before_(packed()) {}

  Result<size_t> read(char* into, size_t capacity) override {
    if (ended_) return size_t{0};
    const la_ssize_t size = archive_read_data(opened_->handle.get(), into, capacity);
    if (size <= 0) ended_ = true;
    if (size < 0) {
      Status status = opened_->problem("cannot be unpacked");
      status.where = name_;
      return status;
    }
    made_ += static_cast<uint64_t>(size);
    // What was read ahead belongs to it, too: the window is small beside kBombBytes.
    if (made_ > kBombBytes && made_ / kBombRatio > packed() - before_) {
      ended_ = true;
      return Status{Code::kInvalid, "unpacks to more than 250 times its size and is refused", name_,
                    "unpack it yourself if you trust it"};
    }
    return static_cast<size_t>(size);
  }

  uint64_t taken() const override { return opened_->window.source().taken(); }

 private:
  uint64_t packed() const {
    return static_cast<uint64_t>(
        std::max<la_int64_t>(0, archive_filter_bytes(opened_->handle.get(), -1)));
  }

  std::shared_ptr<Opened> opened_;
  std::string name_;
  uint64_t before_, made_ = 0;
  bool ended_ = false;
};

bool leads_out(std::string_view path) {
  if (path.starts_with('/') || path.starts_with('\\') || path.substr(0, 3).find(':') == 1)
    return true;
  while (!path.empty()) {
    const size_t end = std::min(path.find_first_of("/\\"), path.size());
    if (path.substr(0, end) == "..") return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

std::string path_of(archive_entry* entry) {
  // The bytes as they lie where they are no text of this locale.
  const char* path = archive_entry_pathname_utf8(entry);
  if (path == nullptr) path = archive_entry_pathname(entry);
  return path == nullptr ? "" : path;
}

}  // namespace

struct ArchiveReader::Inside {
  std::shared_ptr<Opened> opened;
  Status failure;
  std::string path;
};

ArchiveReader::ArchiveReader(ByteWindow window, std::string name)
    : inside_(std::make_unique<Inside>()) {
  inside_->opened = std::make_shared<Opened>(std::move(window), std::move(name));
  archive* handle = inside_->opened->handle.get();
  archive_read_support_format_zip_streamable(handle);
  archive_read_support_format_tar(handle);
  inside_->failure = inside_->opened->open();
}

ArchiveReader::~ArchiveReader() = default;
ArchiveReader::ArchiveReader(ArchiveReader&&) noexcept = default;
ArchiveReader& ArchiveReader::operator=(ArchiveReader&&) noexcept = default;

Result<std::optional<ArchiveEntry>> ArchiveReader::next() {
  Inside& inside = *inside_;
  while (inside.failure.is_ok()) {
    archive_entry* entry = nullptr;
    const int code = archive_read_next_header(inside.opened->handle.get(), &entry);
    if (code == ARCHIVE_EOF) return std::optional<ArchiveEntry>();
    if (code == ARCHIVE_RETRY) continue;
    if (code != ARCHIVE_OK && code != ARCHIVE_WARN) {
      inside.failure = inside.opened->problem("is a damaged archive");
      break;
    }
    ArchiveEntry given{path_of(entry), {}};
    inside.path = given.path;
    const std::string where =
        fmt::format("{}!{}", inside.opened->name, base::excerpt(given.path, 300));
    if (archive_entry_filetype(entry) == AE_IFDIR) continue;
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr) {
      given.problem = {Code::kUnsupported, "is a link, which is not followed", where,
                       "put the file itself into the archive"};
    } else if (leads_out(given.path)) {
      given.problem = {Code::kInvalid, "has a path that leads out of the archive", where,
                       "make the archive anew, with paths inside it"};
    } else if (archive_entry_is_encrypted(entry) != 0) {
      given.problem = {Code::kUnsupported, "is encrypted", where, "unpack the archive yourself"};
    } else if (archive_entry_filetype(entry) != AE_IFREG) {
      given.problem = {Code::kUnsupported, "is neither a file nor a folder", where,
                       "leave it out of the archive"};
    }
    return std::optional(std::move(given));
  }
  return inside.failure;
}

std::unique_ptr<ByteSource> ArchiveReader::open() {
  return std::make_unique<EntrySource>(
      inside_->opened,
      fmt::format("{}!{}", inside_->opened->name, base::excerpt(inside_->path, 300)));
}

uint64_t ArchiveReader::taken() const { return inside_->opened->window.source().taken(); }

Result<std::unique_ptr<ByteSource>> unpack_rarely(ByteWindow window, const std::string& name) {
  auto opened = std::make_shared<Opened>(std::move(window), name);
  archive* handle = opened->handle.get();
  archive_read_support_filter_bzip2(handle);
  archive_read_support_filter_xz(handle);
  archive_read_support_filter_lz4(handle);
  archive_read_support_format_raw(handle);
  if (Status status = opened->open(); !status.is_ok()) return status;
  archive_entry* entry = nullptr;
  if (archive_read_next_header(handle, &entry) != ARCHIVE_OK)
    return opened->problem("cannot be unpacked");
  return std::unique_ptr<ByteSource>(std::make_unique<EntrySource>(std::move(opened), name));
}

}  // namespace isnad::intake
