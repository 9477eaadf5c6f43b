// Where the words of a question stand in a text. A word of the text is the question's when it is
// written alike, or when both are forms of one lexeme: "withdraws" is found by "withdrawal" where
// the lexicon knows that they belong together.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "isnad/record.h"
#include "language/analyzer.h"
#include "story/question.h"

namespace isnad::story {

struct TopicHit {
  Span span;     // code points into the text
  int word = 0;  // index into Question::words
};

// Not thread-safe; holds on to its arguments.
class TopicFinder {
 public:
  TopicFinder(const QuestionReader& reader, const Question& question, const language::Model& model);

  // These lexemes, too, stand for the question's word number `word`.
  void also(int word, const std::unordered_set<uint32_t>& lexemes);

  // All hits in order. Cost: one look-up a word of the text.
  std::vector<TopicHit> find(std::string_view text);

 private:
  int word_of(std::string_view surface, text::TokenKind kind);

  const QuestionReader& reader_;
  const Question& question_;
  language::Analyzer analyzer_;
  std::unordered_map<uint32_t, int> lexemes_;
  std::unordered_map<const language::Type*, int> known_;
};

// How many different words of the question the hits inside `span` hold; `hits` in order, as find()
// gives them.
size_t words_inside(const std::vector<TopicHit>& hits, Span span);

}  // namespace isnad::story
