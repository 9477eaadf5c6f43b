// What the parsers of the two syntaxes of feeds, XML and JSON, have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/feed.h"

namespace isnad::intake {

inline constexpr size_t kLongestField = size_t{8} << 10;    // of titles and addresses
inline constexpr size_t kLongestContent = size_t{1} << 20;  // of one item's text
inline constexpr const char* kTooManyItems =
    "the feed has more than a thousand items; the rest is left out";

// `xml` and `json` are valid UTF-8.
Result<Feed> parse_xml_feed(std::string_view xml, const std::string& url);
Result<Feed> parse_json_feed(std::string_view json, const std::string& url);

// RFC 822 with whatever zone, W3C date-time, asctime, and what intake/date_text.h reads besides;
// as ISO 8601. A day without its year, a month without its day give nothing.
std::optional<std::string> feed_date(std::string_view text);

// HTML to one line of plain text: tags gone, references resolved.
std::string plain_line(std::string_view html);

// Plain text as HTML that says the same.
std::string escaped(std::string_view text);

// `reference` against `base` where that gives a web address, else empty.
std::string web_link(std::string_view base, std::string_view reference);

// The first `most` bytes of valid UTF-8, cut at a character.
std::string cut_to(std::string_view text, size_t most);

}  // namespace isnad::intake
