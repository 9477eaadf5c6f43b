// A question in plain words, made into the words to look for: words that say nothing of its subject
// are dropped, joined particles are cut, and endings are left open, so that a question about a
// withdrawal finds "and by the withdrawals".
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "isnad/result.h"

namespace isnad::story {

struct QuestionWord {
  std::string given;        // as the question writes it
  std::string stem;         // normal form without joined particles and the ending ta marbuta
  bool open_ended = false;  // the stem is long enough to let endings follow
};

struct Question {
  std::vector<QuestionWord> words;
  std::vector<std::string> ignored;
};

class QuestionReader {
 public:
  // `text`: the table data/LANGUAGE/question/question.tsv; `name` is for messages. kInvalid on a
  // table that cannot be read.
  static Result<QuestionReader> parse(const std::string& name, std::string_view text);

  // `is_word` says whether a normal form is a known word: it decides where a first letter may be a
  // joined particle or not.
  Question read(std::string_view question,
                const std::function<bool(std::string_view)>& is_word) const;

  // Whether a written word (its normal form) is the question's word, with particles joined before
  // and an ending after it.
  bool matches(const QuestionWord& word, std::string_view normal_form) const;

  // Lemmas of words that speak of an act ("RETREAT/withdraw") without naming it: its contrary, most
  // often; empty where the table has none.
  const std::vector<std::string>& words_of_act(std::string_view act) const;

  // All beginnings under which the word may stand in a text: its stem after each joined particle,
  // and alone first.
  std::vector<std::string> beginnings(const QuestionWord& word) const;

 private:
  std::string stem_of(std::string_view normal_form,
                      const std::function<bool(std::string_view)>& is_word) const;

  std::vector<std::string> joined_;  // normal forms, longest first
  std::unordered_set<std::string> stop_;
  std::vector<std::pair<std::string, std::vector<std::string>>> acts_;
};

}  // namespace isnad::story
