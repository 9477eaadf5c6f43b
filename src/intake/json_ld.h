// What a page says of its article in JSON-LD with the words of schema.org.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace isnad::intake {

struct JsonLd {
  bool is_article = false;  // some object is an Article of some kind
  std::optional<std::string> headline, published, modified, body, section, publisher, url, language;
  std::vector<std::string> authors;
};

// Reads all scripts of one page. Of several objects an Article's word counts before a WebPage's, an
// earlier one's before a later one's. What is no JSON even with its raw line breaks mended is
// passed over: half of the pages that break here are whole otherwise. Linear.
JsonLd read_json_ld(const std::vector<std::string>& scripts);

}  // namespace isnad::intake
