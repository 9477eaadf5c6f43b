#include "intake/page_names.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace isnad::intake {
namespace {

TEST(PageNames, CutsNamesIntoWords) {
  const PageNames& names = PageNames::get();
  EXPECT_EQ(names.roles("article-body"), kBodyName);
  EXPECT_EQ(names.roles("x ArticleBody__2fa"), kBodyName);
  EXPECT_EQ(names.roles("main_sidebar"), kNoiseName);
  EXPECT_EQ(names.roles("wpCaption"), kCaptionName);
  EXPECT_EQ(names.roles("article body"), 0);  // two names
  EXPECT_EQ(names.roles("has-sidebar no-comments"), 0);
  EXPECT_EQ(names.roles("category-sidebarless"), 0);
  EXPECT_EQ(names.roles(""), 0);
}

TEST(PageNames, KnowsPhrasesByTheirLongestForm) {
  const PageNames& names = PageNames::get();
  uint32_t words = 0;
  EXPECT_EQ(names.phrase("READ ALSO: the ferry", words), PhraseRole::kRelated);
  EXPECT_EQ(words, 2U);
  EXPECT_EQ(names.phrase("- Sign up for our newsletter", words), PhraseRole::kPitch);
  EXPECT_EQ(words, 3U);
  EXPECT_EQ(names.phrase("The bridge will be closed", words), PhraseRole::kNone);
  EXPECT_EQ(names.phrase("", words), PhraseRole::kNone);
}

// data/page, as `isnad check` does it for the language data.
void check_table(const std::string& name, size_t columns, const std::set<std::string>& known) {
  std::ifstream file(std::string(ISNAD_ROOT) + "/data/page/" + name);
  std::string line;
  std::string before;
  std::getline(file, line);
  bool by_meaning = false;
  std::set<std::string> keys;
  for (int number = 2; std::getline(file, line); ++number) {
    if (line == "# order: meaning") by_meaning = true;
    if (line.starts_with('#')) continue;
    std::vector<std::string> cells;
    std::stringstream rest(line);
    for (std::string cell; std::getline(rest, cell, '\t');) cells.push_back(cell);
    ASSERT_EQ(cells.size(), columns) << name << ":" << number;
    EXPECT_TRUE(keys.insert(cells.front()).second) << name << ":" << number << ": twice";
    EXPECT_TRUE(by_meaning || before < cells.front()) << name << ":" << number << ": order";
    before = cells.front();
    std::stringstream roles(cells.back());
    for (std::string role; roles >> role;)
      EXPECT_TRUE(known.contains(role)) << name << ":" << number << ": " << role;
  }
  EXPECT_GT(keys.size(), 10U);
}

TEST(PageNames, TablesAreInOrderAndKnowTheirRoles) {
  check_table("names.tsv", 2, {"body", "noise", "other", "caption", "byline", "date", "meta"});
  check_table("phrases.tsv", 3, {"related", "share", "pitch", "notice", "caption", "byline"});
  check_table("meta.tsv", 2,
              {"published", "modified", "title", "byline", "section", "outlet", "url", "article"});
}

}  // namespace
}  // namespace isnad::intake
