#include "intake/feed_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/excerpt.h"
#include "intake/charset.h"
#include "intake/feed_names.h"
#include "intake/url.h"
#include "intake/xml_token.h"

namespace isnad::intake {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

class AddressList {
 public:
  // False: it is no web address.
  bool add(std::string_view address) {
    const std::string known = normal_address(address);
    if (known.empty()) return false;
    if (seen_.insert(known).second) addresses_.emplace_back(resolve_url("", address));
    return true;
  }
  std::vector<std::string> take() { return std::move(addresses_); }

 private:
  std::set<std::string> seen_;
  std::vector<std::string> addresses_;
};

void add_outlines(std::string_view xml, AddressList& list) {
  XmlTokens tokens(xml);
  XmlToken token;
  while (tokens.next(token)) {
    if (token.kind != XmlToken::Kind::kStart || lower_case(token.name) != "outline") continue;
    for (const XmlAttribute& a : token.attributes) {
      if (lower_case(a.name) == "xmlurl") list.add(a.value);
    }
  }
}

}  // namespace

Result<std::vector<std::string>> parse_feed_list(std::string_view bytes,
                                                 const std::string& origin) {
  const Decoded decoded = decode_text(bytes, declared_charset(bytes));
  std::string_view text = decoded.text;
  AddressList list;
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin != std::string_view::npos && text[begin] == '<') {
    add_outlines(text, list);
    text = {};
  }
  for (size_t number = 1; !text.empty(); ++number) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
    line = line.substr(0, line.find_first_of(kBlanks));
    if (line.empty() || line.front() == '#' || list.add(line)) continue;
    return Status{Code::kInvalid, "is no web address: " + base::excerpt(line),
                  fmt::format("{}:{}:1", origin, number),
                  "give one http or https address a line, or an OPML file"};
  }
  std::vector<std::string> addresses = list.take();
  if (addresses.empty()) {
    return Status{Code::kInvalid, "names no feed", origin,
                  "give an OPML file whose outlines have xmlUrl, or one address a line"};
  }
  return addresses;
}

}  // namespace isnad::intake
