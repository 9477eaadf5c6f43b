// The pairs of testdata/denials.tsv: which denials meet what they deny.
#include "account/act_denials.h"

#include <gtest/gtest.h>

#include "isnad/language.h"
#include "language/compiler.h"
#include "language/table_file.h"

namespace isnad::account {
namespace {

StatementRow statement(const std::string& article, std::string_view day, std::string_view speaker,
                       std::string_view title, Stance stance, std::string_view words) {
  StatementRow row;
  row.article.id = article;
  row.article.title = title;
  row.article.published.value = day;
  row.article.published.earliest = row.article.published.latest = row.article.published.value;
  row.statement.cue.stance = stance;
  const uint32_t begin = stance == Stance::kSay ? 0 : 1000;
  row.statement.content = {{begin, begin + 100}};
  row.content_words = {std::string(words)};
  row.speaker = speaker;
  return row;
}

TEST(ActDenials, Pairs) {
  const auto language = Language::builtin();
  ASSERT_TRUE(language) << language.status().text();
  ContentReader reader((*language)->model());
  const std::string path = ISNAD_ROOT "/src/account/testdata/denials.tsv";
  const auto text = language::read_file(path);
  ASSERT_TRUE(text) << text.status().text();
  const auto table =
      language::TableFile::parse(path, *text,
                                 {"met", "together", "day_a", "speaker_a", "title_a", "a", "day_d",
                                  "speaker_d", "stance_d", "title_d", "d"});
  ASSERT_TRUE(table) << table.status().text();
  ASSERT_FALSE(table->rows().empty());
  for (const auto& row : table->rows()) {
    const auto cell = [&](const char* column) { return table->cell(row, column); };
    const std::string other = cell("together") == "yes" ? "a" : "d";
    const Stance stance = cell("stance_d") == "deny" ? Stance::kDeny : Stance::kConfirm;
    Selection selection;
    selection.statements.push_back(
        statement("a", cell("day_a"), cell("speaker_a"), cell("title_a"), Stance::kSay, cell("a")));
    selection.statements.push_back(
        statement(other, cell("day_d"), cell("speaker_d"), cell("title_d"), stance, cell("d")));
    const auto propositions = statements_of(selection, reader);
    ASSERT_EQ(propositions.size(), 2U) << table->where(row);
    const auto found = act_denials(propositions, reader);
    EXPECT_EQ(found.size(), cell("met") == "yes" ? 1U : 0U) << table->where(row);
    for (const ActDenial& one : found) {
      EXPECT_EQ(one.denied, 0U);
      EXPECT_EQ(one.denial, 1U);
    }
  }
}

}  // namespace
}  // namespace isnad::account
