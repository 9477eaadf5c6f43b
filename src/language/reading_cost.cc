#include "language/reading_cost.h"

#include "language/letters.h"

namespace isnad::language {
namespace {

// Forms that newspapers hardly use lose against another reading of the same letters.
constexpr int kRareForm = 3;
constexpr int kPassive = 1;
constexpr int kNameWithArticle = 2;
constexpr int kArticleOrVerb = 1;  // what the article costs (clitic.h)

}  // namespace

bool allowed(const Cut& cut, const Lexeme& lexeme, const Features& f) {
  const bool finite = f.shape == Shape::kFinite;
  if ((cut.clitics & kWithSa) && f.tense != Tense::kImperfect) return false;
  if ((cut.clitics & (kWithBi | kWithKa)) && finite) return false;
  if ((cut.clitics & kWithLi) && finite && f.tense != Tense::kImperfect &&
      f.tense != Tense::kJussive)
    return false;
  if ((cut.clitics & kWithAl) &&
      (finite || lexeme.pos == Pos::kParticle || f.construct || f.accusative) &&
      !(f.accusative && !f.construct && f.number != Number::kSingular && f.number != Number::kNone))
    return false;
  if (cut.clitics & kWithPronoun) {
    if (lexeme.pos == Pos::kName) return false;
    // In normal form an h is written like ta marbuta: only a noun ends in the latter.
    if (cut.closed_ta && (finite || lexeme.pos == Pos::kParticle)) return false;
    const bool sound = f.number == Number::kDual || f.construct;
    if (f.shape == Shape::kNominal && f.accusative && !sound) return false;
    if (f.shape == Shape::kNominal && f.number == Number::kDual && !f.construct) return false;
  }
  return true;
}

int form_cost(const Cut& cut, const Lexeme& lexeme, const Features& f) {
  int cost = cut.cost;
  const bool finite = f.shape == Shape::kFinite;
  if (f.tense == Tense::kImperative || (finite && f.person != Person::kThird)) cost += kRareForm;
  const bool women = f.gender == Gender::kFeminine && f.number == Number::kPlural;
  if (finite && f.person == Person::kThird && (women || f.number == Number::kDual))
    cost += kRareForm;
  if (finite && f.passive) cost += kPassive;
  // A passive that begins with waw twice is far more often "and" before a verb with waw.
  if (finite && f.passive && cut.stem.starts_with(kWaw) &&
      cut.stem.substr(kLetter).starts_with(kWaw))
    cost += kRareForm;
  // "al-..." is a noun with its article as often as a verb whose first letters are those.
  if (finite && cut.stem.starts_with(kAl)) cost += kArticleOrVerb;
  if ((cut.clitics & kWithAl) && lexeme.pos == Pos::kName) cost += kNameWithArticle;
  return cost;
}

}  // namespace isnad::language
