#include "read/examples.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace isnad::read {
namespace {

namespace fs = std::filesystem;

class ExamplesTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto language = Language::builtin();
    ASSERT_TRUE(language) << language.status().text();
    reader_ = new Reader(*language);
  }
  static void TearDownTestSuite() { delete reader_; }

  // A folder of language data with one examples.txt.
  std::string folder(const std::string& rows) {
    const fs::path topic = fs::path(::testing::TempDir()) / "isnad_examples_test" / "time";
    fs::create_directories(topic);
    std::ofstream(topic / "examples.txt") << "rule\tkind\tpublished\ttext\texpected\n" << rows;
    return topic.parent_path().string();
  }

  static inline Reader* reader_ = nullptr;
};

TEST_F(ExamplesTest, EveryExampleOfTheLanguageHolds) {
  for (const Status& fault : check_examples(ISNAD_ROOT "/data/ar", *reader_))
    ADD_FAILURE() << fault.text();
}

// "year 2016" in Arabic.
constexpr const char* kYear = "\u0639\u0627\u0645 2016";

TEST_F(ExamplesTest, ARightExampleIsNoFault) {
  const std::string row =
      std::string("date.year\t+\t2020-05-04\t") + kYear + "\t" + kYear + " = 2016\n";
  EXPECT_TRUE(check_examples(folder(row), *reader_).empty());
}

TEST_F(ExamplesTest, AWrongExampleIsNamedWithWhatWasFound) {
  const std::string row =
      std::string("date.year\t+\t2020-05-04\t") + kYear + "\t" + kYear + " = 2017\n";
  const auto faults = check_examples(folder(row), *reader_);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].where, "isnad_examples_test/time/examples.txt:2");
  EXPECT_EQ(faults[0].message, std::string("rule 'date.year' decides '") + kYear +
                                   " = 2016', expected '" + kYear + " = 2017', in '" + kYear + "'");
}

TEST_F(ExamplesTest, ANegativeExampleFailsWhereTheRuleDecides) {
  const auto faults =
      check_examples(folder(std::string("date.year\t-\t\t") + kYear + "\t\n"), *reader_);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_NE(faults[0].message.find("expected nothing"), std::string::npos);
}

TEST_F(ExamplesTest, AnUnknownRuleAndABadFileAreFaults) {
  auto faults = check_examples(folder("no such rule\t-\t\tx\t\n"), *reader_);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].message, "no rule is named 'no such rule'");
  faults = check_examples(folder("date.year\t?\t\tx\t\n"), *reader_);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].message, "kind is '?'");
  EXPECT_FALSE(check_examples("/no/such/folder", *reader_).empty());
}

// Rules that make no cell: the figure in "covid dash 19" is none, "three sailors" is one.
TEST_F(ExamplesTest, ARuleThatMakesNoCellIsJudgedByWhatItsLayerFinds) {
  const fs::path topic = fs::path(::testing::TempDir()) / "isnad_examples_none" / "unit";
  fs::create_directories(topic);
  std::ofstream(topic / "examples.txt")
      << "rule\tkind\tpublished\ttext\texpected\n"
      << "no_figure\t+\t\t\u0627\u0644\u0645\u0627\u062f\u0629 14\t-\n"
      << "no_figure\t-\t\t3 \u0628\u062d\u0627\u0631\u0629\t\n"
      << "no_figure\t-\t\t\u0627\u0644\u0645\u0627\u062f\u0629 14\t\n";
  const auto faults = check_examples(topic.parent_path().string(), *reader_);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].where, "isnad_examples_none/unit/examples.txt:4");
}

}  // namespace
}  // namespace isnad::read
