// The files of the page (web/), as the build made them and compressed by gzip.
#pragma once

#include <span>
#include <string_view>

namespace isnad::serve {

struct PageFile {
  std::string_view path;  // "/index.html", "/assets/app-1a2b3c.js"
  std::string_view type;  // Content-Type
  std::string_view gzip;  // the bytes
  bool hashed = false;    // the name changes with the content: may be kept for ever
};

// index.html first; empty where the program was built without the page.
std::span<const PageFile> page_files();

}  // namespace isnad::serve
