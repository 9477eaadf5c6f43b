#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace isnad::cli {
namespace {

Status io_error(const std::string& where) {
  const int error = errno;
  std::string remedy;
  if (error == ENOSPC || error == EDQUOT) remedy = "free some space or choose another place";
  if (error == EACCES || error == EROFS || error == ENOENT)
    remedy = "choose a folder that can be written";
  return {Code::kIo, fmt::format("cannot write: {}", std::strerror(error)), where, remedy};
}

// Writes all of `data`. False: errno says why.
bool write_all(int descriptor, std::string_view data) {
  while (!data.empty()) {
    const ssize_t written = ::write(descriptor, data.data(), data.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    data.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

}  // namespace

Status Output::write(std::string_view data) {
  if (closed_ || !failed_.is_ok()) return failed_;
  if (buffer_.size() + data.size() > kCapacity) {
    if (Status status = flush(); !status.is_ok() || closed_) return status;
  }
  buffer_ += data;
  return Status::ok();
}

Status Output::write_line(std::string_view line) {
  if (Status status = write(line); !status.is_ok()) return status;
  return write("\n");
}

Status Output::flush() {
  if (closed_ || !failed_.is_ok() || buffer_.empty()) return failed_;
  if (!write_all(descriptor_, buffer_)) {
    if (errno == EPIPE) {
      closed_ = true;
    } else {
      failed_ = io_error("standard output");
    }
  }
  buffer_.clear();
  return failed_;
}

Status write_file(const std::string& path, std::string_view data) {
  const std::string beside = fmt::format("{}.{}.part", path, ::getpid());
  const int descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) return io_error(path);
  bool done = write_all(descriptor, data) && ::fsync(descriptor) == 0;
  Status status = done ? Status::ok() : io_error(path);
  if (::close(descriptor) != 0 && done) {
    status = io_error(path);
    done = false;
  }
  if (done && std::rename(beside.c_str(), path.c_str()) != 0) {
    status = io_error(path);
    done = false;
  }
  if (!done) ::unlink(beside.c_str());
  return status;
}

}  // namespace isnad::cli
