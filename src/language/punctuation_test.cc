#include "language/punctuation.h"

#include <gtest/gtest.h>

#include "language/compiler.h"
#include "language/table_file.h"
#include "language/test_model.h"

namespace isnad::language {
namespace {

TEST(Punctuation, NamesTheMarksOfArabicNews) {
  EXPECT_EQ(punctuation_classes(","), "comma");
  EXPECT_EQ(punctuation_classes("\u060c"), "comma");
  EXPECT_EQ(punctuation_classes("\u061f"), "question");
  EXPECT_EQ(punctuation_classes("\u066b"), "comma decimal_mark");
  EXPECT_EQ(punctuation_classes("\u00ab"), "quote");
  EXPECT_EQ(punctuation_classes("."), "stop dot");
  EXPECT_EQ(punctuation_classes("\u2026"), "ellipsis");
  EXPECT_EQ(punctuation_classes("@"), "");
  EXPECT_EQ(punctuation_classes(""), "");
}

// A class that the model does not know would be given to no mark.
TEST(Punctuation, EveryClassIsBuiltIn) {
  const DataFolder folder(Files{});
  const auto data = compile(folder.path());
  ASSERT_TRUE(data);
  const TestModel model(data->bytes);
  for (const char* mark : {",", "\u066c", "\u066b", ".", ":",  ";", "?", "!", "\u2026", "(",
                           "]", "-",      "/",      "%", "\"", "'", "$", "+", "#",      "\u00b0"})
    for (const std::string_view name : split(punctuation_classes(mark), ' '))
      EXPECT_TRUE(model->class_id(ClassName(name))) << name;
}

}  // namespace
}  // namespace isnad::language
