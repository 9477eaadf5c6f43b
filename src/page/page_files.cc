#include "page/page_files.h"

#include <algorithm>

namespace isnad::page {

const PageFile* page_file(std::string_view path) {
  const std::span<const PageFile> files = page_files();
  const auto named = [&](std::string_view name) -> const PageFile* {
    const auto* const found = std::ranges::find(files, name, &PageFile::path).base();
    return found == files.end().base() ? nullptr : found;
  };
  if (const PageFile* file = named(path)) return file;
  const bool elsewhere =
      path.starts_with("/assets/") || path == "/api" || path.starts_with("/api/");
  return elsewhere ? nullptr : named("/index.html");
}

}  // namespace isnad::page
