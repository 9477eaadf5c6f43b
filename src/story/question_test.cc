#include "story/question.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "language/table_file.h"
#include "story/embedded.h"
#include "text/normal_form.h"

namespace isnad::story {
namespace {

std::string slurp(const std::string& name) {
  std::ifstream in(std::string(ISNAD_ROOT) + "/src/story/testdata/" + name);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// Words that the lexicon would know: those whose first letter looks like a joined particle.
bool is_word(std::string_view word) {
  static const std::set<std::string_view> words = {
      "\u0648\u0643\u0627\u0644\u0647", "\u0627\u0646\u0633\u062D\u0627\u0628",
      "\u0627\u0646\u062A\u062E\u0627\u0628\u0627\u062A"};
  return words.contains(word);
}

QuestionReader reader() {
  return std::move(QuestionReader::parse("question.tsv", embedded_question())).value();
}

std::vector<std::string> stems(const Question& question) {
  std::vector<std::string> out;
  for (const QuestionWord& word : question.words) out.push_back(word.stem);
  return out;
}

std::vector<std::string> parts(std::string_view cell) {
  std::vector<std::string> out;
  for (const std::string_view part : language::split(cell, '|')) out.emplace_back(part);
  return out;
}

TEST(Question, KeepsItsSubject) {
  const std::string text = slurp("questions.tsv");
  const auto table =
      language::TableFile::parse("questions.tsv", text, {"question", "words", "ignored"});
  ASSERT_TRUE(table) << table.status().text();
  ASSERT_GE(table->rows().size(), 7u);
  const QuestionReader questions = reader();
  for (const auto& row : table->rows()) {
    const Question question = questions.read(table->cell(row, "question"), is_word);
    EXPECT_EQ(stems(question), parts(table->cell(row, "words"))) << table->where(row);
    EXPECT_EQ(question.ignored, parts(table->cell(row, "ignored"))) << table->where(row);
  }
}

TEST(Question, MatchesWrittenForms) {
  const std::string text = slurp("matches.tsv");
  const auto table = language::TableFile::parse("matches.tsv", text, {"word", "text", "matches"});
  ASSERT_TRUE(table) << table.status().text();
  const QuestionReader questions = reader();
  for (const auto& row : table->rows()) {
    const Question question = questions.read(table->cell(row, "word"), is_word);
    ASSERT_EQ(question.words.size(), 1u) << table->where(row);
    std::string form;
    text::normal_form(table->cell(row, "text"), form);
    EXPECT_EQ(questions.matches(question.words[0], form), table->cell(row, "matches") == "yes")
        << table->where(row);
  }
}

TEST(Question, EveryFormThatMatchesBeginsAsListed) {
  const QuestionReader questions = reader();
  const Question question =
      questions.read("\u0627\u0644\u0627\u0646\u0633\u062D\u0627\u0628", is_word);
  ASSERT_EQ(question.words.size(), 1u);
  const auto beginnings = questions.beginnings(question.words[0]);
  EXPECT_EQ(beginnings.front(), question.words[0].stem);
  for (const std::string& beginning : beginnings) {
    EXPECT_TRUE(questions.matches(question.words[0], beginning)) << beginning;
  }
}

TEST(Question, BrokenTable) {
  EXPECT_FALSE(QuestionReader::parse("q.tsv", ""));
  const auto unknown = QuestionReader::parse("q.tsv", "kind\ttext\nodd\tx\n");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.status().where, "q.tsv:2");
}

}  // namespace
}  // namespace isnad::story
