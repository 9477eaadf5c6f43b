#include "store/folded_words.h"

#include "text/normal_form.h"

namespace isnad::store {

const std::vector<FoldedWords::Word>& FoldedWords::of(std::string_view text) {
  tokens_.clear();
  words_.clear();
  ends_.clear();
  folded_.clear();
  text::tokenize(text, tokens_);
  bool spaced = true;
  for (const text::Token& token : tokens_) {
    spaced = spaced || token.spaced || token.kind == text::TokenKind::kLineBreak;
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kDigits) continue;
    const text::ByteSpan span = token.span;
    text::normal_form(text.substr(span.begin, span.end - span.begin), word_);
    if (word_.empty()) continue;
    folded_ += word_;
    ends_.push_back(static_cast<uint32_t>(folded_.size()));
    words_.push_back({{}, span, !spaced});
    spaced = false;
  }
  // Only now does the buffer stay where it is.
  uint32_t begin = 0;
  for (size_t i = 0; i < words_.size(); ++i) {
    words_[i].folded = std::string_view(folded_).substr(begin, ends_[i] - begin);
    begin = ends_[i];
  }
  return words_;
}

void append_folded(std::string_view text, FoldedWords& scratch, std::string& out) {
  const size_t start = out.size();
  for (const FoldedWords::Word& word : scratch.of(text)) {
    if (out.size() != start) out += ' ';
    out += word.folded;
  }
}

}  // namespace isnad::store
