#include "language/clitic.h"

#include <array>

#include "language/letters.h"

namespace isnad::language {
namespace {

struct Suffix {
  std::string_view text;
  Person person;
  Gender gender;
  Number number;
};

constexpr std::array<Suffix, 12> kSuffixes = {{
    {"\u0647\u0645\u0627", Person::kThird, Gender::kNone, Number::kDual},
    {"\u0643\u0645\u0627", Person::kSecond, Gender::kNone, Number::kDual},
    {"\u0647\u0627", Person::kThird, Gender::kFeminine, Number::kSingular},
    {"\u0647\u0645", Person::kThird, Gender::kMasculine, Number::kPlural},
    {"\u0647\u0646", Person::kThird, Gender::kFeminine, Number::kPlural},
    {"\u0643\u0645", Person::kSecond, Gender::kMasculine, Number::kPlural},
    {"\u0643\u0646", Person::kSecond, Gender::kFeminine, Number::kPlural},
    {"\u0646\u0627", Person::kFirst, Gender::kNone, Number::kPlural},
    {"\u0646\u064a", Person::kFirst, Gender::kNone, Number::kSingular},
    {"\u0647", Person::kThird, Gender::kMasculine, Number::kSingular},
    {"\u0643", Person::kSecond, Gender::kNone, Number::kSingular},
    {"\u064a", Person::kFirst, Gender::kNone, Number::kSingular},
}};

}  // namespace

void CutList::find_prefixes(std::string_view word) {
  prefixes_.clear();
  prefixes_.push_back({});
  if (word.starts_with(kWaw)) prefixes_.push_back({kLetter, kWithWa, 2});
  if (word.starts_with(kFa)) prefixes_.push_back({kLetter, kWithFa, 2});
  const size_t conjunctions = prefixes_.size();
  for (size_t i = 0; i < conjunctions; ++i) {
    const Prefix base = prefixes_[i];
    const std::string_view rest = word.substr(base.bytes);
    const auto add = [&](std::string_view letter, uint8_t clitic) {
      if (rest.starts_with(letter))
        prefixes_.push_back(
            {base.bytes + kLetter, static_cast<uint8_t>(base.clitics | clitic), base.cost + 2});
    };
    add(kSin, kWithSa);
    add(kLam, kWithLi);
    add(kBa, kWithBi);
    add(kKaf, kWithKa);
  }
  const size_t particles = prefixes_.size();
  for (size_t i = 0; i < particles; ++i) {
    const Prefix base = prefixes_[i];
    const std::string_view rest = word.substr(base.bytes);
    if (base.clitics & kWithSa) continue;
    const uint8_t with_al = static_cast<uint8_t>(base.clitics | kWithAl);
    if (base.clitics & kWithLi) {
      if (!rest.starts_with(kLam)) continue;
      prefixes_.push_back({base.bytes + kLetter, with_al, base.cost + 1});
      prefixes_.push_back({base.bytes + kLetter, base.clitics, base.cost, true});
    } else if (rest.starts_with(kAl)) {
      prefixes_.push_back({base.bytes + kAl.size(), with_al, base.cost + 1});
    }
  }
}

std::string_view CutList::write(std::string_view a, std::string_view b, std::string_view c) {
  if (written_count_ == written_.size()) written_.emplace_back();
  std::string& out = written_[written_count_++];
  out.assign(a).append(b).append(c);
  return out;
}

// A stem before a suffix may be written otherwise than alone: opened ta marbuta, alef for alef
// maqsura (ya in normal form), a seated hamza, the dropped alef of a verb's plural waw.
void CutList::add_stems(std::string_view article, std::string_view stem, const Cut& cut) {
  const auto add = [&](std::string_view text) -> Cut& {
    Cut& made = cuts_.emplace_back(cut);
    made.stem = text;
    return made;
  };
  add(article.empty() ? stem : write(article, stem));
  if (stem.size() <= kLetter) return;
  const std::string_view head = stem.substr(0, stem.size() - kLetter);
  if (stem.ends_with(kTa)) add(write(article, head, kHa)).closed_ta = true;
  if (stem.ends_with(kAlef)) add(write(article, head, kYa));
  if (stem.ends_with(kWawHamza) || stem.ends_with(kYaHamza)) add(write(article, head, kHamza));
  if (stem.ends_with(kWaw)) add(write(article, stem, kAlef));
}

void CutList::find(std::string_view normal, bool ta_marbuta) {
  cuts_.clear();
  written_count_ = 0;
  find_prefixes(normal);
  for (const Prefix& prefix : prefixes_) {
    const std::string_view rest = normal.substr(prefix.bytes);
    if (rest.size() < kLetter && prefix.bytes > 0) continue;
    const auto letters = static_cast<uint8_t>(prefix.bytes / kLetter);
    const std::string_view article = prefix.restores_article ? kAl : std::string_view();
    cuts_.push_back(
        {article.empty() ? rest : write(article, rest), prefix.clitics, letters, {}, prefix.cost});
    if (prefix.clitics & kWithAl) continue;
    for (const Suffix& suffix : kSuffixes) {
      if (rest.size() <= suffix.text.size() || rest.back() != suffix.text.back() ||
          !rest.ends_with(suffix.text) || (ta_marbuta && suffix.text == kHa))
        continue;
      Cut cut{
          {}, static_cast<uint8_t>(prefix.clitics | kWithPronoun), letters, {}, prefix.cost + 2};
      cut.pronoun.person = suffix.person;
      cut.pronoun.gender = suffix.gender;
      cut.pronoun.number = suffix.number;
      add_stems(article, rest.substr(0, rest.size() - suffix.text.size()), cut);
    }
  }
}

}  // namespace isnad::language
