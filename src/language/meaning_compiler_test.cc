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
  const DataFolder folder(
      {{"noun/words.tsv", "lemma\tpos\tclasses\nrose\tparticle\tflower\n"},
       {"opposite/meanings.tsv", "field\tpole\twords\nlevel\tdown\tfell|sank\nlevel\tup\tRose\n"}});
  const auto data = compile(folder.path());
  ASSERT_TRUE(data) << data.status().text();
  ASSERT_TRUE(data->problems.empty()) << data->problems[0].text();
  const TestModel model(data->bytes);
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
