// What a code point is to the tokeniser, and UTF-8 decoding of text that is known to be valid. Code
// points under U+0800 and general punctuation come from a table made once from ICU's character
// properties; the rest are asked of ICU.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace isnad::text {

enum class CharacterKind : uint8_t {
  kOther,     // punctuation, symbols, controls, unassigned
  kSpace,     // white space inside a line, zero width space
  kLineFeed,  // LF, CR, VT, FF, NEL, line and paragraph separator
  kIgnored,   // bidi controls, byte order mark, word joiner
  kJoiner,    // zero width joiner and non-joiner, soft hyphen
  kMark,      // combining marks and tatweel
  kLetter,
  kDigit,  // decimal digits of any script
};

// A kind with the script of a letter or the digit system of a digit; two characters of one run
// compare equal.
struct CharacterClass {
  CharacterKind kind = CharacterKind::kOther;
  uint8_t script =
      0;  // ICU's UScriptCode of a letter; the low byte of the zero of a digit's system
  friend bool operator==(const CharacterClass&, const CharacterClass&) = default;
};

class Characters {
 public:
  // The one table; made at first use, safe from any thread.
  static const Characters& get();

  // Of a code point of two bytes, by these.
  CharacterClass of_two(char lead, char trail) const {
    return low_[(static_cast<unsigned char>(lead) & 0x1F) << 6 |
                (static_cast<unsigned char>(trail) & 0x3F)];
  }
  CharacterClass operator()(uint32_t code_point) const {
    if (code_point < kLow) return low_[code_point];
    if (code_point - kPunctuation < kPunctuationSize)
      return punctuation_[code_point - kPunctuation];
    return look_up(code_point);
  }

 private:
  static constexpr uint32_t kLow = 0x800, kPunctuation = 0x2000, kPunctuationSize = 0x80;

  Characters();
  static CharacterClass look_up(uint32_t code_point);

  std::array<CharacterClass, kLow> low_;
  std::array<CharacterClass, kPunctuationSize> punctuation_;
};

struct CodePoint {
  uint32_t value = 0;
  uint32_t size = 0;  // bytes
};

// The code point at `at` (must be the first byte of one) of valid UTF-8.
inline CodePoint decode(const char* at) {
  const auto byte = [at](int i) {
    return static_cast<uint32_t>(static_cast<unsigned char>(at[i]));
  };
  const uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F),
          4};
}

}  // namespace isnad::text
