#include "language/phrase.h"

#include <algorithm>

#include "language/letters.h"

namespace isnad::language {
namespace {

// One past the last token of the phrase, 0 where it does not stand there. The dots of an acronym
// may stand between single letters.
uint32_t phrase_end(std::string_view rest, std::string_view text,
                    const std::vector<text::Token>& tokens, const std::vector<const Type*>& types,
                    uint32_t at, uint32_t last) {
  uint32_t end = at + 1;
  for (; !rest.empty() && end < last; ++end) {
    const text::Token& token = tokens[end];
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (token.kind == text::TokenKind::kLineBreak) return 0;
    if (token.kind == text::TokenKind::kPunctuation) {
      const bool dot = text[token.span.begin] == '.' && word.size() <= kLetter;
      if (!dot) return 0;
      continue;
    }
    if (types[end]->normal != word) return 0;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return rest.empty() ? end : 0;
}

}  // namespace

FoundPhrase find_phrase(const Model& model, std::string_view text,
                        const std::vector<text::Token>& tokens,
                        const std::vector<const Type*>& types, uint32_t at, uint32_t last) {
  if (types[at]->phrase_count == 0) return {};
  // The second word decides for nearly all phrases.
  uint32_t second = at + 1;
  const auto is_dot = [&](uint32_t i) {
    return tokens[i].kind == text::TokenKind::kPunctuation && text[tokens[i].span.begin] == '.';
  };
  while (second < last && is_dot(second)) ++second;
  const bool is_word = second < last && tokens[second].kind != text::TokenKind::kPunctuation &&
                       tokens[second].kind != text::TokenKind::kLineBreak;
  if (!is_word) return {};
  const uint32_t hash = types[second]->word_hash;
  const Type& type = *types[at];
  if (((type.phrase_filter >> (hash % 16)) & 1) == 0) return {};
  const auto next_words = model.next_words(type.first_phrase, type.phrase_count);
  const auto phrases = model.phrases(type.first_phrase, type.phrase_count);
  for (size_t i = 0; i < next_words.size(); ++i) {
    if (next_words[i] != hash) continue;
    const uint32_t end = phrase_end(model.text(phrases[i].rest), text, tokens, types, at, last);
    if (end != 0) return {&phrases[i], end};
  }
  return {};
}

}  // namespace isnad::language
