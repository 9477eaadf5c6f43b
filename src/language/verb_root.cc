#include "language/verb_root.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/table_file.h"

namespace isnad::language {
namespace {

constexpr char32_t kHamza = 0x621, kTa = 0x62A, kDal = 0x62F, kThal = 0x630, kZay = 0x632,
                   kSad = 0x635, kDad = 0x636, kTah = 0x637, kZah = 0x638, kTha = 0x62B,
                   kWaw = 0x648, kYa = 0x64A;

// Hamza in any seat is one letter of a root; alef, ta marbuta and alef maqsura are none.
char32_t radical(char32_t c) {
  if (c == 0x621 || (c >= 0x623 && c <= 0x626)) return kHamza;
  const bool consonant =
      (c == 0x628) || (c >= 0x62A && c <= 0x63A) || (c >= 0x641 && c <= 0x648) || c == kYa;
  return consonant ? c : 0;
}

Result<std::u32string> parse_letters(std::string_view root) {
  std::u32string out;
  for (size_t i = 0; i < root.size(); i += 3) {
    const bool two_bytes = i + 1 < root.size() && (root[i] & 0xE0) == 0xC0;
    const bool parted = i + 2 >= root.size() || root[i + 2] == '-';
    const auto lead = static_cast<unsigned char>(root[i]);
    const char32_t letter =
        two_bytes
            ? radical(((lead & 0x1Fu) << 6) | (static_cast<unsigned char>(root[i + 1]) & 0x3Fu))
            : 0;
    if (letter == 0 || !parted)
      return Status{Code::kInvalid, fmt::format("\"{}\" is not a root", root), "",
                    "write three or four consonants joined by hyphens"};
    out += letter;
  }
  return out;
}

// The root's name: its letters with hyphens, so that it is the same in whichever seat the lexicon
// writes its hamza.
std::string canonical(std::u32string_view letters) {
  std::string out;
  for (const char32_t c : letters) {
    if (!out.empty()) out += '-';
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
  return out;
}

bool is_weak(char32_t c) { return c == kWaw || c == kYa; }

void add_weak_traits(Root& root) {
  const std::u32string& r = root.letters;
  const bool defective = is_weak(r[2]);
  if (defective) {
    root.traits.push_back("defective");
    root.traits.push_back(r[2] == kWaw ? "w3" : "y3");
  } else if (is_weak(r[1])) {
    root.traits.push_back("hollow");
    root.traits.push_back(r[1] == kWaw ? "w2" : "y2");
  }
}

// The vowels of form I that most roots of this shape have.
const char* usual_vowels(const Root& root) {
  if (root.has("w2") || root.has("w3")) return "a-u";
  if (root.has("hollow") || root.has("defective") || root.has("assimilated")) return "a-i";
  return root.has("hamza3") ? "a-a" : "a-u";
}

// Form VIII: the infix takes over the voice or the emphasis of the first letter, and a weak first
// letter becomes t.
void assimilate(Root& root) {
  char32_t& first = root.letters[0];
  switch (first) {
    case kWaw:
    case kYa:
      first = kTa;
      root.infix = kTa;
      return;
    case kThal:
      first = kDal;
      root.infix = kDal;
      return;
    case kDal:
    case kZay:
      root.infix = kDal;
      return;
    case kSad:
    case kDad:
    case kTah:
      root.infix = kTah;
      return;
    case kZah:
    case kTha:
      root.infix = first;
      return;
    default:
      root.infix = kTa;
      return;
  }
}

bool read_option(std::string_view option, Root& root) {
  if (option == "strong") return root.strong = true;
  if (option == "third") return root.third_person_only = true;
  if (option == "active") return root.active_only = true;
  if (option == "finite") return root.finite_only = true;
  if (option == "no-perfect") return root.no_perfect = true;
  return false;
}

}  // namespace

bool is_vowels(std::string_view text) {
  const auto vowel = [](char c) { return c == 'a' || c == 'i' || c == 'u'; };
  return text.size() == 3 && vowel(text[0]) && text[1] == '-' && vowel(text[2]);
}

bool Root::has(std::string_view trait) const {
  return std::find(traits.begin(), traits.end(), trait) != traits.end();
}

Result<Root> parse_root(std::string_view text, std::string_view form) {
  Result<std::u32string> letters = parse_letters(text);
  if (!letters) return letters.status();
  Root root;
  root.letters = std::move(*letters);
  root.traits.push_back(canonical(root.letters));
  const std::vector<std::string_view> parts = split(form, ':');
  if (!parts.empty()) root.form = parts[0];
  std::string_view vowels;
  for (size_t i = 1; i < parts.size(); ++i) {
    if (is_vowels(parts[i]))
      vowels = parts[i];
    else if (!read_option(parts[i], root))
      return Status{
          Code::kInvalid, fmt::format("\"{}\" is not a verb form", form), "",
          "after a colon stand vowels (a-u), strong, third, active, finite or no-perfect"};
  }
  const size_t wanted = root.form.starts_with('Q') ? 4 : 3;
  if (root.letters.size() != wanted)
    return Status{Code::kInvalid,
                  fmt::format("root \"{}\" has {} letters, form {} wants {}", text,
                              root.letters.size(), root.form, wanted),
                  "", ""};
  if (wanted == 4) return root;
  const std::u32string& r = root.letters;
  for (size_t i = 0; i < 3; ++i)
    if (r[i] == kHamza) root.traits.push_back(fmt::format("hamza{}", i + 1));
  if (r[0] == kWaw) root.traits.push_back("assimilated");
  if (!root.strong) add_weak_traits(root);
  if (r[1] == r[2] && !is_weak(r[1])) root.traits.push_back("doubled");
  if (root.form == "I") root.traits.emplace_back(vowels.empty() ? usual_vowels(root) : vowels);
  if (root.form == "VIII") assimilate(root);
  return root;
}

}  // namespace isnad::language
