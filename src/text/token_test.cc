#include "text/token.h"

#include <gtest/gtest.h>

#include <random>

#include "text/case_file.h"
#include "text/character.h"

namespace isnad::text {
namespace {

std::string shown(std::string_view text, const std::vector<Token>& tokens) {
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += " | ";
    out += "wdpn"[static_cast<size_t>(token.kind)];
    if (!token.spaced) out += '+';
    out += ' ';
    out += text.substr(token.span.begin, token.span.end - token.span.begin);
  }
  return out;
}

TEST(Tokenize, CutsAsTheCasesSay) {
  const auto cases = read_cases("tokens.txt");
  ASSERT_GT(cases.size(), 30U);
  for (const auto& row : cases) {
    ASSERT_EQ(row.size(), 3U) << row[0];
    std::vector<Token> tokens;
    tokenize(row[1], tokens);
    EXPECT_EQ(shown(row[1], tokens), row[2]) << row[0];
  }
}

TEST(Tokenize, AppendsAndCountsFromTheBeginningOfItsText) {
  std::vector<Token> tokens;
  tokenize("one", tokens);
  tokenize("two 2", tokens);
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(tokens[1].span, (ByteSpan{0, 3}));
  EXPECT_TRUE(tokens[1].spaced);
}

// The promise of the header, on texts made of everything that has a special case: each byte that is
// not white space, a control or a lone joiner is in exactly one token, in order, and no token
// begins or ends inside a code point.
TEST(Tokenize, PutsEveryByteIntoExactlyOneToken) {
  constexpr uint32_t kAlphabet[] = {
      0x627,  0x64A,  0x64B,  0x640,  0x661,  0x6F2,  '1',     'a',    ' ',   '\n',  '.',  0x60C,
      0x200C, 0x200D, 0x200F, 0xFEFF, 0x2069, 0xFEFB, 0x1F600, 0x2028, 0x301, 0x416, 0xA0, 0x200B};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (size_t i = random() % 24; i > 0; --i) append_utf8(kAlphabet[random() % 24], text);
    std::vector<Token> tokens;
    tokenize(text, tokens);
    std::vector<int> covered(text.size(), 0);
    uint32_t end = 0;
    for (const Token& token : tokens) {
      ASSERT_LE(end, token.span.begin);
      ASSERT_LT(token.span.begin, token.span.end);
      end = token.span.end;
      for (uint32_t i = token.span.begin; i < token.span.end; ++i) covered[i] = 1;
    }
    for (size_t i = 0; i < text.size();) {
      const CodePoint c = decode(text.data() + i);
      const CharacterKind kind = Characters::get()(c.value).kind;
      const bool may_be_outside = kind == CharacterKind::kSpace ||
                                  kind == CharacterKind::kLineFeed ||
                                  kind == CharacterKind::kIgnored || kind == CharacterKind::kJoiner;
      for (size_t j = i; j < i + c.size; ++j) {
        ASSERT_EQ(covered[j], covered[i]);
        ASSERT_TRUE(covered[j] == 1 || may_be_outside);
      }
      i += c.size;
    }
  }
}

}  // namespace
}  // namespace isnad::text
