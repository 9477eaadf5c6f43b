#include "language/table_file.h"

#include <gtest/gtest.h>

namespace isnad::language {
namespace {

Result<TableFile> parse(std::string_view text) {
  return TableFile::parse("f.tsv", text, {"a", "b", "c"});
}

TEST(TableFile, GivesCellsByColumnName) {
  const auto table = parse("# first\n#  order: meaning\nb\ta\n1\t 2 \n\n3\n");
  ASSERT_TRUE(table) << table.status().text();
  ASSERT_EQ(table->rows().size(), 2u);
  const TableRow& row = table->rows()[0];
  EXPECT_EQ(table->cell(row, "a"), "2");
  EXPECT_EQ(table->cell(row, "b"), "1");
  EXPECT_EQ(table->cell(row, "c"), "");
  EXPECT_EQ(table->where(row), "f.tsv:4");
  EXPECT_EQ(table->cell(table->rows()[1], "a"), "");
  EXPECT_EQ(table->where(table->rows()[1]), "f.tsv:6");
  EXPECT_EQ(table->comments(), (std::vector<std::string_view>{"first", "order: meaning"}));
}

TEST(TableFile, FaultsNameTheLine) {
  struct Case {
    const char *text, *where, *message;
  };
  const Case cases[] = {
      {"", "f.tsv", "no header line"},
      {"# only a comment\n", "f.tsv", "no header line"},
      {"a\tx\n", "f.tsv:1", "unknown column 'x'"},
      {"a\t\n", "f.tsv:1", "unknown column ''"},
      {"# c\na\tb\ta\n", "f.tsv:2", "doubled column 'a'"},
      {"a\tb\n1\t2\n1\t2\t3\n", "f.tsv:3", "more cells than the header has columns"},
      {"a\tb\r\n1\t2\r\n", "f.tsv:1", "a carriage return"},
      {"\xef\xbb\xbf"
       "a\tb\n",
       "f.tsv:1", "a byte order mark"},
      {"a\n1\n\xff\n", "f.tsv:3", "not UTF-8"},
  };
  for (const Case& c : cases) {
    const auto table = parse(c.text);
    ASSERT_FALSE(table) << c.message;
    EXPECT_EQ(table.status().where, c.where);
    EXPECT_EQ(table.status().message, c.message);
    EXPECT_FALSE(table.status().remedy.empty());
  }
}

TEST(TableFile, SplitLeavesEmptyPartsOut) {
  EXPECT_EQ(split(" a  b ", ' '), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_TRUE(split("", '|').empty());
}

}  // namespace
}  // namespace isnad::language
