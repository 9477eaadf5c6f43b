// Roles that stand before a name: cases (test/case/names_*.case) hold the rest of the layer.
#include "read/name.h"

#include <gtest/gtest.h>

#include "isnad/language.h"
#include "isnad/reader.h"

namespace isnad::read {
namespace {

// "The Omani minister of trade Salim ..."
constexpr const char* kMinister =
    "\u0642\u0627\u0644 \u0648\u0632\u064a\u0631 \u0627\u0644\u062a\u062c\u0627\u0631\u0629 "
    "\u0627\u0644\u0639\u0645\u0627\u0646\u064a \u0633\u0627\u0644\u0645 "
    "\u0628\u0646 \u062d\u0645\u062f \u0625\u0646 \u0627\u0644\u0633\u0648\u0642 "
    "\u0647\u0627\u062f\u0626\u0629.";

Record read(const std::string& text) {
  const auto language = Language::builtin();
  EXPECT_TRUE(language) << language.status().text();
  Article article;
  article.text = text;
  return Reader(*language).read(article);
}

TEST(Name, RoleBeforeItSaysOfWhatCountryAndSector) {
  const Record record = read(kMinister);
  ASSERT_FALSE(record.entities.empty());
  const Entity& minister = record.entities.front();
  EXPECT_EQ(minister.type, EntityType::kPerson);
  ASSERT_EQ(minister.roles.size(), 1U);
  EXPECT_TRUE(minister.roles.front().title.has_value());
  EXPECT_EQ(minister.country, "OM");
  EXPECT_EQ(minister.sector, "GOV");
}

TEST(Name, SourceAndNameAreOneEntity) {
  const Record record = read(kMinister);
  ASSERT_EQ(record.statements.size(), 1U);
  EXPECT_EQ(record.statements.front().source.entity, 0);
}

TEST(Name, TheSameTextGivesTheSameEntitiesAgain) {
  EXPECT_EQ(read(kMinister).entities.size(), read(kMinister).entities.size());
}

}  // namespace
}  // namespace isnad::read
