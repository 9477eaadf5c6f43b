#include "intake/file_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/excerpt.h"

namespace isnad::intake {
namespace {

namespace fs = std::filesystem;

Status cannot_read(const std::string& path, const std::error_code& error) {
  const bool missing = error == std::errc::no_such_file_or_directory;
  return {missing ? Code::kNotFound : Code::kIo,
          missing ? "there is no such file" : fmt::format("cannot be read: {}", error.message()),
          base::excerpt(path, 500),
          missing ? "check the name; \"-\" reads standard input"
                  : "check the permissions of the file and of its directory"};
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

class Lister {
 public:
  void add(const std::string& path) {
    if (path == "-") {
      files_.push_back({path, std::nullopt, {}, false});
      return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      // status() calls a missing file a success of its own kind.
      if (!error) error = std::make_error_code(std::errc::no_such_file_or_directory);
      files_.push_back({path, std::nullopt, cannot_read(path, error), walking_});
    } else if (fs::is_directory(status)) {
      add_directory(path);
    } else {
      add_file(path, status);
    }
  }

  std::vector<InputFile> take() { return std::move(files_); }

 private:
  void add_file(const std::string& path, const fs::file_status& status) {
    InputFile file{path, std::nullopt, {}, walking_};
    std::error_code error;
    if (fs::is_regular_file(status)) {
      file.size = fs::file_size(path, error);
      if (error) file.problem = cannot_read(path, error);
    } else if (!fs::is_fifo(status) && !fs::is_character_file(status)) {
      file.problem = {Code::kInvalid, "is neither a file nor a directory", base::excerpt(path, 500),
                      "give text files, .jsonl files or directories of them"};
    }
    files_.push_back(std::move(file));
  }

  void add_directory(const std::string& directory) {
    std::error_code error;
    std::vector<std::string> paths;
    const size_t before = files_.size();
    fs::recursive_directory_iterator entry(directory, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      std::error_code ignored;
      if (is_hidden(entry->path())) {
        entry.disable_recursion_pending();
      } else if (!entry->is_directory(ignored)) {
        paths.push_back(entry->path().string());
      }
    }
    if (error) files_.push_back({directory, std::nullopt, cannot_read(directory, error), false});
    std::sort(paths.begin(), paths.end());
    walking_ = true;
    for (const std::string& path : paths) add(path);
    walking_ = false;
    if (files_.size() == before) {
      files_.push_back({directory, std::nullopt,
                        Status{Code::kInvalid, "holds no file", base::excerpt(directory, 500),
                               "give a directory of text or .jsonl files"},
                        false});
    }
  }

  std::vector<InputFile> files_;
  bool walking_ = false;
};

}  // namespace

std::vector<InputFile> list_files(const std::vector<std::string>& paths) {
  Lister lister;
  for (const std::string& path : paths) lister.add(path);
  return lister.take();
}

}  // namespace isnad::intake
