// Names of one thing, counted by outlet: cells of wording and the table of names together.
#include "isnad/wordings.h"

#include <gmock/gmock.h>

#include "account/sample_selection.h"

namespace isnad::account {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

std::vector<WordingRow> rows() {
  const auto found =
      find_wordings(sample_selection("wording"), file_text("data/ar/wording/names.tsv"));
  EXPECT_TRUE(found.is_ok());
  return found.is_ok() ? *found : std::vector<WordingRow>();
}

// The row of which one name is given by the example article in which it stands first.
const WordingRow* row_with(const std::vector<WordingRow>& rows, const std::string& kind,
                           const std::string& article) {
  for (const WordingRow& row : rows)
    for (const NameUse& name : row.names)
      if (name.kind == kind && name.outlets.front().example.article == article) return &row;
  return nullptr;
}

TEST(Wordings, OneThingUnderTheNamesOfEachOutlet) {
  const auto all = rows();
  const WordingRow* army = row_with(all, "loaded", "a1");
  ASSERT_NE(army, nullptr);
  EXPECT_FALSE(army->event);
  EXPECT_EQ(army->accounts.outlets, 2U);
  // What the nurse says is hers; the other outlet has the name that takes no side.
  EXPECT_THAT(army->names, ElementsAre(Field(&NameUse::times, 1U), Field(&NameUse::times, 1U)));
  for (const NameUse& name : army->names) {
    EXPECT_FALSE(name.words.empty());
    EXPECT_THAT(name.outlets.front().example.sentence, HasSubstr(name.words.substr(4)));
  }
}

TEST(Wordings, NamesOfTheTableAreFoundThroughQuotationMarks) {
  const auto all = rows();
  const WordingRow* group = row_with(all, "name", "a2");
  ASSERT_NE(group, nullptr);
  EXPECT_EQ(group->names.size(), 3U);  // with and without its kind, and the full name
  EXPECT_EQ(group->accounts.articles, 2U);
}

TEST(Wordings, TheArticleComesBackBehindAJoinedLam) {
  const auto all = rows();
  const WordingRow* government = row_with(all, "loaded", "b1");
  ASSERT_NE(government, nullptr);
  EXPECT_TRUE(government->names.front().words.starts_with("\u0627\u0644"));
}

TEST(Wordings, ATableThatIsNoneIsRefused) {
  EXPECT_FALSE(find_wordings({}, "no table").is_ok());
  EXPECT_FALSE(find_wordings({}, "name\tothers\na\tb\nc\tb\n").is_ok());
  const auto none = find_wordings({}, "name\tothers\na\tb\n");
  ASSERT_TRUE(none.is_ok());
  EXPECT_TRUE(none->empty());
}

}  // namespace
}  // namespace isnad::account
