#include "intake/manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace isnad::intake {
namespace {

namespace fs = std::filesystem;

class ManifestTest : public testing::Test {
 protected:
  ManifestTest() {
    std::string pattern = (fs::temp_directory_path() / "isnad_manifest_XXXXXX").string();
    directory_ = ::mkdtemp(pattern.data());
  }
  ~ManifestTest() override { fs::remove_all(directory_); }

  Result<Manifest> open(const std::string& name, std::string_view bytes) const {
    std::ofstream(directory_ / name, std::ios::binary) << bytes;
    return Manifest::open((directory_ / name).string());
  }
  std::string file(const std::string& name) const { return (directory_ / name).string(); }

  fs::path directory_;
};

TEST_F(ManifestTest, ReadsQuotedCellsAndPathsFromItsFolder) {
  auto manifest = open("m.csv",
                       "\xEF\xBB\xBFoutlet,file,published,what\r\n"
                       "\"A, \"\"B\"\"\nC\",pages/../a.html,2022-03-01,x\r\n,b.html,\n");
  ASSERT_TRUE(manifest.is_ok()) << manifest.status().text();
  const Article* a = manifest->find(file("a.html"));
  ASSERT_NE(a, nullptr);
  EXPECT_EQ(a->outlet, "A, \"B\"\nC");
  EXPECT_EQ(a->published, "2022-03-01");
  EXPECT_EQ(manifest->find("a.html"), nullptr);
  ASSERT_EQ(manifest->missing().size(), 1U);
  EXPECT_EQ(manifest->missing()[0].file, "b.html");
  EXPECT_TRUE(manifest->missing()[0].row.ends_with("m.csv:4")) << manifest->missing()[0].row;
}

TEST_F(ManifestTest, ReadsLinesOfJson) {
  auto manifest = open("m", "{\"file\":\"a.zip!x/a.html\",\"id\":\"7\",\"title\":null}\n\n");
  ASSERT_TRUE(manifest.is_ok()) << manifest.status().text();
  const Article* a = manifest->find(file("a.zip!x/a.html"));
  ASSERT_NE(a, nullptr);
  EXPECT_EQ(a->id, "7");
  EXPECT_FALSE(a->title.has_value());
  EXPECT_TRUE(manifest->missing().empty());
}

TEST_F(ManifestTest, NamesTheRowThatIsWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {"title\nx\n", ":1: names no column"},
      {"file,published\na,yesterday\n", ":2: "},
      {"file,title\na,x\n\na,y\n", ":4: names a file a second time: a"},
      {"file,title\n,x\n", ":2: names no file"},
      {"file,title\na,\"x\n", ":2: has a quote that does not close"},
      {"{\"file\":\"a\"}\n{\"file\"\n", ":2: is not a JSON object"},
  };
  for (const auto& [text, words] : cases) {
    const auto manifest = open("m", text);
    ASSERT_FALSE(manifest.is_ok()) << text;
    EXPECT_THAT(manifest.status().text(), testing::HasSubstr(words));
    EXPECT_FALSE(manifest.status().remedy.empty());
  }
}

}  // namespace
}  // namespace isnad::intake
