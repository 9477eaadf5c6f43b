#include "intake/page_language.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/character.h"

namespace isnad::intake {
namespace {

constexpr size_t kEnough = 20000;

struct Letters {
  uint32_t all = 0;
  uint32_t arabic = 0, persian = 0, urdu = 0;
  uint32_t latin = 0, cyrillic = 0, greek = 0, hebrew = 0, han = 0, kana = 0, hangul = 0;
  uint32_t devanagari = 0, bengali = 0, thai = 0;
};

void count_arabic(uint32_t c, Letters& letters) {
  ++letters.arabic;
  switch (c) {
    case 0x67E:  // peh
    case 0x686:  // tcheh
    case 0x698:  // jeh
    case 0x6AF:  // gaf
    case 0x6A9:  // keheh
    case 0x6CC:  // Farsi yeh
      ++letters.persian;
      return;
    case 0x679:  // tteh
    case 0x688:  // ddal
    case 0x691:  // rreh
    case 0x6BA:  // noon ghunna
    case 0x6BE:  // heh doachashmee
    case 0x6C1:  // heh goal
    case 0x6D2:  // yeh barree
      ++letters.urdu;
      return;
    default:
      return;
  }
}

void count(uint32_t c, Letters& letters) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &error);
  constexpr std::array<std::pair<UScriptCode, uint32_t Letters::*>, 10> kScripts{{
      {USCRIPT_LATIN, &Letters::latin},
      {USCRIPT_CYRILLIC, &Letters::cyrillic},
      {USCRIPT_GREEK, &Letters::greek},
      {USCRIPT_HEBREW, &Letters::hebrew},
      {USCRIPT_HAN, &Letters::han},
      {USCRIPT_HANGUL, &Letters::hangul},
      {USCRIPT_DEVANAGARI, &Letters::devanagari},
      {USCRIPT_BENGALI, &Letters::bengali},
      {USCRIPT_THAI, &Letters::thai},
      {USCRIPT_ARABIC, nullptr},
  }};
  if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) ++letters.kana;
  for (const auto& [known, counter] : kScripts) {
    if (known != script) continue;
    if (counter) {
      ++(letters.*counter);
    } else {
      count_arabic(c, letters);
    }
  }
}

Letters letters_of(std::string_view text) {
  Letters letters;
  for (size_t i = 0; i < text.size() && i < kEnough;) {
    const auto [c, size] = text::decode(text.data() + i);
    i += size;
    if ((c | 32) >= 'a' && (c | 32) <= 'z') {
      ++letters.latin;
      ++letters.all;
    } else if (c >= 0x80) {
      count(c, letters);
      ++letters.all;
    }
  }
  return letters;
}

// The languages that are declared for pages of a script, the first where none of them is.
std::string in_script(std::string_view declared, std::string_view languages) {
  std::string_view rest = languages;
  while (!rest.empty()) {
    const std::string_view language = rest.substr(0, rest.find(' '));
    if (language == declared) return std::string(declared);
    rest.remove_prefix(std::min(rest.size(), language.size() + 1));
  }
  return std::string(languages.substr(0, languages.find(' ')));
}

}  // namespace

std::optional<std::string> language_of(std::string_view text, std::string_view declared) {
  std::string tag(declared.substr(0, std::min(declared.find_first_of("-_ "), declared.size())));
  for (char& c : tag) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
  if (tag.size() < 2 || tag.size() > 3) tag.clear();
  const Letters n = letters_of(text);
  const auto most = [&n](uint32_t part) { return part * 2 > n.all; };
  if (n.all == 0) return std::nullopt;
  if (most(n.arabic)) {
    if (n.urdu * 50 > n.arabic) return in_script(tag, "ur pa sd");
    if (n.persian * 50 > n.arabic) return in_script(tag, "fa ckb ps ku ug");
    return "ar";
  }
  if (n.kana * 10 > n.all) return "ja";
  if (most(n.hangul)) return "ko";
  if (most(n.han)) return "zh";
  if (most(n.greek)) return "el";
  if (most(n.hebrew)) return in_script(tag, "he yi");
  if (most(n.thai)) return "th";
  if (most(n.devanagari)) return in_script(tag, "hi mr ne");
  if (most(n.bengali)) return in_script(tag, "bn as");
  if (most(n.cyrillic)) return in_script(tag, "ru uk bg sr mk be kk ky mn tg tt");
  constexpr std::string_view kOtherScripts =
      " ar fa ur he ru uk bg mk be el ja ko zh th hi mr ne bn ps ckb sd ug ";
  if (most(n.latin) && !tag.empty() &&
      kOtherScripts.find(" " + tag + " ") == std::string_view::npos)
    return tag;
  return std::nullopt;
}

}  // namespace isnad::intake
