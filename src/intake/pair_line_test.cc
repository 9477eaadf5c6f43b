#include "intake/pair_line.h"

#include <gtest/gtest.h>

namespace isnad::intake {
namespace {

Result<TextPair> parse(const std::string& json) {
  const std::string padded = json + std::string(LineSource::kPadding, ' ');
  Line line;
  line.bytes = std::string_view(padded).substr(0, json.size());
  line.number = 3;
  line.size = json.size();
  return PairLine().parse(line, "pairs.jsonl");
}

TEST(PairLine, TakesTextsAndId) {
  const auto pair = parse(R"({"id": "x", "a": "one", "b": "two", "label": 7})");
  ASSERT_TRUE(pair) << pair.status().text();
  EXPECT_EQ(pair->id, "x");
  EXPECT_EQ(pair->a, "one");
  EXPECT_EQ(pair->b, "two");
}

TEST(PairLine, TheIdMayBeANumberOrMissing) {
  EXPECT_EQ(parse(R"({"id": 12, "a": "", "b": ""})")->id, "12");
  EXPECT_EQ(parse(R"({"a": "", "b": ""})")->id, "");
}

TEST(PairLine, SaysWhereAndWhatIsWrong) {
  for (const char* json : {"", "[]", "7", "{", R"({"a": "one"})", R"({"a": 1, "b": "two"})"}) {
    const auto pair = parse(json);
    ASSERT_FALSE(pair) << json;
    EXPECT_EQ(pair.status().code, Code::kInvalid) << json;
    EXPECT_EQ(pair.status().where, "pairs.jsonl:3") << json;
  }
}

}  // namespace
}  // namespace isnad::intake
