#include "language/noun_form.h"

#include <algorithm>

#include "language/letters.h"

namespace isnad::language {
namespace {

constexpr std::string_view kAn = "\u0627\u0646", kIn = "\u064a\u0646", kUn = "\u0648\u0646",
                           kAt = "\u0627\u062a";

// The stem before an ending: ta marbuta opens to ta (for duals), alef maqsura becomes ya.
std::string before_ending(std::string_view lemma, bool open_ta) {
  std::string stem(lemma);
  if (stem.ends_with(kTaMarbuta)) {
    stem.resize(stem.size() - kLetter);
    if (open_ta) stem += kTa;
  } else if (stem.ends_with(kAlefMaqsura)) {
    stem.resize(stem.size() - kLetter);
    stem += kYa;
  }
  return stem;
}

// Letters that do not join to the next one: a hamza behind them stays on the line.
bool joins(std::string_view letter) {
  for (const std::string_view apart :
       {kAlef, kAlefHamza, kAlefMadda, kDal, kThal, kRa, kZay, kWaw, kWawHamza})
    if (letter == apart) return false;
  return true;
}

// Stem and ending as the orthography joins them: alef with hamza and alef are one alef with madda,
// a final hamza on the line gets a seat behind a letter that joins.
std::string join(std::string_view stem, std::string_view ending) {
  if (stem.ends_with(kAlefHamza) && ending.starts_with(kAlef))
    return std::string(stem.substr(0, stem.size() - kLetter)) + std::string(kAlefMadda) +
           std::string(ending.substr(kLetter));
  std::string out(stem);
  if (stem.size() > 2 * kLetter && stem.ends_with(kHamza) &&
      joins(stem.substr(stem.size() - 2 * kLetter, kLetter)))
    out.replace(out.size() - kLetter, kLetter, kYaHamza);
  return out += ending;
}

class Forms {
 public:
  void add(std::string text, Gender gender, Number number, bool accusative = false,
           bool construct = false) {
    Features features;
    features.person = Person::kThird;
    features.gender = gender;
    features.number = number;
    features.shape = Shape::kNominal;
    features.accusative = accusative;
    features.construct = construct;
    const auto same = [&](const VerbForm& f) { return f.text == text && f.features == features; };
    if (std::none_of(out_.begin(), out_.end(), same)) out_.push_back({std::move(text), features});
  }

  // The alef of tanwin stands on everything but ta marbuta, alef, and hamza on or after alef.
  void add_accusative(const std::string& text, Gender gender, Number number) {
    const bool after_alef =
        text.size() > 2 * kLetter &&
        std::string_view(text).substr(text.size() - 2 * kLetter, kLetter) == kAlef;
    if (text.ends_with(kTaMarbuta) || text.ends_with(kAlef) || text.ends_with(kAlefHamza) ||
        text.ends_with(kAlefMaqsura) || (text.ends_with(kHamza) && after_alef))
      return;
    add(join(text, kAlef), gender, number, true);
  }

  void add_dual(const std::string& stem, Gender gender) {
    add(join(stem, kAn), gender, Number::kDual);
    add(join(stem, kIn), gender, Number::kDual, true);
    add(join(stem, kAlef), gender, Number::kDual, false, true);
    add(join(stem, kYa), gender, Number::kDual, true, true);
  }

  void add_sound_masculine(const std::string& stem) {
    add(join(stem, kUn), Gender::kMasculine, Number::kPlural);
    add(join(stem, kIn), Gender::kMasculine, Number::kPlural, true);
    add(join(stem, kWaw), Gender::kMasculine, Number::kPlural, false, true);
    add(join(stem, kYa), Gender::kMasculine, Number::kPlural, true, true);
  }

  std::vector<VerbForm> take() { return std::move(out_); }

 private:
  std::vector<VerbForm> out_;
};

}  // namespace

std::vector<VerbForm> noun_forms(const NounLine& line) {
  Forms forms;
  const std::string lemma(line.lemma);
  forms.add(lemma, line.gender, Number::kSingular);
  if (line.accusative) forms.add_accusative(lemma, line.gender, Number::kSingular);
  if (line.dual) forms.add_dual(before_ending(lemma, true), line.gender);
  if (line.sound_masculine) forms.add_sound_masculine(before_ending(lemma, false));
  if (line.sound_feminine)
    forms.add(join(before_ending(lemma, false), kAt), line.gender, Number::kPlural);
  if (line.feminine && !lemma.ends_with(kTaMarbuta)) {
    const std::string stem = before_ending(lemma, false);
    forms.add(join(stem, kTaMarbuta), Gender::kFeminine, Number::kSingular);
    forms.add_dual(join(stem, kTa), Gender::kFeminine);
    if (line.sound_feminine) forms.add(join(stem, kAt), Gender::kFeminine, Number::kPlural);
  }
  for (const std::string_view plural : line.plurals) {
    forms.add(std::string(plural), line.gender, Number::kPlural);
    if (line.accusative) forms.add_accusative(std::string(plural), line.gender, Number::kPlural);
  }
  return forms.take();
}

}  // namespace isnad::language
