// Addresses of the web: taken apart and resolved as RFC 3986 says, with the leniency that feeds
// need (spaces around, bytes beyond ASCII, backslashes of nobody).
#pragma once

#include <string>
#include <string_view>

namespace isnad::intake {

// The parts of an address or of a reference to one, as views of it. An absent part is empty; of a
// query or fragment the mark is part of it ("?a=1", "#top").
struct UrlParts {
  std::string_view scheme;     // "https"; empty: a relative reference
  std::string_view authority;  // "user@host:80"
  std::string_view path, query, fragment;
  bool has_authority = false;
};
UrlParts parts_of(std::string_view url);

// `reference` as an absolute address, seen from `base` (RFC 3986, section 5.2): dot segments are
// removed, blanks at the ends too, blanks inside become %20. With an empty or relative base a
// relative reference stays relative. Linear.
std::string resolve_url(std::string_view base, std::string_view reference);

// Is it an absolute http or https address with a host?
bool is_web_address(std::string_view url);

// The form under which one address is known: scheme and host in lower case, no default port, no
// fragment, "/" for no path. Queries are left alone. Empty where it is no web address.
std::string normal_address(std::string_view url);

// "https://example.org:8080" of a web address in normal form: whom one asks.
std::string_view site_of(std::string_view url);

}  // namespace isnad::intake
