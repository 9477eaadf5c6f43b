#include "live/wire_address.h"

#include <gtest/gtest.h>

namespace isnad::live {
namespace {

TEST(WireAddress, IsAscii) {
  EXPECT_EQ(wire_address("https://a.example:8080/x?y=1%20&z#top"),
            "https://a.example:8080/x?y=1%20&z");
  EXPECT_EQ(wire_address("https://a.example/\u062E\u0628\u0631 1?q=\u00E9"),
            "https://a.example/%D8%AE%D8%A8%D8%B1%201?q=%C3%A9");
  EXPECT_EQ(wire_address("http://b\u00FCcher.example/"), "http://xn--bcher-kva.example/");
  EXPECT_EQ(wire_address("http://\u062E\u0628\u0631.example:81/x"),
            "http://xn--ngblk.example:81/x");
  EXPECT_EQ(wire_address("http://u:p@[::1]:81/"), "http://u:p@[::1]:81/");
  EXPECT_EQ(wire_address("nothing"), "nothing");
}

}  // namespace
}  // namespace isnad::live
