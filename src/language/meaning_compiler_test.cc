#include "language/meaning_compiler.h"

#include <gtest/gtest.h>

#include "language/test_model.h"

namespace isnad::language {
namespace {

std::vector<Status> problems_of(std::string_view text) {
  ModelBuilder builder;
  std::vector<Status> problems;
  compile_meanings("meanings.tsv", text, builder, problems);
  return problems;
}

TEST(Meanings, AreFoundByNormalForm) {
  ModelBuilder builder;
  std::vector<Status> problems;
  compile_meanings("meanings.tsv", "field\tpole\twords\nlevel\tdown\tfell|sank\nlevel\tup\tRose\n",
                   builder, problems);
  EXPECT_TRUE(problems.empty());
  builder.add_lexeme({});  // a model without words is refused
  builder.add_entry("rose", {});
  const TestModel model(builder.finish());
  const auto rose = model->meanings("rose");
  ASSERT_EQ(rose.size(), 1u);
  EXPECT_EQ(model->text(rose[0].field), "level");
  EXPECT_EQ(model->text(rose[0].pole), "up");
  EXPECT_EQ(model->meanings("sank").size(), 1u);
  EXPECT_TRUE(model->meanings("stood").empty());
}

TEST(Meanings, FaultsCarryTheirLine) {
  const auto twice = problems_of("field\tpole\twords\nlevel\tup\trose|rose\n");
  ASSERT_EQ(twice.size(), 1u);
  EXPECT_EQ(twice[0].where, "meanings.tsv:2");
  EXPECT_EQ(problems_of("field\tpole\twords\nlevel\tup\tb\nlevel\tdown\ta\n").size(), 1u);
  EXPECT_EQ(problems_of("field\tpole\twords\nlevel\tup\t\n").size(), 1u);
  EXPECT_EQ(problems_of("field\tcolour\n").size(), 1u);
}

}  // namespace
}  // namespace isnad::language
