// What Isnad knows of a language, compiled and immutable: load once, share among all threads.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "isnad/result.h"

namespace isnad {

namespace language {
class Model;
}

class Language {
 public:
  // The language data inside the program; nothing is parsed. Fails only where the program itself is
  // damaged.
  static Result<std::shared_ptr<const Language>> builtin();

  // Compiles a folder such as data/ar (some 0.1 s). Fails on the first fault in the data, naming
  // file and line, and says how many more there are; `isnad check` lists them all.
  static Result<std::shared_ptr<const Language>> load(const std::string& directory);

  // Equal versions read every article alike.
  uint64_t version() const;

  // The inside, for the reader.
  const language::Model& model() const { return *model_; }

  Language(std::string bytes, std::unique_ptr<const language::Model> model);
  ~Language();

 private:
  std::string bytes_;  // of load(); empty for builtin()
  std::unique_ptr<const language::Model> model_;
};

// Why a cell was decided: the rule's place and the lexicon lines behind each word of its spans.
struct WordExplanation {
  std::string word;
  std::vector<std::string> lexicon;  // "ar/speech/words.tsv:12 lemma (perfect, third person)"
};

struct Explanation {
  std::string rule, where;  // name; "ar/time/rules.isn:7"
  std::vector<WordExplanation> words;
};

// Explains a cell by the name of its rule and the words of its span. A rule of another version of
// the data has an empty `where`.
Explanation explain(const Language& language, const std::string& rule, const std::string& words);

}  // namespace isnad
