#include "text/sentence.h"

#include <gtest/gtest.h>

#include <random>

#include "text/case_file.h"

namespace isnad::text {
namespace {

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  return tokens;
}

std::string_view words(std::string_view text, const std::vector<Token>& tokens, uint32_t first,
                       uint32_t last) {
  if (first >= last) return {};
  return text.substr(tokens[first].span.begin,
                     tokens[last - 1].span.end - tokens[first].span.begin);
}

bool is_abbreviation(std::string_view word) { return word == "\u062A\u0644\u0641" || word == "Dr"; }

std::string split(std::string_view text) {
  const auto tokens = tokens_of(text);
  std::vector<Sentence> sentences;
  split_sentences(text, tokens, is_abbreviation, sentences);
  std::string out;
  for (const Sentence& sentence : sentences) {
    if (!out.empty()) out += " | ";
    out += words(text, tokens, sentence.first, sentence.last);
  }
  return out;
}

TEST(SplitSentences, CutsAsTheCasesSay) {
  const auto cases = read_cases("sentences.txt");
  ASSERT_GT(cases.size(), 40U);
  for (const auto& row : cases) {
    ASSERT_EQ(row.size(), 3U) << row[0];
    EXPECT_EQ(split(row[1]), row[2]) << row[0];
  }
}

TEST(SplitSentences, CountsParagraphsThatHoldSomething) {
  const std::string text = "\n\nOne. Two.\n \nThree.\n";
  const auto tokens = tokens_of(text);
  std::vector<Sentence> sentences;
  split_sentences(text, tokens, nullptr, sentences);
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_EQ(sentences[0].paragraph, 0U);
  EXPECT_EQ(sentences[1].paragraph, 0U);
  EXPECT_EQ(sentences[2].paragraph, 1U);
}

TEST(PairQuotes, PairsAsTheCasesSay) {
  const auto cases = read_cases("quotes.txt");
  ASSERT_GT(cases.size(), 20U);
  for (const auto& row : cases) {
    ASSERT_EQ(row.size(), 3U) << row[0];
    const auto tokens = tokens_of(row[1]);
    std::vector<Quote> quotes;
    pair_quotes(row[1], tokens, quotes);
    std::string out;
    for (const Quote& quote : quotes) {
      if (!out.empty()) out += " | ";
      if (!quote.closed) out += '~';
      out += words(row[1], tokens, quote.open + 1, quote.close);
    }
    EXPECT_EQ(out, row[2]) << row[0];
  }
}

// Any order of words, marks and breaks: each token but the breaks in one sentence, quotations in
// order and apart.
TEST(Sentences, HoldOnAnyText) {
  const char* const pieces[] = {"\u0639\u0627\u0645",
                                "\u0648",
                                "12",
                                ".",
                                "..",
                                "!",
                                "\u061F",
                                "\"",
                                "\u00AB",
                                "\u00BB",
                                "'",
                                "(",
                                ")",
                                " ",
                                " ",
                                "\n",
                                "\u060C",
                                "ab",
                                "\u201C",
                                "\u201D",
                                "\u2026",
                                "''"};
  std::mt19937 random(13);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (size_t i = random() % 30; i > 0; --i) text += pieces[random() % std::size(pieces)];
    const auto tokens = tokens_of(text);
    std::vector<Sentence> sentences;
    split_sentences(text, tokens, nullptr, sentences);
    std::vector<int> covered(tokens.size(), 0);
    for (const Sentence& sentence : sentences) {
      ASSERT_LT(sentence.first, sentence.last) << text;
      for (uint32_t i = sentence.first; i < sentence.last; ++i) ++covered[i];
    }
    for (size_t i = 0; i < tokens.size(); ++i) {
      ASSERT_EQ(covered[i], tokens[i].kind == TokenKind::kLineBreak ? 0 : 1) << text;
    }
    std::vector<Quote> quotes;
    pair_quotes(text, tokens, quotes);
    uint32_t end = 0;
    for (const Quote& quote : quotes) {
      ASSERT_LE(end, quote.open) << text;
      ASSERT_LT(quote.open, quote.close) << text;
      ASSERT_LE(quote.close, tokens.size()) << text;
      end = quote.close + (quote.closed ? 1 : 0);
    }
  }
}

}  // namespace
}  // namespace isnad::text
