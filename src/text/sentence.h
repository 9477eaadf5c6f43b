// Sentences and quotations of a tokenised text.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "text/token.h"

namespace isnad::text {

struct Sentence {
  uint32_t first = 0, last = 0;  // tokens, [first, last); line breaks stand in no sentence
  uint32_t paragraph = 0;        // counted from 0; a paragraph ends at a line break
};

// Cuts at . ! ? and their Arabic kin and at line breaks; never at a dot inside a number, after an
// abbreviation or an initial (`is_abbreviation`, which may be empty, is asked with the surface of
// the word before the dot), at an ellipsis that goes on (glued to the next word, or inside a
// quotation), nor before a comma, semicolon or colon. Closing quotation marks and brackets stay
// with the sentence that they close. Every token but the line breaks is in exactly one sentence;
// paragraphs without a token are not counted. Linear. Appends to `out`.
void split_sentences(std::string_view text, const std::vector<Token>& tokens,
                     const std::function<bool(std::string_view)>& is_abbreviation,
                     std::vector<Sentence>& out);

struct Quote {
  // Tokens of the marks, so that the words are [open + 1, close): of a doubled mark the last token
  // that opens and the first that closes. Where the closing mark is missing, close is one past the
  // last token of the paragraph.
  uint32_t open = 0, close = 0;
  bool closed = true;
};

// Pairs the quotation marks of Arabic news: straight, curly, low, single, guillemets, doubled
// apostrophes, doubled < and >; outermost only. A quotation may run over paragraphs where each
// further paragraph opens again; one that is never closed ends with its paragraph. Pairs written
// the other way round are known by the spaces beside them. In order of the text; linear. Appends to
// `out`.
void pair_quotes(std::string_view text, const std::vector<Token>& tokens, std::vector<Quote>& out);

}  // namespace isnad::text
