// Reads every case of test/case/ and compares the record with its rows; a test for each file, named
// by it. The parser's own complaints are tested at the end.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>
#include <vector>

#include "isnad/reader.h"
#include "language/compiler.h"
#include "read/case_file.h"

namespace isnad::read {
namespace {

std::vector<std::string> case_files() {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(ISNAD_ROOT "/test/case", error))
    if (entry.path().extension() == ".case") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

class CaseTest : public ::testing::TestWithParam<std::string> {};

TEST_P(CaseTest, Holds) {
  const auto text = language::read_file(GetParam());
  ASSERT_TRUE(text) << text.status().text();
  const auto expected = parse_case(GetParam(), *text);
  ASSERT_TRUE(expected) << expected.status().text();
  const auto language = Language::builtin();
  ASSERT_TRUE(language) << language.status().text();
  const Record record = Reader(*language).read(expected->article);
  for (const Status& fault : check_case(*expected, record))
    ADD_FAILURE() << fault.text() << "\n  case: " << expected->name << "\n  why: " << expected->why;
}

INSTANTIATE_TEST_SUITE_P(Files, CaseTest, ::testing::ValuesIn(case_files()),
                         [](const ::testing::TestParamInfo<std::string>& file) {
                           return std::filesystem::path(file.param).stem().string();
                         });

TEST(CaseFile, ThereAreCases) { EXPECT_GE(case_files().size(), 25u); }

const std::string kHead = "name: n\nwhy: w\npublished: 2024-03-14\ntext:\nA b.\n\nC.\n---\n";

TEST(CaseFile, TakesTheTextAsItStands) {
  const auto made = parse_case("x.case", kHead + "# a comment\ntime: A = 2024\nabsent: quantity\n");
  ASSERT_TRUE(made) << made.status().text();
  EXPECT_EQ(made->article.text, "A b.\n\nC.");
  EXPECT_EQ(made->article.published, "2024-03-14");
  ASSERT_EQ(made->rows.size(), 2u);
  EXPECT_EQ(made->rows[0].words, "A = 2024");
  EXPECT_EQ(made->rows[0].where, "x.case:10");
  EXPECT_TRUE(made->rows[1].absent);
}

TEST(CaseFile, SaysWhatIsWrongAndWhere) {
  const std::vector<std::pair<std::string, std::string>> faulty = {
      {kHead, "x.case:8: a case without rows"},
      {kHead + "colour: red\n", "x.case:9: unknown row 'colour: red'"},
      {kHead + "absent: published\n", "x.case:9: unknown row"},
      {kHead + "time:\n", "x.case:9: unknown row"},
      {"name: n\nname: m\n", "x.case:2: the field 'name' is given twice"},
      {"name:\n", "x.case:1: the field 'name' has no value"},
      {"published: soon\n", "x.case:1: 'soon' is not a date"},
      {"who: me\n", "x.case:1: unknown field"},
      {"name: n\ntext:\nA\n---\ntime: A = 1\n", "the field 'why' is missing"},
      {"name: n\nwhy: w\npublished: -\ntext:\nA\n", "x.case:5: the text does not end"},
      {"", "the field 'name' is missing"},
  };
  for (const auto& [text, message] : faulty) {
    const auto made = parse_case("x.case", text);
    ASSERT_FALSE(made) << text;
    EXPECT_NE(made.status().text().find(message), std::string::npos) << made.status().text();
  }
}

TEST(CaseFile, ComparesCellByCell) {
  const auto expected = parse_case(
      "x.case", kHead + "time: A = 2024\ntime: A = 2024\nabsent: time b\nabsent: time C\n");
  ASSERT_TRUE(expected) << expected.status().text();
  Record record;
  record.text = expected->article.text;
  Time time;
  time.span = {0, 1};
  time.value = "2024";
  record.times.push_back(time);
  time.span = {2, 3};
  record.times.push_back(time);
  const std::vector<Status> faults = check_case(*expected, record);
  ASSERT_EQ(faults.size(), 2u);
  EXPECT_EQ(faults[0].where, "x.case:10");  // one cell cannot stand for two rows
  EXPECT_NE(faults[0].message.find("found: A = 2024"), std::string::npos);
  EXPECT_EQ(faults[1].where, "x.case:11");
}

}  // namespace
}  // namespace isnad::read
