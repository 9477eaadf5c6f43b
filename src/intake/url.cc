#include "intake/url.h"

#include <algorithm>

namespace isnad::intake {
namespace {

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_scheme_character(char c) {
  return is_alpha(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

// As browsers do: blanks at the ends and line ends anywhere are no part of an address.
std::string trimmed(std::string_view reference) {
  std::string out;
  const auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  while (!reference.empty() && is_blank(reference.front())) reference.remove_prefix(1);
  while (!reference.empty() && is_blank(reference.back())) reference.remove_suffix(1);
  for (const char c : reference) {
    if (c == ' ') {
      out += "%20";
    } else if (!is_blank(c)) {
      out += c;
    }
  }
  return out;
}

// RFC 3986, section 5.2.4.
std::string without_dot_segments(std::string_view in) {
  std::string out;
  while (!in.empty()) {
    if (in.starts_with("../")) {
      in.remove_prefix(3);
    } else if (in.starts_with("./") || in.starts_with("/./")) {
      in.remove_prefix(2);
    } else if (in == "/.") {
      in = "/";
    } else if (in.starts_with("/../") || in == "/..") {
      in = in == "/.." ? "/" : in.substr(3);
      out.erase(std::min(out.rfind('/'), out.size()));
    } else if (in == "." || in == "..") {
      break;
    } else {
      const size_t end = std::min(in.find('/', 1), in.size());
      out += in.substr(0, end);
      in.remove_prefix(end);
    }
  }
  return out;
}

std::string merged_path(const UrlParts& base, std::string_view path) {
  if (base.has_authority && base.path.empty()) return "/" + std::string(path);
  const size_t slash = base.path.rfind('/');
  return std::string(slash == std::string_view::npos ? std::string_view()
                                                     : base.path.substr(0, slash + 1))
      .append(path);
}

std::string joined(std::string_view scheme, const UrlParts& authority, std::string_view path,
                   std::string_view query, std::string_view fragment) {
  std::string out;
  if (!scheme.empty()) out.append(scheme).append(":");
  if (authority.has_authority) out.append("//").append(authority.authority);
  return out.append(path).append(query).append(fragment);
}

// Host and port of an authority.
std::string_view without_user(std::string_view authority) {
  const size_t at = authority.rfind('@');
  return at == std::string_view::npos ? authority : authority.substr(at + 1);
}

}  // namespace

UrlParts parts_of(std::string_view url) {
  UrlParts parts;
  const size_t hash = std::min(url.find('#'), url.size());
  parts.fragment = url.substr(hash);
  url = url.substr(0, hash);
  const size_t mark = std::min(url.find('?'), url.size());
  parts.query = url.substr(mark);
  url = url.substr(0, mark);
  size_t colon = 0;
  while (colon < url.size() && is_scheme_character(url[colon])) ++colon;
  if (colon > 0 && colon < url.size() && url[colon] == ':' && is_alpha(url[0])) {
    parts.scheme = url.substr(0, colon);
    url.remove_prefix(colon + 1);
  }
  if (url.starts_with("//")) {
    const size_t end = std::min(url.find('/', 2), url.size());
    parts.authority = url.substr(2, end - 2);
    parts.has_authority = true;
    url.remove_prefix(end);
  }
  parts.path = url;
  return parts;
}

std::string resolve_url(std::string_view base_url, std::string_view reference) {
  std::string clean = trimmed(reference);
  const UrlParts to = parts_of(clean);
  if (!to.scheme.empty())
    return joined(to.scheme, to, without_dot_segments(to.path), to.query, to.fragment);
  const UrlParts base = parts_of(base_url);
  if (base.scheme.empty()) return clean;
  if (to.has_authority)
    return joined(base.scheme, to, without_dot_segments(to.path), to.query, to.fragment);
  if (to.path.empty()) {
    return joined(base.scheme, base, base.path, to.query.empty() ? base.query : to.query,
                  to.fragment);
  }
  const std::string path =
      to.path.starts_with('/') ? std::string(to.path) : merged_path(base, to.path);
  return joined(base.scheme, base, without_dot_segments(path), to.query, to.fragment);
}

bool is_web_address(std::string_view url) {
  const UrlParts parts = parts_of(url);
  const std::string scheme = lower(parts.scheme);
  return (scheme == "http" || scheme == "https") && !without_user(parts.authority).empty();
}

std::string normal_address(std::string_view url) {
  const std::string clean = trimmed(url);
  if (!is_web_address(clean)) return {};
  const UrlParts parts = parts_of(clean);
  const std::string scheme = lower(parts.scheme);
  std::string host = lower(without_user(parts.authority));
  for (const std::string_view port : {scheme == "http" ? ":80" : ":443", ":"}) {
    if (host.ends_with(port)) host.erase(host.size() - port.size());
  }
  if (host.empty()) return {};
  std::string out = scheme + "://" + host;
  const std::string path = without_dot_segments(parts.path);
  return out.append(path.empty() ? "/" : path).append(parts.query);
}

std::string_view site_of(std::string_view url) {
  const UrlParts parts = parts_of(url);
  const auto* end = parts.authority.data() + parts.authority.size();
  return url.substr(0, static_cast<size_t>(end - url.data()));
}

}  // namespace isnad::intake
