#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "isnad/language.h"
#include "language/test_model.h"

namespace isnad {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string file(const std::string& path) {
  const auto text = language::read_file(ISNAD_ROOT "/" + path);
  EXPECT_TRUE(text) << text.status().text();
  return text ? *text : "";
}

// "to deny" (n-f-y), "government", "no, not" and an entry of two words.
class ExplainTest : public ::testing::Test {
 protected:
  ExplainTest()
      : folder_(language::Files{
            {"verb/stems.tsv", file("data/ar/verb/stems.tsv")},
            {"verb/affixes.tsv", file("data/ar/verb/affixes.tsv")},
            {"t/words.tsv",
             "lemma\tpos\troot\tform\tinflect\n# order: meaning\n"
             "\u0646\u0641\u0649\tverb\t\u0646-\u0641-\u064a\tI:a-i\t\n"
             "\u062d\u0643\u0648\u0645\u0629\tnoun\t\t\tat\n"
             "\u0644\u0627\tparticle\t\t\t\nnew york\tname\t\t\t\n"},
            {"t/rules.isn", "name\tpriority\tpattern\n# note\nfirst\t0\tverb\nsecond\t0\tnoun\n"},
            {"t/examples.txt",
             "rule\tkind\ttext\texpected\nfirst\t+\tx\tx\nfirst\t+\tx\tx\nfirst\t-\tx\t\n"
             "second\t+\tx\tx\nsecond\t+\tx\tx\nsecond\t-\tx\t\n"}}) {
    auto made = Language::load(folder_.path());
    EXPECT_TRUE(made) << made.status().text();
    language_ = std::move(*made);
  }

  std::vector<std::string> lexicon(const std::string& word) {
    const Explanation why = explain(*language_, "first", word);
    EXPECT_EQ(why.words.size(), 1u);
    EXPECT_EQ(why.words.front().word, word);
    return why.words.front().lexicon;
  }

  language::DataFolder folder_;
  std::shared_ptr<const Language> language_;
};

TEST_F(ExplainTest, RulesHaveAPlace) {
  EXPECT_EQ(explain(*language_, "first", "").where, "xx/t/rules.isn:3");
  EXPECT_EQ(explain(*language_, "first+second", "").where, "xx/t/rules.isn:3 + xx/t/rules.isn:4");
  EXPECT_EQ(explain(*language_, "third", "").where, "");
  EXPECT_THAT(explain(*language_, "third", "").words, IsEmpty());
}

TEST_F(ExplainTest, WordsAreDescribedInWords) {
  // "and she denied": wa- and the third person feminine of the perfect.
  EXPECT_THAT(
      lexicon("\u0648\u0646\u0641\u062a"),
      ElementsAre(
          "xx/t/words.tsv:3 \u0646\u0641\u0649 (perfect, third person, feminine, singular; wa-)"));
  // "to its government".
  EXPECT_THAT(
      lexicon("\u0644\u062d\u0643\u0648\u0645\u062a\u0647\u0627"),
      ElementsAre("xx/t/words.tsv:4 \u062d\u0643\u0648\u0645\u0629 "
                  "(noun, feminine, singular; li- -pronoun: third person, feminine, singular)"));
  EXPECT_THAT(lexicon("\u0644\u0627"), ElementsAre("xx/t/words.tsv:5 \u0644\u0627 (particle)"));
  EXPECT_THAT(lexicon("unknown"), IsEmpty());
}

TEST_F(ExplainTest, AnEntryOfSeveralWordsIsOneWord) {
  const Explanation why = explain(*language_, "first", "x New  York.");
  ASSERT_EQ(why.words.size(), 3u);
  EXPECT_EQ(why.words[1].word, "New  York");
  EXPECT_THAT(why.words[1].lexicon, ElementsAre("xx/t/words.tsv:6 new york (name, singular)"));
  EXPECT_EQ(why.words[2].word, ".");
}

}  // namespace
}  // namespace isnad
