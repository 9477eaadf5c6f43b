// ICU's break iterators, which follow UAX #29, as an oracle on a text of our own: every boundary
// that differs is listed in testdata/oracle_differences.txt and there for a reason, so that no
// other can come unseen.
#include <gtest/gtest.h>
#include <unicode/brkiter.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>

#include "text/case_file.h"
#include "text/code_points.h"
#include "text/sentence.h"

namespace isnad::text {
namespace {

std::string oracle_text() {
  std::ifstream file(std::string(ISNAD_ROOT) + "/src/text/testdata/oracle_text.txt");
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string trimmed(std::string piece) {
  const size_t begin = piece.find_first_not_of(" \n");
  if (begin == std::string::npos) return {};
  return piece.substr(begin, piece.find_last_not_of(" \n") - begin + 1);
}

// The pieces of `text` between the boundaries, white space trimmed and pieces of white space left
// out.
std::vector<std::string> icu_pieces(const std::string& text, bool words) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale arabic("ar");
  const std::unique_ptr<icu::BreakIterator> iterator(
      words ? icu::BreakIterator::createWordInstance(arabic, error)
            : icu::BreakIterator::createSentenceInstance(arabic, error));
  EXPECT_TRUE(U_SUCCESS(error));
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  iterator->setText(wide);
  std::vector<std::string> pieces;
  int32_t begin = iterator->first();
  for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
    std::string piece;
    wide.tempSubStringBetween(begin, end).toUTF8String(piece);
    piece = trimmed(piece);
    if (!piece.empty()) pieces.push_back(piece);
    begin = end;
  }
  return pieces;
}

std::vector<std::string> our_pieces(const std::string& text, bool words) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  std::vector<std::string> pieces;
  if (words) {
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::kLineBreak) continue;
      pieces.push_back(text.substr(token.span.begin, token.span.end - token.span.begin));
    }
    return pieces;
  }
  std::vector<Sentence> sentences;
  split_sentences(text, tokens, nullptr, sentences);
  for (const Sentence& sentence : sentences) {
    const uint32_t begin = tokens[sentence.first].span.begin;
    pieces.push_back(text.substr(begin, tokens[sentence.last - 1].span.end - begin));
  }
  return pieces;
}

// Pieces of one side that the other does not have, once each.
std::set<std::string> only_in(const std::vector<std::string>& one,
                              const std::vector<std::string>& other) {
  std::set<std::string> out(one.begin(), one.end());
  for (const std::string& piece : other) out.erase(piece);
  return out;
}

std::set<std::string> listed(const std::string& kind) {
  std::set<std::string> out;
  for (const auto& row : read_cases("oracle_differences.txt")) {
    if (row.size() >= 2 && row[0] == kind) out.insert(row[1]);
  }
  return out;
}

double shared_part(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  std::multiset<std::string> left(one.begin(), one.end()), right(other.begin(), other.end());
  std::vector<std::string> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(one.size() + other.size());
}

TEST(Oracle, WordsDifferFromIcuOnlyAsListed) {
  const std::string text = oracle_text();
  const auto icu = icu_pieces(text, true), ours = our_pieces(text, true);
  ASSERT_GT(icu.size(), 200U);
  EXPECT_EQ(only_in(icu, ours), listed("word of icu"));
  EXPECT_GT(shared_part(icu, ours), 0.9);
}

TEST(Oracle, SentencesDifferFromIcuOnlyAsListed) {
  const std::string text = oracle_text();
  const auto icu = icu_pieces(text, false), ours = our_pieces(text, false);
  ASSERT_GT(icu.size(), 15U);
  EXPECT_EQ(only_in(icu, ours), listed("sentence of icu"));
  EXPECT_EQ(only_in(ours, icu), listed("our sentence"));
  EXPECT_GT(shared_part(icu, ours), 0.7);
}

}  // namespace
}  // namespace isnad::text
