#include "record/record_id.h"

#include <gtest/gtest.h>

namespace isnad::record {
namespace {

Article article(const char* outlet, const char* url, const char* text) {
  Article made;
  if (*outlet) made.outlet = outlet;
  if (*url) made.url = url;
  made.text = text;
  return made;
}

TEST(RecordId, TheInputsOwnIdWins) {
  Article given = article("a", "b", "c");
  given.id = "paper-17";
  EXPECT_EQ(record_id(given), "paper-17");
}

TEST(RecordId, DependsOnOutletUrlAndTextAlone) {
  Article one = article("a", "b", "c");
  const std::string id = record_id(one);
  EXPECT_EQ(id.size(), 32u);
  EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos);
  one.title = "another title";
  one.origin = "elsewhere.jsonl:9";
  EXPECT_EQ(record_id(one), id);
  EXPECT_NE(record_id(article("a", "b", "d")), id);
  EXPECT_NE(record_id(article("a", "", "c")), id);
}

TEST(RecordId, BordersOfTheFieldsCount) {
  EXPECT_NE(record_id(article("ab", "c", "d")), record_id(article("a", "bc", "d")));
  EXPECT_NE(record_id(article("", "ab", "c")), record_id(article("", "a", "bc")));
}

// The ids are kept in databases: a change of the method would orphan every stored article.
TEST(RecordId, NeverChanges) {
  EXPECT_EQ(record_id(article("outlet", "https://example.org/1", "text")),
            "85cc14f1b0f21e2328309fea07c05aec");
}

}  // namespace
}  // namespace isnad::record
