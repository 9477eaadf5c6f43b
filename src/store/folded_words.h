// A text as its words in normal form: what full-text search keeps and what queries are compared
// with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/token.h"

namespace isnad::store {

// Cuts texts into folded words; keeps its memory between texts. Words and numbers only, no
// punctuation. About 200 MB/s.
class FoldedWords {
 public:
  struct Word {
    std::string_view folded;  // until the next call
    text::ByteSpan span;      // where it stands in the text
    bool joined = false;      // nothing but punctuation stands between it and the word before
  };

  // `text` must be valid UTF-8.
  const std::vector<Word>& of(std::string_view text);

 private:
  std::vector<text::Token> tokens_;
  std::vector<Word> words_;
  std::vector<uint32_t> ends_;
  std::string folded_, word_;
};

// The folded words of `text` separated by single spaces, appended to `out`.
void append_folded(std::string_view text, FoldedWords& scratch, std::string& out);

}  // namespace isnad::store
