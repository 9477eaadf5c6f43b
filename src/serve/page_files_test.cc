#include "serve/page_files.h"

#include <gtest/gtest.h>

namespace isnad::serve {
namespace {

TEST(PageFiles, BeginWithTheFirstPage) {
  if (page_files().empty()) GTEST_SKIP() << "built with ISNAD_PAGE=OFF";
  EXPECT_EQ(page_files().front().path, "/index.html");
  EXPECT_EQ(page_files().front().type, "text/html; charset=utf-8");
}

TEST(PageFiles, AreCompressedAndNamed) {
  for (const PageFile& file : page_files()) {
    EXPECT_TRUE(file.path.starts_with('/')) << file.path;
    EXPECT_TRUE(file.gzip.starts_with("\x1f\x8b")) << file.path;
    EXPECT_EQ(file.hashed, file.path.starts_with("/assets/")) << file.path;
  }
}

// What a reader waits for: all scripts and styles, compressed, 120 kB or less (issue 7).
TEST(PageFiles, AreLight) {
  size_t bytes = 0;
  for (const PageFile& file : page_files()) {
    if (file.path.ends_with(".js") || file.path.ends_with(".css")) bytes += file.gzip.size();
  }
  EXPECT_LE(bytes, 120'000U);
}

}  // namespace
}  // namespace isnad::serve
