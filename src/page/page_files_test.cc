#include "page/page_files.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace isnad::page {
namespace {

TEST(PageFiles, AreCompressedAndNamed) {
  for (const PageFile& file : page_files()) {
    EXPECT_TRUE(file.path.starts_with('/')) << file.path;
    EXPECT_TRUE(file.gzip.starts_with("\x1f\x8b")) << file.path;
    EXPECT_TRUE(file.etag.starts_with('"') && file.etag.ends_with('"') && file.etag.size() > 10);
    EXPECT_EQ(file.lasting, file.path.starts_with("/assets/")) << file.path;
  }
}

TEST(PageFiles, OfAViewAreTheFirstPage) {
  if (page_files().empty()) GTEST_SKIP() << "built with ISNAD_PAGE=OFF";
  const PageFile* first = page_file("/index.html");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->type, "text/html; charset=utf-8");
  EXPECT_EQ(page_file("/"), first);
  EXPECT_EQ(page_file("/dossier"), first);
  EXPECT_EQ(page_file("/articles/a.b%2Fc"), first);
}

TEST(PageFiles, ThatAreMissingAreNotTheFirstPage) {
  EXPECT_EQ(page_file("/assets/none.js"), nullptr);
  EXPECT_EQ(page_file("/api/v1/none"), nullptr);
  EXPECT_EQ(page_file("/api"), nullptr);
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
}  // namespace isnad::page
