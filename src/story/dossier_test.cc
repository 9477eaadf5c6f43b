// make_dossier over a real record file, with the built-in language.
#include "isnad/dossier.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "isnad/language.h"
#include "isnad/store.h"
#include "story/sample_dossier.h"

namespace isnad::story {
namespace {

class DossierTest : public testing::Test {
 protected:
  DossierTest()
      : path_(testing::TempDir() + "isnad_dossier_test.db"),
        language_(std::move(Language::builtin()).value()) {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path_ + end);
    Store store = std::move(Store::open(path_)).value();
    for (const Record& record :
         {sample_.denial().article.record, sample_.account().article.record, unrelated()}) {
      const auto stored = store.put(record);
      EXPECT_TRUE(stored) << stored.status().text();
    }
    EXPECT_TRUE(store.commit().is_ok());
  }

  // Holds one word of the question only.
  Record unrelated() const {
    Record record;
    record.id = "three";
    record.text = sample_["unrelated.text"];
    record.sentences = {{0, text::count_code_points(record.text)}};
    return record;
  }

  Result<Dossier> ask(const std::string& question, const DossierOptions& options = {}) const {
    StoreOptions reading;
    reading.access = Access::kRead;
    const auto store = Store::open(path_, reading);
    if (!store) return store.status();
    return make_dossier(*store, *language_, question, options);
  }

  Sample sample_;
  std::string path_;
  std::shared_ptr<const Language> language_;
};

TEST_F(DossierTest, ArticlesThatSpeakOfIt) {
  const auto dossier = ask(sample_["question"]);
  ASSERT_TRUE(dossier) << dossier.status().text();
  ASSERT_EQ(dossier->words.size(), 3u);
  EXPECT_EQ(dossier->ignored.size(), 2u);
  ASSERT_EQ(dossier->articles.size(), 2u);
  EXPECT_EQ(dossier->articles_found, 2u);
  EXPECT_EQ(dossier->articles[0].record.id, "one");  // all words, in its title
  EXPECT_TRUE(dossier->articles[0].focus);
  EXPECT_EQ(dossier->articles[0].words.size(), 3u);
  EXPECT_EQ(dossier->said.size(), 3u);
  EXPECT_EQ(dossier->figures.size(), 2u);
}

TEST_F(DossierTest, LimitOfArticles) {
  DossierOptions options;
  options.max_articles = 1;
  const auto dossier = ask(sample_["question"], options);
  ASSERT_TRUE(dossier) << dossier.status().text();
  EXPECT_EQ(dossier->articles.size(), 1u);
  EXPECT_EQ(dossier->articles_found, 2u);
  EXPECT_EQ(dossier->said.size(), 2u);
}

TEST_F(DossierTest, NothingToLookFor) {
  const auto dossier = ask(sample_["empty question"]);
  ASSERT_FALSE(dossier);
  EXPECT_EQ(dossier.status().code, Code::kInvalid);
  EXPECT_FALSE(ask("?!"));
}

TEST_F(DossierTest, NothingFound) {
  const auto dossier = ask("zanzibar");
  ASSERT_TRUE(dossier) << dossier.status().text();
  EXPECT_TRUE(dossier->articles.empty());
  EXPECT_EQ(dossier->articles_found, 0u);
}

TEST_F(DossierTest, EditedQuestionWords) {
  DossierOptions options;
  options.question_words = "kind\ttext\nstop\tzanzibar\n";
  EXPECT_FALSE(ask("zanzibar", options));
  options.question_words = "no table";
  EXPECT_FALSE(ask("zanzibar", options));
}

}  // namespace
}  // namespace isnad::story
