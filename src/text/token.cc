#include "text/token.h"

#include "text/character.h"

namespace isnad::text {
namespace {

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::vector<Token>& out)
      : begin_(text.data()), end_(begin_ + text.size()), at_(begin_), out_(out) {}

  void run() {
    while (at_ < end_) {
      const CodePoint c = decode(at_);
      const CharacterClass type = class_of_(c.value);
      switch (type.kind) {
        case CharacterKind::kLetter:
          word(at_ + c.size, type.script);
          break;
        case CharacterKind::kDigit:
          digits(at_ + c.size, type);
          break;
        case CharacterKind::kSpace:
          if (end_ - at_ > 2 && begins_two(at_[1]) &&
              class_of_.of_two(at_[1], at_[2]).kind == CharacterKind::kLetter) {
            ++at_;  // one blank between words, of one byte: another would not be followed so
            spaced_ = true;
            break;
          }
          white_space();
          break;
        case CharacterKind::kLineFeed:
          white_space();
          break;
        case CharacterKind::kMark:
          marks();
          break;
        case CharacterKind::kIgnored:
        case CharacterKind::kJoiner:
          at_ += c.size;
          break;
        case CharacterKind::kOther:
          emit(TokenKind::kPunctuation, at_ + c.size);
          break;
      }
    }
  }

 private:
  static bool begins_two(char lead) { return (static_cast<unsigned char>(lead) & 0xE0) == 0xC0; }
  uint32_t offset(const char* p) const { return static_cast<uint32_t>(p - begin_); }

  void emit(TokenKind kind, const char* end) {
    out_.push_back({{offset(at_), offset(end)}, kind, spaced_});
    spaced_ = false;
    at_ = end;
  }

  // A word whose first letter ends at `p`. A bidi control between two of its letters does not cut
  // it.
  void word(const char* p, uint8_t script) {
    // Letters of two bytes, nearly all there are, in a loop of their own.
    const CharacterClass letter{CharacterKind::kLetter, script};
    while (end_ - p >= 2 && begins_two(*p) && class_of_.of_two(p[0], p[1]) == letter) p += 2;
    const char* end = p;
    while (p < end_) {
      const CodePoint c = decode(p);
      const CharacterClass type = class_of_(c.value);
      const bool more = (type.kind == CharacterKind::kLetter && type.script == script) ||
                        type.kind == CharacterKind::kMark || type.kind == CharacterKind::kJoiner;
      if (!more && type.kind != CharacterKind::kIgnored) break;
      p += c.size;
      if (more) end = p;
    }
    emit(TokenKind::kWord, end);
  }

  void digits(const char* p, CharacterClass system) {
    const char* end = p;
    while (p < end_) {
      const CodePoint c = decode(p);
      const CharacterClass type = class_of_(c.value);
      if (type != system && type.kind != CharacterKind::kIgnored) break;
      p += c.size;
      if (type == system) end = p;
    }
    emit(TokenKind::kDigits, end);
  }

  void white_space() {
    bool line_feed = false;
    const char* end = at_;
    for (const char* p = at_; p < end_;) {
      const CodePoint c = decode(p);
      const CharacterKind kind = class_of_(c.value).kind;
      const bool space = kind == CharacterKind::kSpace || kind == CharacterKind::kLineFeed;
      if (!space && kind != CharacterKind::kIgnored) break;
      line_feed |= kind == CharacterKind::kLineFeed;
      p += c.size;
      if (space) end = p;
    }
    spaced_ = true;
    if (line_feed) emit(TokenKind::kLineBreak, end);
    at_ = end;
    spaced_ = true;
  }

  // Marks that no letter carries: the head of a word when letters follow, else a dash (a lone
  // tatweel) or debris.
  void marks() {
    const char* p = at_;
    while (p < end_) {
      const CodePoint c = decode(p);
      const CharacterClass type = class_of_(c.value);
      if (type.kind == CharacterKind::kLetter) return word(p + c.size, type.script);
      if (type.kind != CharacterKind::kMark) break;
      p += c.size;
    }
    while (at_ < p) emit(TokenKind::kPunctuation, at_ + decode(at_).size);
  }

  const Characters& class_of_ = Characters::get();
  const char* begin_;
  const char* end_;
  const char* at_;
  std::vector<Token>& out_;
  bool spaced_ = true;
};

}  // namespace

void tokenize(std::string_view text, std::vector<Token>& out) { Tokenizer(text, out).run(); }

}  // namespace isnad::text
