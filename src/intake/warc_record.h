// The heads of the records of web archives: WARC (ISO 28500) and its forerunner ARC
// (https://archive.org/web/researcher/ArcFileFormat.php).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::intake {

struct WarcHead {
  std::string type;   // "response", "resource", ...; of ARC "response", "warcinfo" for its first
  std::string uri;    // of what was fetched; empty where there is none
  std::string date;   // when, as it stands
  std::string media;  // Content-Type of the block
  std::string refers_to;         // of a revisit: the URI of the record that it repeats
  std::optional<uint64_t> size;  // of the block in bytes; none: not said, or nonsense
};

// `block`: the lines between "WARC/1.0" and the blank line. Names in any case, folded lines, <uri>
// in angle brackets are taken.
WarcHead read_warc_head(std::string_view block);

// One line "URL IP date type length" of an ARC file; the URL may have blanks in it, the type, too.
// None where the line is no such thing.
std::optional<WarcHead> read_arc_head(std::string_view line);

}  // namespace isnad::intake
