// Sentence ends by the marks and what stands around them, as UAX #29 does, with the differences
// that Arabic news needs: there is no capital letter to tell an abbreviation's dot from a full
// stop, and the space after a full stop is often forgotten.
#include "text/sentence.h"

#include "text/character.h"

namespace isnad::text {
namespace {

constexpr uint32_t kWaw = 0x0648, kFa = 0x0641;

bool is_ellipsis(uint32_t c) { return c == 0x2026; }

bool is_question_or_exclamation(uint32_t c) {
  return c == '!' || c == '?' || c == 0x061F || (c >= 0x203C && c <= 0x203D) ||
         (c >= 0x2047 && c <= 0x2049) || c == 0xFF01 || c == 0xFF1F;
}

bool is_dot(uint32_t c) { return c == '.' || c == 0x06D4 || c == 0x3002 || c == 0xFF0E; }

bool is_ender(uint32_t c) { return is_dot(c) || is_ellipsis(c) || is_question_or_exclamation(c); }

bool is_quotation_mark(uint32_t c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ||
         c == 0x2039 || c == 0x203A;
}

bool is_closing_bracket(uint32_t c) { return c == ')' || c == ']' || c == '}' || c == 0xFD3E; }

// What cannot begin a sentence: after it the words before it go on.
bool goes_on(uint32_t c) { return c == ',' || c == ';' || c == ':' || c == 0x060C || c == 0x061B; }

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens,
           const std::function<bool(std::string_view)>& is_abbreviation, std::vector<Sentence>& out)
      : text_(text), tokens_(tokens), is_abbreviation_(is_abbreviation), out_(out) {
    pair_quotes(text, tokens, quotes_);
  }

  void run() {
    first_of_output_ = out_.size();
    uint32_t i = 0;
    while (i < tokens_.size()) {
      if (tokens_[i].kind == TokenKind::kLineBreak) {
        end_sentence(i);
        end_paragraph();
        first_ = ++i;
        continue;
      }
      const uint32_t c = mark(i);
      if (!is_ender(c)) {
        has_words_ |= c == 0;
        ++i;
        continue;
      }
      const uint32_t run_end = end_of_run(i);
      const uint32_t end = end_of_closers(run_end);
      if (is_end(i, run_end, end)) end_sentence(end);
      i = end;
    }
    end_sentence(i);
  }

 private:
  // The code point of a punctuation token; 0 for every other token and beyond the text.
  uint32_t mark(uint32_t i) const {
    if (i >= tokens_.size() || tokens_[i].kind != TokenKind::kPunctuation) return 0;
    return decode(text_.data() + tokens_[i].span.begin).value;
  }

  std::string_view surface(uint32_t i) const {
    const ByteSpan span = tokens_[i].span;
    return text_.substr(span.begin, span.end - span.begin);
  }

  bool is(uint32_t i, TokenKind kind) const {
    return i < tokens_.size() && tokens_[i].kind == kind;
  }
  bool glued(uint32_t i) const { return i < tokens_.size() && !tokens_[i].spaced; }

  uint32_t end_of_run(uint32_t i) const {
    while (is_ender(mark(i))) ++i;
    return i;
  }

  uint32_t end_of_closers(uint32_t i) {
    while (is_closer(i)) i = end_of_run(i + 1);
    return i;
  }

  // A closing bracket, the mark that closes a quotation, or a mark that hangs on what was before it
  // and on nothing after it.
  bool is_closer(uint32_t i) {
    const uint32_t c = mark(i);
    if (is_closing_bracket(c)) return true;
    if (!is_quotation_mark(c)) return false;
    while (quote_ < quotes_.size() && quotes_[quote_].close < i) ++quote_;
    if (quote_ < quotes_.size() && quotes_[quote_].closed && quotes_[quote_].close == i)
      return true;
    if (quote_ < quotes_.size() && quotes_[quote_].open == i) return false;
    return glued(i) && (!glued(i + 1) || is(i + 1, TokenKind::kPunctuation));
  }

  bool inside_quote(uint32_t i) {
    while (quote_ < quotes_.size() && quotes_[quote_].close < i) ++quote_;
    return quote_ < quotes_.size() && quotes_[quote_].open < i;
  }

  // Do the enders [i, run_end), whose closing marks end at `end`, end a sentence?
  bool is_end(uint32_t i, uint32_t run_end, uint32_t end) {
    if (!has_words_) return false;  // dots before the first word
    if (end >= tokens_.size() || is(end, TokenKind::kLineBreak)) return true;
    if (goes_on(mark(end))) return false;
    const bool closed = end > run_end;
    const uint32_t before = i > 0 ? mark(i - 1) : 0;
    if (closed && (before == '(' || before == '[')) return false;  // "(!)", "(...)"
    if (run_end == i + 1 && is_dot(mark(i))) return closed || is_full_stop(i);
    bool question = false;
    for (uint32_t j = i; j < run_end; ++j) question |= is_question_or_exclamation(mark(j));
    if (question || closed) return true;
    return !glued(end) && !inside_quote(i) && !begins_small(end);
  }

  // A single dot with something after it.
  bool is_full_stop(uint32_t i) const {
    const uint32_t next = i + 1;
    if (i == first_) return true;
    const uint32_t previous = i - 1;
    if (is(previous, TokenKind::kDigits)) {
      if (is(next, TokenKind::kDigits) && glued(next)) return false;  // 15.4
      return previous != first_ || glued(next);  // "1. " opens an item of a list
    }
    if (is(next, TokenKind::kDigits) && glued(next)) {
      return glued(i) && is_long_word(previous);  // " .5" is a number, a word's dot is not
    }
    if (!is(previous, TokenKind::kWord) || !glued(i)) return !(glued(next) && is_latin(next));
    if (is_initial(previous) || (is_abbreviation_ && is_abbreviation_(surface(previous)))) {
      return false;
    }
    if (glued(next) && is(next, TokenKind::kWord)) return is_forgotten_space(previous, next);
    return !begins_small(next);
  }

  // Two words with a dot and no space between them: two sentences, or a site, or letters spelt out
  // (bee.bee.see)?
  bool is_forgotten_space(uint32_t previous, uint32_t next) const {
    if (is_latin(next)) return false;
    const uint32_t first = decode(text_.data() + tokens_[next].span.begin).value;
    if (first == kWaw || first == kFa) return true;  // "and" and "then" begin most sentences
    return is_long_word(previous) && is_long_word(next);
  }

  bool is_long_word(uint32_t i) const { return letters(i, 4) > 3; }

  // One letter (vowel signs and tatweel aside) that is not the unit of a number ("500 m.", "1443
  // h.").
  bool is_initial(uint32_t i) const {
    return letters(i, 2) == 1 && !(i > 0 && tokens_[i - 1].kind == TokenKind::kDigits);
  }

  // The letters of a word, counted up to `most`.
  int letters(uint32_t i, int most) const {
    if (!is(i, TokenKind::kWord)) return 0;
    int count = 0;
    for (uint32_t at = tokens_[i].span.begin; at < tokens_[i].span.end && count < most;) {
      const CodePoint c = decode(text_.data() + at);
      count += Characters::get()(c.value).kind == CharacterKind::kLetter ? 1 : 0;
      at += c.size;
    }
    return count;
  }

  bool is_latin(uint32_t i) const {
    if (!is(i, TokenKind::kWord)) return false;
    const char c = surface(i).front();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  bool begins_small(uint32_t i) const {
    return is(i, TokenKind::kWord) && surface(i).front() >= 'a' && surface(i).front() <= 'z';
  }

  // Ends the sentence before token `end`. Marks without a word belong to the sentence before them.
  void end_sentence(uint32_t end) {
    if (first_ >= end) return;
    if (!has_words_ && out_.size() > first_of_output_ && out_.back().paragraph == paragraph_) {
      out_.back().last = end;
    } else {
      out_.push_back({first_, end, paragraph_});
    }
    first_ = end;
    has_words_ = false;
  }

  void end_paragraph() {
    if (out_.size() > first_of_output_ && out_.back().paragraph == paragraph_) ++paragraph_;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const std::function<bool(std::string_view)>& is_abbreviation_;
  std::vector<Sentence>& out_;
  std::vector<Quote> quotes_;
  size_t quote_ = 0;  // the first quotation that does not end before the token at hand
  size_t first_of_output_ = 0;
  uint32_t first_ = 0;  // first token of the sentence at hand
  uint32_t paragraph_ = 0;
  bool has_words_ = false;
};

}  // namespace

void split_sentences(std::string_view text, const std::vector<Token>& tokens,
                     const std::function<bool(std::string_view)>& is_abbreviation,
                     std::vector<Sentence>& out) {
  Splitter(text, tokens, is_abbreviation, out).run();
}

}  // namespace isnad::text
