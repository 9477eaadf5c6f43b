#include "read/workspace.h"

#include <gtest/gtest.h>

#include <random>

#include "isnad/language.h"
#include "language/test_model.h"

namespace isnad::read {
namespace {

class WorkspaceTest : public ::testing::Test {
 protected:
  static const language::Model& model() {
    static const auto language = Language::builtin();
    EXPECT_TRUE(language) << language.status().text();
    return (*language)->model();
  }

  WorkspaceTest() : workspace_(model()) {}

  void begin(const std::string& text) {
    article_.text = text;
    workspace_.begin(article_);
  }

  bool is(uint32_t item, const char* name) {
    return workspace_.is(item, workspace_.analyzer().id(language::ClassName(name)));
  }
  std::string words(text::ByteSpan span) { return std::string(workspace_.words(span)); }
  std::string item(uint32_t i) { return words(workspace_.bytes(i, i + 1)); }

  Article article_;
  Workspace workspace_;
};

TEST_F(WorkspaceTest, AnEmptyTextHasNoItems) {
  for (const char* text : {"", " \n\n ", "\n"}) {
    begin(text);
    EXPECT_TRUE(workspace_.items.empty());
    EXPECT_TRUE(workspace_.sentences.empty());
  }
}

TEST_F(WorkspaceTest, ItemsKnowTheirPlace) {
  begin("aa bb, \"cc dd\". ee\nff (gg)");
  std::vector<std::string> items;
  for (uint32_t i = 0; i < workspace_.items.size(); ++i) items.push_back(item(i));
  EXPECT_EQ(items, (std::vector<std::string>{"aa", "bb", ",", "\"", "cc", "dd", "\"", ".", "ee",
                                             "ff", "(", "gg", ")"}));
  ASSERT_EQ(workspace_.sentences.size(), 3u);
  EXPECT_EQ(workspace_.sentences[1].begin, 8u);
  EXPECT_EQ(workspace_.sentences[1].paragraph, 0u);
  EXPECT_EQ(workspace_.sentences[2].paragraph, 1u);
  EXPECT_TRUE(is(0, "paragraph_start") && is(0, "sentence_start"));
  EXPECT_TRUE(is(8, "sentence_start") && !is(8, "paragraph_start"));
  EXPECT_TRUE(is(9, "paragraph_start"));
  EXPECT_FALSE(is(1, "sentence_start"));
  EXPECT_TRUE(is(2, "glued") && is(2, "comma") && !is(1, "glued"));
  EXPECT_TRUE(is(3, "quote_open") && !is(3, "quote_close") && !is(3, "glued"));
  EXPECT_TRUE(is(6, "quote_close") && is(6, "glued") && is(4, "glued"));
  EXPECT_FALSE(is(3, "long_quote"));
  begin("aa \"" + std::string(60, 'b') + "\"");
  EXPECT_TRUE(is(1, "long_quote") && is(3, "long_quote"));
}

TEST_F(WorkspaceTest, ItMayBeUsedAgain) {
  begin("aa bb. cc");
  const auto first = workspace_.types;
  begin("dd");
  EXPECT_EQ(workspace_.items.size(), 1u);
  begin("aa bb. cc");
  EXPECT_EQ(workspace_.types, first);
  EXPECT_TRUE(workspace_.record.sentences.empty());
}

// "and to the government", "and he said", "and the government".
TEST_F(WorkspaceTest, ParticlesAreNoPartOfAPhrase) {
  const struct {
    const char *text, *without;
  } cases[] = {
      {"\u0648\u0644\u0644\u062d\u0643\u0648\u0645\u0629", "\u0644\u062d\u0643\u0648\u0645\u0629"},
      {"\u0648\u0642\u0627\u0644", "\u0642\u0627\u0644"},
      {"\u0648\u0627\u0644\u062d\u0643\u0648\u0645\u0629",
       "\u0627\u0644\u062d\u0643\u0648\u0645\u0629"},
      {"\u0648\u064e\u0642\u064e\u0627\u0644\u064e",
       "\u0642\u064e\u0627\u0644\u064e"},  // with vowel signs
      {"\u0642\u0627\u0644", "\u0642\u0627\u0644"},
      {"xyz", "xyz"},
  };
  for (const auto& c : cases) {
    begin(std::string("a ") + c.text + " b");
    EXPECT_EQ(words(workspace_.bytes_without_particles(1, 3)), std::string(c.without) + " b");
    EXPECT_EQ(words(workspace_.bytes(1, 2)), c.text);
  }
}

TEST_F(WorkspaceTest, SpansAreCodePoints) {
  begin("\u0642\u0627\u0644 xyz");
  EXPECT_EQ(workspace_.span(workspace_.bytes(1, 2)), (Span{4, 7}));
}

// fold() against the obvious way: random phrases in random sentences.
TEST_F(WorkspaceTest, FoldsAsTheObviousWayDoes) {
  std::mt19937 random(7);
  const auto pick = [&](uint32_t n) { return static_cast<uint32_t>(random() % n); };
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (uint32_t i = pick(30); i > 0; --i) text += pick(5) == 0 ? "w. " : "w ";
    begin(text);
    std::vector<Folded> phrases;
    std::vector<Item> items;
    std::vector<ItemRange> sentences;
    for (const ItemRange& sentence : workspace_.sentences) {
      ItemRange folded{static_cast<uint32_t>(items.size()), 0, sentence.paragraph};
      for (uint32_t at = sentence.begin; at < sentence.end;) {
        const uint32_t end = std::min(sentence.end, at + 1 + pick(3));
        if (pick(2) == 0) {
          items.push_back(workspace_.items[at++]);
          continue;
        }
        items.push_back({workspace_.items[at].first, workspace_.items[end - 1].last, at});
        phrases.push_back({at, end, workspace_.types[at], at});
        at = end;
      }
      folded.end = static_cast<uint32_t>(items.size());
      sentences.push_back(folded);
    }
    workspace_.fold(phrases);
    ASSERT_EQ(workspace_.items.size(), items.size());
    ASSERT_EQ(workspace_.types.size(), items.size());
    for (size_t i = 0; i < items.size(); ++i) {
      ASSERT_EQ(workspace_.items[i].first, items[i].first);
      ASSERT_EQ(workspace_.items[i].last, items[i].last);
      ASSERT_EQ(workspace_.items[i].cell, items[i].cell);
    }
    ASSERT_EQ(workspace_.sentences.size(), sentences.size());
    for (size_t i = 0; i < sentences.size(); ++i) {
      ASSERT_EQ(workspace_.sentences[i].begin, sentences[i].begin);
      ASSERT_EQ(workspace_.sentences[i].end, sentences[i].end);
    }
  }
}

// A language with one rule: a word and digits, but not the word "no".
class LayerTest : public ::testing::Test {
 protected:
  LayerTest()
      : folder_(language::Files{
            {"t/rules.isn",
             "name\tpriority\tpattern\nyear\t0\t<unit: word&!\"no\"> <count: digits>\n"},
            {"t/examples.txt",
             "rule\tkind\ttext\texpected\nyear\t+\tx\tx\nyear\t+\tx\tx\nyear\t-\tx\t\n"}}) {
    auto made = Language::load(folder_.path());
    EXPECT_TRUE(made) << made.status().text();
    language_ = std::move(*made);
    workspace_.emplace(language_->model());
    article_.text = "a year 2016 b\nno 5 week 7";
    workspace_->begin(article_);
  }

  std::string words(uint32_t begin, uint32_t end) {
    return std::string(workspace_->words(workspace_->bytes(begin, end)));
  }

  language::DataFolder folder_;
  std::shared_ptr<const Language> language_;
  Article article_;
  std::optional<Workspace> workspace_;
};

TEST_F(LayerTest, RunsOverEverySentenceAndFoldsWhatWasFound) {
  constexpr uint32_t kCell = 5;
  std::vector<std::string> found;
  workspace_->run(
      "t", [&](const language::Match& match, const ItemRange& sentence) -> std::optional<Folded> {
        EXPECT_LE(sentence.begin, match.begin);
        EXPECT_GE(sentence.end, match.end);
        EXPECT_EQ(rule_name(*workspace_, match), "year");
        found.push_back(words(match.begin, match.end));
        return Folded{match.begin, match.end, workspace_->types[match.begin], kCell};
      });
  EXPECT_EQ(found, (std::vector<std::string>{"year 2016", "week 7"}));
  ASSERT_EQ(workspace_->items.size(), 6u);  // a, year 2016, b, no, 5, week 7
  ASSERT_EQ(workspace_->sentences.size(), 2u);
  EXPECT_EQ(workspace_->items[1].cell, kCell);
  EXPECT_EQ(workspace_->sentences[1].begin, 3u);
  EXPECT_EQ(words(1, 2), "year 2016");
}

TEST_F(LayerTest, WhatIsNotFoldedStays) {
  int matches = 0;
  workspace_->run("t", [&](const language::Match&, const ItemRange&) -> std::optional<Folded> {
    ++matches;
    return std::nullopt;
  });
  EXPECT_EQ(matches, 2);
  EXPECT_EQ(workspace_->items.size(), 8u);
}

TEST_F(LayerTest, AnUnknownTopicHasNoRules) {
  EXPECT_EQ(workspace_->matcher("no such topic"), nullptr);
  workspace_->run("no such topic",
                  [](const language::Match&, const ItemRange&) -> std::optional<Folded> {
                    ADD_FAILURE();
                    return std::nullopt;
                  });
}

TEST_F(LayerTest, CapturesAreFoundByName) {
  language::Match match;
  ASSERT_TRUE(workspace_->matcher("t")->match(workspace_->types, 1, 4, match));
  const auto count = workspace_->capture(match, "count");
  ASSERT_TRUE(count);
  EXPECT_EQ(words(count->begin, count->end), "2016");
  EXPECT_FALSE(workspace_->capture(match, "no such name"));
}

}  // namespace
}  // namespace isnad::read
