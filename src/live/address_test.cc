#include "live/address.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/un.h>

namespace isnad::live {
namespace {

bool public4(const char* text) {
  sockaddr_in in{};
  in.sin_family = AF_INET;
  EXPECT_EQ(inet_pton(AF_INET, text, &in.sin_addr), 1) << text;
  return is_public(reinterpret_cast<const sockaddr&>(in));
}

bool public6(const char* text) {
  sockaddr_in6 in{};
  in.sin6_family = AF_INET6;
  EXPECT_EQ(inet_pton(AF_INET6, text, &in.sin6_addr), 1) << text;
  return is_public(reinterpret_cast<const sockaddr&>(in));
}

TEST(Address, KnowsThePublicInternet) {
  for (const char* text : {"1.1.1.1", "93.184.216.34", "100.63.255.255", "100.128.0.0",
                           "172.15.255.255", "172.32.0.0", "192.167.1.1", "223.255.255.255"})
    EXPECT_TRUE(public4(text)) << text;
  for (const char* text :
       {"2606:4700::1111", "2a00:1450::1", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::1"})
    EXPECT_TRUE(public6(text)) << text;
}

TEST(Address, KnowsWhatIsNot) {
  for (const char* text : {"0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.9",
                           "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1",
                           "198.18.0.1", "224.0.0.1", "255.255.255.255"})
    EXPECT_FALSE(public4(text)) << text;
  for (const char* text : {"::", "::1", "::7f00:1", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
                           "::ffff:127.0.0.1", "::ffff:192.168.0.1", "64:ff9b::10.0.0.1",
                           "2002:7f00:1::1", "2001:db8::1", "2001::1", "fec0::1"})
    EXPECT_FALSE(public6(text)) << text;
  sockaddr_un other{};
  other.sun_family = AF_UNIX;
  EXPECT_FALSE(is_public(reinterpret_cast<const sockaddr&>(other)));
}

}  // namespace
}  // namespace isnad::live
