#include "text/character.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace isnad::text {
namespace {

constexpr uint32_t kTatweel = 0x0640;

bool is_line_feed(uint32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_ignored(uint32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL) || c == 0xFEFF ||
         c == 0x2060;
}

// Arabic presentation forms of vowel signs: letters or symbols to Unicode, marks to a reader.
bool is_presented_mark(uint32_t c) {
  return (c >= 0xFC5E && c <= 0xFC63) || (c >= 0xFCF2 && c <= 0xFCF4) ||
         (c >= 0xFE70 && c <= 0xFE7F);
}

uint8_t script_of(uint32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &error);
  // Letters that belong to no script (micro sign, modifier letters) are written among Latin ones.
  if (U_FAILURE(error) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED) {
    return USCRIPT_LATIN;
  }
  return static_cast<uint8_t>(script);
}

}  // namespace

const Characters& Characters::get() {
  static const Characters characters;
  return characters;
}

Characters::Characters() {
  for (uint32_t c = 0; c < kLow; ++c) low_[c] = look_up(c);
  for (uint32_t c = 0; c < kPunctuationSize; ++c) punctuation_[c] = look_up(kPunctuation + c);
}

CharacterClass Characters::look_up(uint32_t c) {
  if (is_line_feed(c)) return {CharacterKind::kLineFeed};
  if (c == 0x200B || u_isUWhiteSpace(static_cast<UChar32>(c))) return {CharacterKind::kSpace};
  if (is_ignored(c)) return {CharacterKind::kIgnored};
  if (c == 0x200C || c == 0x200D || c == 0xAD) return {CharacterKind::kJoiner};
  if (c == kTatweel || is_presented_mark(c)) return {CharacterKind::kMark};
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return {CharacterKind::kLetter, script_of(c)};
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return {CharacterKind::kMark};
    case U_DECIMAL_DIGIT_NUMBER: {
      const auto value = static_cast<uint32_t>(u_charDigitValue(static_cast<UChar32>(c)));
      return {CharacterKind::kDigit, static_cast<uint8_t>(c - value)};
    }
    default:
      return {CharacterKind::kOther};
  }
}

}  // namespace isnad::text
