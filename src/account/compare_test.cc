// The pairs of testdata/pairs.tsv: what the language data and the rules together say of them.
#include <gtest/gtest.h>

#include "isnad/account.h"
#include "language/compiler.h"
#include "language/table_file.h"

namespace isnad {
namespace {

class CompareTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto language = Language::builtin();
    ASSERT_TRUE(language) << language.status().text();
    comparer_ = std::make_unique<Comparer>(*language);
  }
  static void TearDownTestSuite() { comparer_.reset(); }
  inline static std::unique_ptr<Comparer> comparer_;
};

TEST_F(CompareTest, Pairs) {
  const std::string path = ISNAD_ROOT "/src/account/testdata/pairs.tsv";
  const auto text = language::read_file(path);
  ASSERT_TRUE(text) << text.status().text();
  const auto table = language::TableFile::parse(path, *text, {"relation", "reason", "a", "b"});
  ASSERT_TRUE(table) << table.status().text();
  ASSERT_FALSE(table->rows().empty());
  for (const auto& row : table->rows()) {
    const auto found = comparer_->compare(table->cell(row, "a"), table->cell(row, "b"));
    EXPECT_EQ(name(found.relation), table->cell(row, "relation")) << table->where(row);
    EXPECT_EQ(found.reason, table->cell(row, "reason")) << table->where(row);
    const auto back = comparer_->compare(table->cell(row, "b"), table->cell(row, "a"));
    EXPECT_EQ(found.relation, back.relation) << "the other way round: " << table->where(row);
  }
}

TEST_F(CompareTest, NamesTheWords) {
  const auto found = comparer_->compare("radio 5 of 7", "radio 5 of 8");
  EXPECT_EQ(found.relation, Relation::kDisagree);
  ASSERT_EQ(found.contrasts.size(), 1u);
  EXPECT_EQ(found.contrasts[0].a_words, "7");
  EXPECT_EQ(found.contrasts[0].b, (Span{11, 12}));
}

TEST_F(CompareTest, EmptyTextsAreOfDifferentThings) {
  EXPECT_EQ(comparer_->compare("", "").relation, Relation::kOther);
  EXPECT_EQ(comparer_->compare("", "7").relation, Relation::kOther);
}

}  // namespace
}  // namespace isnad
