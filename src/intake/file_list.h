// The paths that a user gives, as the list of inputs to read: directories walked, sizes known where
// there are any.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "isnad/result.h"

namespace isnad::intake {

struct InputFile {
  std::string path;  // as given, or below the directory that was given; "-": standard input
  std::optional<uint64_t> size;  // none: a stream (standard input, a pipe)
  Status problem;                // not ok: it cannot be read, and why
  bool walked = false;           // found in a directory: the user did not name it
};

// Files stand in the order of `paths`; those of a directory in the byte order of their paths,
// hidden ones left out, links to directories not followed. One error entry for what is not there or
// is neither file nor directory nor stream.
std::vector<InputFile> list_files(const std::vector<std::string>& paths);

}  // namespace isnad::intake
