#include "story/subject.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "isnad/reader.h"
#include "language/table_file.h"
#include "story/embedded.h"
#include "text/code_points.h"

namespace isnad::story {
namespace {

std::string slurp(const std::string& name) {
  std::ifstream in(std::string(ISNAD_ROOT) + "/src/story/testdata/" + name);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

class SubjectTest : public testing::Test {
 protected:
  SubjectTest()
      : language_(std::move(Language::builtin()).value()),
        reader_(std::move(QuestionReader::parse("question.tsv", embedded_question())).value()) {}

  Question question(std::string_view text) const {
    const language::Model& model = language_->model();
    return reader_.read(text, [&](std::string_view form) { return model.find(form) != nullptr; });
  }

  std::shared_ptr<const Language> language_;
  QuestionReader reader_;
};

TEST_F(SubjectTest, TellsWhichSentencesAreOfTheAct) {
  const std::string text = slurp("subjects.tsv");
  const auto table = language::TableFile::parse("subjects.tsv", text,
                                                {"question", "sentence", "act", "strict", "named"});
  ASSERT_TRUE(table) << table.status().text();
  for (const auto& row : table->rows()) {
    const std::string sentence(table->cell(row, "sentence"));
    SCOPED_TRACE(sentence);
    const Question asked = question(table->cell(row, "question"));
    const Subject subject = subject_of(table->cell(row, "question"), reader_, asked, *language_);
    ASSERT_TRUE(subject.is_of_act());
    Article article;
    article.text = sentence;
    const Record record = Reader(language_).read(article);
    TopicFinder finder(reader_, asked, language_->model());
    finder.also(subject.act, subject.lexemes);
    const auto hits = finder.find(record.text);
    const SubjectFinder found(subject, record, hits);
    const Span all{0, text::count_code_points(sentence)};
    EXPECT_EQ(found.has_act(all, false), table->cell(row, "act") == "yes");
    EXPECT_EQ(found.has_act(all, true), table->cell(row, "strict") == "yes");
    EXPECT_EQ(std::to_string(found.named_in(all)), table->cell(row, "named"));
  }
}

TEST_F(SubjectTest, AQuestionWithoutActHasNone) {
  const std::string_view of_nobody = "\u0633\u0648\u0631\u064a\u0627";  // "Syria"
  const Subject subject = subject_of(of_nobody, reader_, question(of_nobody), *language_);
  EXPECT_EQ(subject.act, kNone);
  EXPECT_FALSE(subject.is_of_act());
}

}  // namespace
}  // namespace isnad::story
