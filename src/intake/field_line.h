// Header fields, "Name: value" one a line, as mail, HTTP and WARC have them (RFC 9112, ISO 28500).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::intake {

struct FieldLine {
  std::string_view name;
  std::string value;  // without the blanks around it, folded lines joined
};

struct Fields {
  std::vector<FieldLine> lines;

  // The first field of that name, whatever its case; empty where there is none.
  std::string_view of(std::string_view name) const;
};

// Lines end in LF or CRLF; a line without a colon is left out. `block` ends before the blank line
// and must outlive the fields.
Fields read_fields(std::string_view block);

// Where the blank line after a header begins and where it ends; npos where there is none yet.
struct HeaderEnd {
  size_t begin = std::string_view::npos;
  size_t end = std::string_view::npos;
};
HeaderEnd find_header_end(std::string_view bytes, size_t from = 0);

// Takes one line off the front of `rest`, without its line ending.
std::string_view take_line(std::string_view& rest);

// Without blanks, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

// Are two ASCII words the same but for the case of their letters?
bool same_word(std::string_view a, std::string_view b);

}  // namespace isnad::intake
