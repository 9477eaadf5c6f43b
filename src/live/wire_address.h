// Addresses beyond ASCII, as they go over the wire: feeds write them for people.
#pragma once

#include <string>
#include <string_view>

namespace isnad::live {

// The host in Punycode (UTS 46, by ICU), other bytes beyond ASCII and blanks as %XX; what is in
// order stays as it is. A host that has no such form is left alone.
std::string wire_address(std::string_view url);

}  // namespace isnad::live
