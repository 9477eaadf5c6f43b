#include "live/address.h"

#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace isnad::live {
namespace {

struct Block4 {
  uint32_t first;
  int bits;
};
constexpr std::array<Block4, 15> kSpecial4{{
    {0x00000000, 8},   // this network
    {0x0A000000, 8},   // private
    {0x64400000, 10},  // shared by a carrier's customers
    {0x7F000000, 8},   // loopback
    {0xA9FE0000, 16},  // link-local, and the metadata of clouds
    {0xAC100000, 12},  // private
    {0xC0000000, 24},  // protocol assignments
    {0xC0000200, 24},  // documentation
    {0xC0586300, 24},  // relays of 6to4
    {0xC0A80000, 16},  // private
    {0xC6120000, 15},  // benchmarks
    {0xC6336400, 24},  // documentation
    {0xCB007100, 24},  // documentation
    {0xE0000000, 4},   // multicast
    {0xF0000000, 4},   // reserved, broadcast
}};

bool is_public4(uint32_t address) {
  return std::none_of(kSpecial4.begin(), kSpecial4.end(), [address](const Block4& block) {
    return (address ^ block.first) >> (32 - block.bits) == 0;
  });
}

using Bytes = std::array<uint8_t, 16>;

uint32_t inner4(const Bytes& bytes, size_t at) {
  return static_cast<uint32_t>(bytes[at]) << 24 | static_cast<uint32_t>(bytes[at + 1]) << 16 |
         static_cast<uint32_t>(bytes[at + 2]) << 8 | bytes[at + 3];
}

bool begins(const Bytes& bytes, std::initializer_list<int> with) {
  return std::equal(with.begin(), with.end(), bytes.begin(),
                    [](int a, uint8_t b) { return a == b; });
}

bool is_public6(const Bytes& bytes) {
  if (begins(bytes, {0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0}))  // NAT64
    return is_public4(inner4(bytes, 12));
  if (begins(bytes, {0x20, 0x02})) return is_public4(inner4(bytes, 2));  // 6to4
  if (begins(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}))         // mapped
    return is_public4(inner4(bytes, 12));
  if ((bytes[0] & 0xE0) != 0x20) return false;                    // not global unicast
  if (begins(bytes, {0x20, 0x01}) && bytes[2] < 2) return false;  // 2001::/23: Teredo and others
  return !begins(bytes, {0x20, 0x01, 0x0D, 0xB8}) && !begins(bytes, {0x3F, 0xFF});  // documentation
}

}  // namespace

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in in{};
    std::memcpy(&in, &address, sizeof in);
    return is_public4(ntohl(in.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 in{};
    std::memcpy(&in, &address, sizeof in);
    Bytes bytes{};
    std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
    return is_public6(bytes);
  }
  return false;
}

}  // namespace isnad::live
