#include "language/class_name.h"

#include <gtest/gtest.h>

namespace isnad::language {
namespace {

// Known values of FNV-1a with 64 bits (draft-eastlake-fnv, appendix C).
static_assert(ClassName("").hash() == 0xcbf29ce484222325ULL);
static_assert(ClassName("a").hash() == 0xaf63dc4c8601ec8cULL);
static_assert(ClassName("foobar").hash() == 0x85944171f73967e8ULL);

TEST(ClassName, IsTheSameFromALiteralAndFromAName) {
  const std::string_view name = "quote_close";
  EXPECT_EQ(ClassName("quote_close").hash(), ClassName(name).hash());
  EXPECT_NE(ClassName("quote_close").hash(), ClassName("quote_open").hash());
}

}  // namespace
}  // namespace isnad::language
