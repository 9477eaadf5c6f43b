#include "language/verb_spelling.h"

#include <algorithm>

namespace isnad::language {
namespace {

constexpr char32_t kHamza = 0x621, kMadda = 0x622, kHamzaOnAlef = 0x623, kHamzaOnWaw = 0x624,
                   kHamzaUnderAlef = 0x625, kHamzaOnYa = 0x626, kAlef = 0x627, kTaMarbuta = 0x629,
                   kWaw = 0x648, kAlefMaqsura = 0x649, kYa = 0x64A;

// Letters that do not join to the one after them: a hamza after them cannot take the tooth of ya.
constexpr std::u32string_view kNotJoining =
    U"\u0627\u062f\u0630\u0631\u0632\u0648\u0621\u0622\u0623\u0624\u0625\u0629\u0649";

bool is_short(char32_t c) { return c == U'a' || c == U'i' || c == U'u'; }
bool is_long(char32_t c) { return c == U'A' || c == U'I' || c == U'U' || c == U'Y'; }
bool is_vowel(char32_t c) { return is_short(c) || is_long(c) || c == U'F'; }
bool is_consonant(char32_t c) { return c > 0x7F; }

char32_t long_of(char32_t vowel) { return vowel - U'a' + U'A'; }

// The stem vowel that a long vowel, the tanwin or a short vowel sounds with; 0 for a consonant or
// the word's edge.
char32_t colour(char32_t c) {
  switch (c) {
    case U'a':
    case U'A':
    case U'Y':
    case U'F':
      return U'a';
    case U'i':
    case U'I':
      return U'i';
    case U'u':
    case U'U':
      return U'u';
    default:
      return 0;
  }
}

// Sound changes that writing shows: shadda, two hamzas in one syllable, waw after i and ya after u
// before a consonant.
std::u32string contracted(std::u32string_view sounds) {
  std::u32string once;
  for (const char32_t c : sounds)
    if (once.empty() || !is_consonant(c) || once.back() != c) once += c;
  std::u32string out;
  for (size_t i = 0; i < once.size(); ++i) {
    const char32_t c = once[i], next = i + 1 < once.size() ? once[i + 1] : 0;
    const char32_t before = out.empty() ? 0 : out.back();
    const bool closes = next == 0 || is_consonant(next);
    const bool second_hamza =
        c == kHamza && is_short(before) && out.size() == 2 && out[0] == kHamza;
    const bool glide =
        is_consonant(next) && ((c == kWaw && before == U'i') || (c == kYa && before == U'u'));
    if ((second_hamza && closes) || glide)
      out.back() = long_of(before);
    else
      out += c;
  }
  return out;
}

struct Seat {
  char32_t letter;
  char32_t other = 0;    // what other newspapers write
  char32_t further = 0;  // and a third way
};

// The seat of a hamza inside a word. `before` and `after` are the sounds around it, `prior` the
// sound before `before`.
Seat inner_seat(char32_t prior, char32_t before, char32_t after) {
  const char32_t back = colour(before), front = colour(after);
  const bool after_ya = before == kYa && is_vowel(prior) && front != U'a';
  if (back == U'i' || front == U'i' || after_ya) return {kHamzaOnYa};
  if (front == U'u') {
    if (after != U'U' || back == U'u') return {kHamzaOnWaw};
    if (before == U'A') return {kHamzaOnWaw, kHamza};
    const char32_t letter = back == U'a' ? prior : before;
    const bool joins = kNotJoining.find(letter) == std::u32string_view::npos;
    const char32_t egyptian = joins ? kHamzaOnYa : kHamza;
    if (back == U'a') return {kHamzaOnWaw, kHamzaOnAlef, egyptian};
    return {kHamzaOnWaw, egyptian};
  }
  if (before == U'A' || before == U'U' || (before == kWaw && is_vowel(prior))) return {kHamza};
  if (back == U'u') return {kHamzaOnWaw};
  return {kHamzaOnAlef};
}

Seat final_seat(char32_t before) {
  switch (before) {
    case U'a':
      return {kHamzaOnAlef};
    case U'i':
      return {kHamzaOnYa};
    case U'u':
      return {kHamzaOnWaw};
    default:
      return {kHamza};
  }
}

Seat seat(const std::u32string& s, size_t i) {
  const char32_t after = i + 1 < s.size() ? s[i + 1] : 0;
  if (i == 0) return {colour(after) == U'i' ? kHamzaUnderAlef : kHamzaOnAlef};
  if (after == 0) return final_seat(s[i - 1]);
  return inner_seat(i > 1 ? s[i - 2] : 0, s[i - 1], after);
}

char32_t plain_letter(char32_t sound, char32_t before) {
  switch (sound) {
    case U'A':
    case U'F':
    case U'!':
      return kAlef;
    case U'I':
      return kYa;
    case U'U':
      return kWaw;
    case U'Y':
      return before == kYa ? kAlef : kAlefMaqsura;
    case U'p':
      return kTaMarbuta;
    default:
      return sound;
  }
}

void append_utf8(std::string& out, char32_t c) {  // Arabic letters only: two bytes
  out += static_cast<char>(0xC0 | (c >> 6));
  out += static_cast<char>(0x80 | (c & 0x3F));
}

// One spelling; `way` chooses among the seats that newspapers use (0 the common one). False where
// there is no such way.
bool spell(const std::u32string& s, int way, std::string& out) {
  bool has_way = way == 0;
  for (size_t i = 0; i < s.size(); ++i) {
    const char32_t before = i > 0 ? s[i - 1] : 0;
    if (s[i] == kHamza) {
      const Seat choice = seat(s, i);
      const char32_t other = way == 1 ? choice.other : way == 2 ? choice.further : 0;
      has_way = has_way || other != 0;
      const char32_t letter = other != 0 ? other : choice.letter;
      const bool madda = letter == kHamzaOnAlef && i + 1 < s.size() && s[i + 1] == U'A';
      append_utf8(out, madda ? kMadda : letter);
      if (madda) ++i;
    } else if (is_short(s[i])) {
      if (i == 0) append_utf8(out, kAlef);
    } else {
      append_utf8(out, plain_letter(s[i], before));
    }
  }
  return has_way;
}

// Tanwin writes no alef after ta marbuta, after alef and hamza, and after hamza on alef.
bool lacks_tanwin_alef(const std::u32string& s) {
  if (s.size() < 3 || s.back() != U'F') return false;
  const char32_t last = s[s.size() - 2], before = s[s.size() - 3];
  return last == U'p' || (last == kHamza && (before == U'A' || before == U'a'));
}

}  // namespace

std::vector<std::string> written(std::u32string_view sounds) {
  std::vector<std::string> out;
  const std::u32string s = contracted(sounds);
  if (lacks_tanwin_alef(s)) return out;
  for (int way = 0; way < 3; ++way) {
    std::string text;
    if (spell(s, way, text)) out.push_back(std::move(text));
  }
  return out;
}

}  // namespace isnad::language
