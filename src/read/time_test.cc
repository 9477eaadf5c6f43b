// Runs the examples of data/ar/time through the layers, and some whole sentences of their own.
#include "read/time.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <memory>

#include "language/compiler.h"
#include "language/rule_compiler.h"
#include "read/number.h"
#include "read/time_row.h"

namespace isnad::read {
namespace {

const std::string kData = std::string(ISNAD_ROOT) + "/data/ar";

class TimeLayerTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    const Result<language::CompiledData> data = language::compile(kData);
    ASSERT_TRUE(data.is_ok());
    bytes_ = new std::vector<Line>((data->bytes.size() + sizeof(Line) - 1) / sizeof(Line));
    std::memcpy(bytes_->data(), data->bytes.data(), data->bytes.size());
    auto model =
        language::Model::open({reinterpret_cast<const char*>(bytes_->data()), data->bytes.size()});
    ASSERT_TRUE(model.is_ok());
    model_ = model->release();
  }

  static Record read(const std::string& text, std::optional<std::string> published) {
    static Workspace workspace(*model_);
    Article article;
    article.text = text;
    article.published = std::move(published);
    workspace.begin(article);
    workspace.record.text = text;
    read_numbers(workspace);
    read_times(workspace);
    return workspace.record;
  }

 private:
  struct alignas(64) Line {
    char bytes[64];
  };
  static inline std::vector<Line>* bytes_ = nullptr;
  static inline const language::Model* model_ = nullptr;
};

TEST_F(TimeLayerTest, EveryExampleHolds) {
  const Result<std::string> text = language::read_file(kData + "/time/examples.txt");
  ASSERT_TRUE(text.is_ok());
  const auto examples = language::parse_examples("time/examples.txt", *text);
  ASSERT_TRUE(examples.is_ok());
  EXPECT_GE(examples->size(), 150u);
  for (const language::Example& example : *examples) {
    const Record record = read(example.text, example.published);
    EXPECT_THAT(time_rows(record, example.rule), ::testing::ElementsAreArray(example.expected))
        << example.where << " " << example.rule << ": " << example.text;
  }
}

TEST_F(TimeLayerTest, WithoutADayOfPublicationNothingIsInvented) {
  const Record record = read("\u0623\u0645\u0633", std::nullopt);  // "yesterday"
  ASSERT_EQ(record.times.size(), 1u);
  EXPECT_FALSE(record.times[0].value);
  EXPECT_FALSE(record.times[0].earliest);
  EXPECT_EQ(record.times[0].anchor, AnchorKind::kUnknown);
  EXPECT_EQ(record.document.published.basis, Basis::kUnknown);
}

TEST_F(TimeLayerTest, EmptyTextHasNoTimes) { EXPECT_TRUE(read("", "2024-03-14").times.empty()); }

}  // namespace
}  // namespace isnad::read
