#include "intake/charset.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace isnad::intake {
namespace {

// "the city announced the date" in Arabic, in three encodings.
constexpr const char* kUtf8 =
    "\u0623\u0639\u0644\u0646\u062A \u0627\u0644\u0645\u062F\u064A\u0646\u0629 "
    "\u0627\u0644\u0645\u0648\u0639\u062F";
constexpr const char* kWindows =
    "\xC3\xDA\xE1\xE4\xCA \xC7\xE1\xE3\xCF\xED\xE4\xC9 \xC7\xE1\xE3\xE6\xDA\xCF";
constexpr const char* kIso =
    "\xC3\xD9\xE4\xE6\xCA \xC7\xE4\xE5\xCF\xEA\xE6\xC9 \xC7\xE4\xE5\xE8\xD9\xCF";

TEST(Charset, BelievesBytesBeforeDeclarations) {
  EXPECT_EQ(decode_text(kUtf8).text, kUtf8);
  EXPECT_TRUE(decode_text(kUtf8, "utf-8").notes.empty());
  EXPECT_EQ(decode_text(kUtf8, "windows-1256").text, kUtf8);
  EXPECT_EQ(decode_text(kUtf8, "windows-1256").notes.size(), 1U);
  EXPECT_EQ(decode_text(kWindows, "windows-1256").text, kUtf8);
  EXPECT_EQ(decode_text(kIso, "iso-8859-6").text, kUtf8);
  EXPECT_EQ(decode_text(std::string("\xEF\xBB\xBF") + kUtf8, "iso-8859-1").text, kUtf8);
}

TEST(Charset, DecodesStretchesOfAnotherEncoding) {
  std::string mixed;
  for (int i = 0; i < 3; ++i) mixed += std::string("<p>") + kUtf8 + "</p>";
  const std::string expected = mixed + "<p>" + kUtf8 + "</p>" + mixed;
  const Decoded decoded = decode_text(mixed + "<p>" + kWindows + "</p>" + mixed, "windows-1256");
  EXPECT_EQ(decoded.text, expected);
  EXPECT_EQ(decoded.notes.size(), 1U);
}

TEST(Charset, RepairsDamage) {
  const Decoded decoded = decode_text(std::string(kUtf8) + "\xD9 " + kUtf8, "utf-8");
  EXPECT_EQ(decoded.text, std::string(kUtf8) + "\uFFFD " + kUtf8);
  EXPECT_EQ(decoded.encoding, "UTF-8");
  EXPECT_EQ(decoded.notes.size(), 1U);
}

TEST(Charset, FindsTheDeclaration) {
  EXPECT_EQ(declared_charset("<meta charset=windows-1256>"), "windows-1256");
  EXPECT_EQ(
      declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-6'>"),
      "ISO-8859-6");
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding=\"utf-16\"?>"), "utf-16");
  EXPECT_EQ(declared_charset("<meta name=charset content=UTF-8>"), "");
  EXPECT_EQ(declared_charset("<p>charset</p>"), "");
  EXPECT_EQ(declared_charset(""), "");
}

TEST(Charset, GivesValidTextForAnyBytes) {
  std::string bytes;
  uint32_t state = 1;
  for (int i = 0; i < 5000; ++i) {
    state = state * 1664525 + 1013904223;
    bytes += static_cast<char>(state >> 24);
  }
  for (const char* declared :
       {"", "utf-8", "utf-16", "windows-1256", "gb18030", "iso-2022-jp", "x"})
    EXPECT_TRUE(text::is_valid_utf8(decode_text(bytes, declared).text)) << declared;
  EXPECT_EQ(decode_text(std::string("a\0b", 3)).text, "a b");
}

}  // namespace
}  // namespace isnad::intake
