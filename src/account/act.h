// What an act is about, as keys that can be compared across articles: lemmas of its words and codes
// of the countries that it names ("@SY", by their names or as adjectives).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "language/analyzer.h"
#include "text/token.h"

namespace isnad::account {

struct ActKeys {
  std::set<std::string> words, countries;
};

// One for each thread; `model` must outlive it.
class ActReader {
 public:
  explicit ActReader(const language::Model& model);

  // Keys of the words of `text` that are neither particles nor digits. One look-up a word.
  ActKeys keys(std::string_view text);
  // Whether the first word can be read as a finite verb of the past alone.
  bool begins_finite(std::string_view text);

 private:
  std::string lemma_of(const language::Type& type) const;

  language::Analyzer analyzer_;
  language::ClassId only_finite_, perfect_, particle_, preposition_, place_, nisba_;
  std::vector<text::Token> tokens_;
};

// How many keys both have.
size_t shared(const std::set<std::string>& a, const std::set<std::string>& b);
bool subset(const std::set<std::string>& part, const std::set<std::string>& whole);

}  // namespace isnad::account
