#include "live/wire_address.h"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>

#include "intake/url.h"

namespace isnad::live {
namespace {

struct CloseIdna {
  void operator()(UIDNA* idna) const { uidna_close(idna); }
};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
}

std::string punycode(std::string_view host) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UIDNA, CloseIdna> idna(
      uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &error));
  std::array<char, 512> ascii{};
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  if (U_FAILURE(error) || host.size() > ascii.size()) return std::string(host);
  const int32_t size =
      uidna_nameToASCII_UTF8(idna.get(), host.data(), static_cast<int32_t>(host.size()),
                             ascii.data(), static_cast<int32_t>(ascii.size()), &info, &error);
  if (U_FAILURE(error) || info.errors != 0 || size > static_cast<int32_t>(ascii.size()))
    return std::string(host);
  return {ascii.data(), static_cast<size_t>(size)};
}

void append_escaped(std::string_view text, std::string& out) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F) {
      out += c;
    } else {
      out.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
}

}  // namespace

std::string wire_address(std::string_view url) {
  const intake::UrlParts parts = intake::parts_of(url);
  if (!parts.has_authority) return std::string(url);
  const size_t user = parts.authority.rfind('@') + 1;  // 0: none
  std::string out = std::string(parts.scheme) + "://";
  append_escaped(parts.authority.substr(0, user), out);
  std::string_view host = parts.authority.substr(user);
  std::string_view port;
  const size_t colon = host.rfind(':');
  if (colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos) {
    port = host.substr(colon);
    host = host.substr(0, colon);
  }
  out.append(is_ascii(host) ? std::string(host) : punycode(host)).append(port);
  append_escaped(parts.path, out);
  append_escaped(parts.query, out);
  return out;
}

}  // namespace isnad::live
