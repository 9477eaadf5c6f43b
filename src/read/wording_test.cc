// The outlet's words for an entity: cells refer to it, and what others say is no cell. Cases
// (test/case/wording_*.case) and examples (data/ar/wording/examples.txt) hold the rest.
#include "read/wording.h"

#include <gtest/gtest.h>

#include "isnad/language.h"
#include "isnad/reader.h"

namespace isnad::read {
namespace {

// "The Zionist entity", a loaded name; "said the deputy that ..."; "went on".
constexpr const char* kEntity =
    "\u0627\u0644\u0643\u064a\u0627\u0646 \u0627\u0644\u0635\u0647\u064a\u0648\u0646\u064a";
constexpr const char* kSaidThat =
    "\u0642\u0627\u0644 \u0627\u0644\u0646\u0627\u0626\u0628 \u0625\u0646 ";
constexpr const char* kAttacked = "\u0647\u0627\u062c\u0645 ";

Record read(const std::string& text) {
  const auto language = Language::builtin();
  EXPECT_TRUE(language) << language.status().text();
  Article article;
  article.text = text;
  return Reader(*language).read(article);
}

TEST(Wording, RefersToTheEntityUnderItsNeutralName) {
  const Record record = read(std::string(kAttacked) + kEntity + ".");
  ASSERT_EQ(record.wording.size(), 1U);
  EXPECT_EQ(record.wording.front().kind, WordingKind::kLoaded);
  EXPECT_EQ(record.wording.front().span, (Span{5, 20}));
  ASSERT_EQ(record.wording.front().entity, 0);
  EXPECT_EQ(record.entities.front().type, EntityType::kPlace);
  EXPECT_EQ(record.entities.front().mentions.front().kind, MentionKind::kTitle);
}

TEST(Wording, WhatOthersSayIsNotTheOutletsWord) {
  const Record record = read(std::string(kSaidThat) + kEntity + " " + kAttacked + ".");
  ASSERT_EQ(record.statements.size(), 1U);
  EXPECT_TRUE(record.wording.empty());
}

TEST(Wording, WhatIsQuotedIsNotTheOutletsWord) {
  EXPECT_TRUE(read(std::string(kAttacked) + "\"" + kEntity + "\".").wording.empty());
}

}  // namespace
}  // namespace isnad::read
