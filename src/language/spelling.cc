#include "language/spelling.h"

#include "language/letters.h"

namespace isnad::language {

bool begins_with_hamza_below(std::string_view surface, std::string_view normal, const Cut& cut) {
  return surface.size() == normal.size() &&
         surface.substr(cut.prefix_letters * kLetter).starts_with(kAlefHamzaBelow);
}

bool hamza_above_no_masdar(std::string_view surface, std::string_view normal, const Cut& cut) {
  if (surface.size() != normal.size()) return false;
  const size_t first = cut.prefix_letters * kLetter;
  return surface.substr(first).starts_with(kAlefHamza) && cut.stem.size() >= 4 * kLetter &&
         cut.stem.substr(3 * kLetter).starts_with(kAlef);
}

bool article_with_hamza(std::string_view surface, std::string_view normal, const Cut& cut) {
  if (!(cut.clitics & kWithAl) || (cut.clitics & kWithLi)) return false;
  if (surface.size() != normal.size()) return false;
  const std::string_view article = surface.substr(cut.prefix_letters * kLetter - kAl.size());
  return article.starts_with(kAlefHamza) || article.starts_with(kAlefHamzaBelow);
}

bool loses_last_hamza(std::string_view surface, std::string_view lemma) {
  return surface.ends_with(kAlefHamza) && (lemma.ends_with(kAlef) || lemma.ends_with(kAlefMaqsura));
}

bool twice_by_mistake(std::string_view normal, size_t at) {
  const auto letter = [normal](size_t i) { return normal.substr(i, kLetter); };
  if (letter(at) != letter(at - kLetter) || letter(at - 2 * kLetter) != kAlef) return false;
  for (const std::string_view of_suffix : {kAlef, kHa, kKaf, kNun, kTa, kWaw, kYa})
    if (letter(at) == of_suffix) return false;
  for (const std::string_view particle : {kWaw, kFa, kBa, kKaf, kLam})
    if (letter(at - 3 * kLetter) == particle) return false;
  return true;
}

}  // namespace isnad::language
