// Runs the examples beside the rules of data/ar/number and data/ar/unit through the number and
// quantity layers.
#include "read/quantity.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "language/compiler.h"
#include "language/rule_compiler.h"
#include "read/number.h"
#include "read/quantity_row.h"

namespace isnad::read {
namespace {

constexpr std::align_val_t kAlignment{64};

class QuantityExamples : public ::testing::TestWithParam<const char*> {
 protected:
  static void SetUpTestSuite() {
    auto data = language::compile(ISNAD_ROOT "/data/ar");
    ASSERT_TRUE(data) << data.status().text();
    bytes_ = static_cast<char*>(::operator new(data->bytes.size(), kAlignment));
    std::memcpy(bytes_, data->bytes.data(), data->bytes.size());
    auto model = language::Model::open({bytes_, data->bytes.size()});
    ASSERT_TRUE(model) << model.status().text();
    model_ = std::move(*model);
  }
  static void TearDownTestSuite() {
    model_.reset();
    ::operator delete(bytes_, kAlignment);
  }

  static Record read(const std::string& text) {
    Article article;
    article.text = text;
    Workspace workspace(*model_);
    workspace.begin(article);
    read_numbers(workspace);
    read_quantities(workspace);
    return std::move(workspace.record);
  }

  static inline char* bytes_ = nullptr;
  static inline std::unique_ptr<const language::Model> model_;
};

TEST_P(QuantityExamples, Hold) {
  const std::string path = std::string(ISNAD_ROOT "/data/ar/") + GetParam() + "/examples.txt";
  const auto text = language::read_file(path);
  ASSERT_TRUE(text) << text.status().text();
  const auto examples = language::parse_examples(path, *text);
  ASSERT_TRUE(examples) << examples.status().text();
  ASSERT_FALSE(examples->empty());
  for (const language::Example& example : *examples) {
    const Record record = read(example.text);
    std::vector<std::string> rows;
    for (const Quantity& quantity : record.quantities)
      if (quantity.rule == example.rule) rows.push_back(quantity_row(quantity, example.text));
    EXPECT_EQ(rows, example.expected) << example.where << ": " << example.text;
  }
}

INSTANTIATE_TEST_SUITE_P(Topics, QuantityExamples, ::testing::Values("number", "unit"));

TEST_F(QuantityExamples, NothingInNoText) { EXPECT_TRUE(read("").quantities.empty()); }

TEST_F(QuantityExamples, PartsOfAWhole) {
  // "40 ... among them 6 ... and 4"; "20 of a total of 22".
  const Record among = read(
      "40 \u0637\u0641\u0644\u0627 \u0628\u064a\u0646\u0647\u0645 6 "
      "\u0641\u062a\u064a\u0627\u062a");
  ASSERT_EQ(among.quantities.size(), 2u);
  EXPECT_EQ(among.quantities[0].part_of, kNone);
  EXPECT_EQ(among.quantities[1].part_of, 0);
  const Record out_of = read("20 \u0645\u0646 \u0623\u0635\u0644 22");
  ASSERT_EQ(out_of.quantities.size(), 2u);
  EXPECT_EQ(out_of.quantities[0].part_of, 1);
}

}  // namespace
}  // namespace isnad::read
