// What an input is: by its name, else by its first bytes.
#pragma once

#include <string_view>

#include "isnad/intake.h"

namespace isnad::intake {

enum class Kind {
  kText,
  kJsonl,
  kEmpty,
  kPage,        // HTML, in whatever encoding
  kCollection,  // feeds and other XML, MHTML: not read as articles
  kGzip,        // of anything
  kZstd,
  kPacked,   // bzip2, xz, lz4: of anything
  kArchive,  // zip, tar
  kWarc,
  kArc,
  kUtf16,      // text
  kFurniture,  // styles, scripts, tables: text that goes with pages
  kBinary,
};

// `head` is the first bytes, up to 8 KiB. A format that the user names is believed, except of bytes
// that cannot be text.
Kind kind_of(std::string_view name, std::string_view head, InputFormat format);

// For a kind that cannot be read: what it is and what to do. kNoArticle for what nobody would read.
Status refusal(Kind kind, std::string where);

}  // namespace isnad::intake
