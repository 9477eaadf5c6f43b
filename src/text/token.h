// Tokens: the smallest pieces of a text, in order, with byte offsets into the text they were cut
// from.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace isnad::text {

struct ByteSpan {
  uint32_t begin = 0, end = 0;  // bytes, [begin, end)
  friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

enum class TokenKind : uint8_t {
  // A run of letters of one script with its marks, tatweel and joiners (and bidi controls inside).
  kWord,
  kDigits,  // a run of digits of one script; separators (. , / : and their Arabic kin) stand apart
  kPunctuation,  // one code point that is neither letter, digit nor space
  kLineBreak,    // a run of white space with at least one line feed in it
};

struct Token {
  ByteSpan span;
  TokenKind kind = TokenKind::kWord;
  bool spaced = true;  // white space, a line break or nothing stands before it ("3.5" is three
                       // tokens, two not spaced)
};

// Appends the tokens of `text` (valid UTF-8, under 4 GiB) to `out`. Every byte that is not white
// space, a bidi control, a byte order mark or a joiner that joins nothing is in exactly one token.
// A tatweel that no letter touches, or that stands between two numbers, is a dash: punctuation.
// Linear; 300 MB/s or more on Arabic.
void tokenize(std::string_view text, std::vector<Token>& out);

}  // namespace isnad::text
