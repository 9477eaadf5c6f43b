#include "intake/byte_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/excerpt.h"

namespace isnad::intake {
namespace {

Status system_error(const std::string& path, int error) {
  const bool missing = error == ENOENT;
  return {missing ? Code::kNotFound : Code::kIo,
          fmt::format("cannot be read: {}", std::generic_category().message(error)),
          path == "-" ? "standard input" : base::excerpt(path, 500),
          missing ? "check the name" : "check the permissions and the disk"};
}

class FileSource : public ByteSource {
 public:
  FileSource(std::string path, int file, uint64_t start)
      : path_(std::move(path)), file_(file), start_(start), taken_(start) {}
  ~FileSource() override {
    if (file_ > STDIN_FILENO) ::close(file_);
  }

  Result<size_t> read(char* into, size_t capacity) override {
    ssize_t size = -1;
    do {
      size = ::read(file_, into, capacity);
    } while (size < 0 && errno == EINTR);
    if (size < 0) return system_error(path_, errno);
    taken_ += static_cast<size_t>(size);
    return static_cast<size_t>(size);
  }

  Place place(uint64_t at) override { return {start_ + at, 0}; }

  uint64_t taken() const override { return taken_; }

 private:
  std::string path_;
  int file_;
  uint64_t start_, taken_;
};

}  // namespace

std::string place_name(const std::string& name, Place place) {
  if (place.within == 0) return fmt::format("{}@{}", name, place.offset);
  return fmt::format("{}@{}+{}", name, place.offset, place.within);
}

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path, uint64_t offset) {
  int file = STDIN_FILENO;
  if (path != "-") {
    file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return system_error(path, errno);
  }
  auto source = std::make_unique<FileSource>(path, file, offset);
  if (offset > 0 && ::lseek(file, static_cast<off_t>(offset), SEEK_SET) < 0)
    return system_error(path, errno);
  return std::unique_ptr<ByteSource>(std::move(source));
}

}  // namespace isnad::intake
