// zip and tar files, and the rarer packings, by libarchive. Nothing is ever written to the disk.
#pragma once

#include <memory>
#include <string>

#include "intake/byte_source.h"
#include "intake/byte_window.h"

namespace isnad::intake {

struct ArchiveEntry {
  std::string path;  // inside the archive
  Status problem;    // not ok: it is refused, and why; an entry that is no file is not given at all
};

// The files of a zip or tar, in the order in which they lie. One thread at a time.
class ArchiveReader {
 public:
  ArchiveReader(ByteWindow window, std::string name);
  ~ArchiveReader();
  ArchiveReader(ArchiveReader&&) noexcept;
  ArchiveReader& operator=(ArchiveReader&&) noexcept;

  // The next file; nothing after the last one. Paths that lead out of the archive, links and
  // encrypted files are refused. After an error there is nothing more.
  Result<std::optional<ArchiveEntry>> next();
  // The bytes of the file that next() gave. It must go before the next call of next(), and before
  // the reader. A file that unpacks to a bomb (intake/unpacker.h) ends in an error.
  std::unique_ptr<ByteSource> open();
  uint64_t taken() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

// bzip2, xz, lz4.
Result<std::unique_ptr<ByteSource>> unpack_rarely(ByteWindow window, const std::string& name);

}  // namespace isnad::intake
