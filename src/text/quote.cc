// Pairing of quotation marks in two passes over the tokens: collect the marks with what their
// neighbours say about them, then pair them paragraph by paragraph. Marks of another family inside
// an open quotation are nested and left alone.
#include <algorithm>

#include "text/character.h"
#include "text/sentence.h"

namespace isnad::text {
namespace {

enum class Family : uint8_t { kDouble, kGuillemet, kSingle };
enum class Side : uint8_t { kOpen, kClose, kEither };

struct Mark {
  uint32_t first = 0, last = 0;  // tokens of the mark; a doubled one has two
  uint32_t paragraph_end = 0;    // token
  Family family = Family::kDouble;
  Side nominal = Side::kEither;  // what the character says
  Side shape = Side::kEither;    // what the spaces around it say
  bool begins_paragraph = false;
};

struct Sign {
  Family family;
  Side side;
};

bool sign_of(uint32_t c, Sign& sign) {
  switch (c) {
    case '"':
    case 0x201F:
      sign = {Family::kDouble, Side::kEither};
      return true;
    case 0x201C:
    case 0x201E:
      sign = {Family::kDouble, Side::kOpen};
      return true;
    case 0x201D:
      sign = {Family::kDouble, Side::kClose};
      return true;
    case 0xAB:
      sign = {Family::kGuillemet, Side::kOpen};
      return true;
    case 0xBB:
      sign = {Family::kGuillemet, Side::kClose};
      return true;
    case '\'':
      sign = {Family::kSingle, Side::kEither};
      return true;
    case 0x2018:
      sign = {Family::kSingle, Side::kOpen};
      return true;
    case 0x2019:
      sign = {Family::kSingle, Side::kClose};
      return true;
    default:
      return false;
  }
}

class Marks {
 public:
  Marks(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<Mark> collect() {
    size_t of_paragraph = 0;
    for (uint32_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == TokenKind::kLineBreak) {
        end_paragraph(of_paragraph, i);
        of_paragraph = marks_.size();
      } else if (tokens_[i].kind == TokenKind::kPunctuation) {
        i = take(i);
      }
    }
    end_paragraph(of_paragraph, static_cast<uint32_t>(tokens_.size()));
    turn_round(Family::kGuillemet);
    turn_round(Family::kDouble);
    turn_round(Family::kSingle);
    return std::move(marks_);
  }

 private:
  uint32_t code_point(uint32_t i) const {
    return decode(text_.data() + tokens_[i].span.begin).value;
  }

  // Takes the mark at token `i`, if it is one, and gives its last token.
  uint32_t take(uint32_t i) {
    const uint32_t c = code_point(i);
    Sign sign{};
    const bool doubled = i + 1 < tokens_.size() && !tokens_[i + 1].spaced &&
                         tokens_[i + 1].kind == TokenKind::kPunctuation && code_point(i + 1) == c;
    uint32_t last = i;
    if (doubled && (c == '<' || c == '>')) {
      sign = {Family::kGuillemet, c == '<' ? Side::kOpen : Side::kClose};
      last = i + 1;
    } else if (!sign_of(c, sign)) {
      return i;
    } else if (doubled && sign.family == Family::kSingle) {
      sign.family = Family::kDouble;
      last = i + 1;
    }
    Mark mark{i, last, 0, sign.family, sign.side, shape(i, last), begins_paragraph(i)};
    if (mark.family != Family::kSingle || !is_apostrophe(i)) marks_.push_back(mark);
    return last;
  }

  bool begins_paragraph(uint32_t i) const {
    return i == 0 || tokens_[i - 1].kind == TokenKind::kLineBreak;
  }

  bool is_apostrophe(uint32_t i) const {
    return i > 0 && i + 1 < tokens_.size() && !tokens_[i].spaced && !tokens_[i + 1].spaced &&
           tokens_[i - 1].kind == TokenKind::kWord && tokens_[i + 1].kind == TokenKind::kWord;
  }

  // Is an opening mark at home after token `i`, that is glued to it: a bracket, a colon, a dash, a
  // joined particle?
  bool may_open_after(uint32_t i) const {
    if (tokens_[i].kind == TokenKind::kWord) {
      constexpr uint32_t kTatweel = 0x0640;
      const ByteSpan span = tokens_[i].span;
      const uint32_t size = span.end - span.begin;
      return size == 2 || (size > 2 && decode(text_.data() + span.end - 2).value == kTatweel);
    }
    const uint32_t c = code_point(i);
    return c == '(' || c == '[' || c == ':' || c == '-' || c == 0x2013 || c == 0x2014 ||
           c == 0x0640 || c == '/';
  }

  bool may_close_before(uint32_t i) const {
    if (tokens_[i].kind != TokenKind::kPunctuation) return false;
    const uint32_t c = code_point(i);
    Sign sign{};
    return c != '(' && c != '[' && !sign_of(c, sign);
  }

  Side shape(uint32_t first, uint32_t last) const {
    const bool free_before = first == 0 || tokens_[first].spaced || may_open_after(first - 1);
    const uint32_t next = last + 1;
    const bool free_after = next >= tokens_.size() || tokens_[next].spaced ||
                            tokens_[next].kind == TokenKind::kLineBreak || may_close_before(next);
    if (free_before == free_after) return Side::kEither;
    return free_before ? Side::kOpen : Side::kClose;
  }

  void end_paragraph(size_t from, uint32_t end) {
    for (size_t i = from; i < marks_.size(); ++i) marks_[i].paragraph_end = end;
  }

  // Some write the pair the other way round (a left-to-right habit, or a broken converter). The
  // spaces of the whole text tell.
  void turn_round(Family family) {
    int as_named = 0, reversed = 0;
    for (const Mark& mark : marks_) {
      if (mark.family != family || mark.nominal == Side::kEither || mark.shape == Side::kEither) {
        continue;
      }
      ++(mark.nominal == mark.shape ? as_named : reversed);
    }
    if (reversed <= as_named) return;
    for (Mark& mark : marks_) {
      if (mark.family != family || mark.nominal == Side::kEither) continue;
      mark.nominal = mark.nominal == Side::kOpen ? Side::kClose : Side::kOpen;
    }
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<Mark> marks_;
};

class Pairer {
 public:
  Pairer(const std::vector<Mark>& marks, std::vector<Quote>& out) : marks_(marks), out_(out) {}

  void run() {
    for (size_t i = 0; i < marks_.size(); ++i) {
      const Mark& mark = marks_[i];
      if (open_ != nullptr && mark.first >= paragraph_end_) cross_paragraph(mark);
      if (open_ == nullptr) {
        try_open(i);
      } else if (mark.family == open_->family && !reopened_) {
        inside(mark);
      }
      reopened_ = false;
    }
    if (open_ != nullptr) close_missing();
  }

 private:
  void try_open(size_t i) {
    const Mark& mark = marks_[i];
    if (mark.nominal == Side::kClose) return;
    if (mark.family == Family::kSingle && (mark.shape != Side::kOpen || !has_single_close(i)))
      return;
    open_ = &mark;
    paragraph_end_ = mark.paragraph_end;
    depth_ = 1;
    last_inner_close_ = nullptr;
  }

  // Single marks are apostrophes too: one opens a quotation only if another closes it in its
  // paragraph.
  bool has_single_close(size_t i) {
    if (single_paragraph_ != marks_[i].paragraph_end) {
      single_paragraph_ = marks_[i].paragraph_end;
      last_single_close_ = 0;
      for (size_t j = i; j < marks_.size() && marks_[j].paragraph_end == single_paragraph_; ++j) {
        if (marks_[j].family == Family::kSingle && marks_[j].shape == Side::kClose) {
          last_single_close_ = j;
        }
      }
    }
    return last_single_close_ > i;
  }

  void inside(const Mark& mark) {
    if (opens_inner(mark)) {
      ++depth_;
      return;
    }
    last_inner_close_ = &mark;
    if (--depth_ == 0) close(mark);
  }

  // A straight mark opens a quotation inside another one only where the spaces say so, of both.
  bool opens_inner(const Mark& mark) const {
    if (mark.nominal != Side::kEither) return mark.nominal == Side::kOpen;
    return mark.shape == Side::kOpen && open_->shape == Side::kOpen;
  }

  void close(const Mark& mark) {
    out_.push_back({open_->last, mark.first, true});
    open_ = nullptr;
  }

  // The paragraph of the open quotation has ended and `mark` is the next mark.
  void cross_paragraph(const Mark& mark) {
    const bool next_paragraph = mark.begins_paragraph && mark.first == paragraph_end_ + 1;
    if (next_paragraph && mark.family == open_->family && mark.nominal != Side::kClose) {
      paragraph_end_ = mark.paragraph_end;
      reopened_ = true;
      return;
    }
    close_missing();
  }

  void close_missing() {
    if (last_inner_close_ != nullptr) {
      close(
          *last_inner_close_);  // one mark of an inner pair is missing rather than the last of all
      return;
    }
    out_.push_back({open_->last, paragraph_end_, false});
    open_ = nullptr;
  }

  const std::vector<Mark>& marks_;
  std::vector<Quote>& out_;
  const Mark* open_ = nullptr;  // the outermost open mark
  const Mark* last_inner_close_ = nullptr;
  uint32_t paragraph_end_ = 0;  // of the paragraph that the open quotation has come to
  int depth_ = 0;
  bool reopened_ = false;  // the mark at hand only says that the quotation goes on
  uint32_t single_paragraph_ = UINT32_MAX;
  size_t last_single_close_ = 0;
};

}  // namespace

void pair_quotes(std::string_view text, const std::vector<Token>& tokens, std::vector<Quote>& out) {
  const std::vector<Mark> marks = Marks(text, tokens).collect();
  Pairer(marks, out).run();
}

}  // namespace isnad::text
