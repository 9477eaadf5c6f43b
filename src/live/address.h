// Is an address of the network one of the public internet? A feed may name any host, and a name may
// resolve to any address: what looks like a news site can be the router next door.
#pragma once

struct sockaddr;

namespace isnad::live {

// False for private, loopback, link-local, shared, multicast, reserved and unspecified addresses of
// IPv4 and IPv6 (IANA's special-purpose registries, RFC 6890), also where an IPv4 address stands
// inside one of IPv6 (mapped, NAT64, 6to4), and for every other family.
bool is_public(const sockaddr& address);

}  // namespace isnad::live
