// The page (web/), built into the program: what a server hands out under "/". The bytes stand in
// read-only memory, compressed.
#pragma once

#include <span>
#include <string_view>

namespace isnad::page {

struct PageFile {
  std::string_view path;  // "/index.html", "/assets/index-4f2a.js"
  std::string_view type;  // content type
  std::string_view gzip;  // the bytes, compressed (content-encoding: gzip)
  std::string_view etag;  // strong, with its quotation marks; of the bytes before compression
  bool lasting = false;   // its name changes with its bytes: it may be kept for ever
};

// The policy under which the page works: nothing inline, nothing from elsewhere.
inline constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

// All files, in order of their paths. Empty where the program was built with ISNAD_PAGE=OFF.
std::span<const PageFile> page_files();

// The file of a request's path (percent-decoded or not, without query). Paths of no file are views
// of the page, which reads the address itself: they get index.html. Null for a missing file of
// /assets/, for paths under /api/, and where no page was built in.
const PageFile* page_file(std::string_view path);

}  // namespace isnad::page
