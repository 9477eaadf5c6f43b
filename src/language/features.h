// What a word form says of itself: the agreement features that a lexicon line and its generator
// know.
#pragma once

#include <cstdint>

namespace isnad::language {

// kJussive: an imperfect shortened behind a negation of the past or a command ("lam ya`ud").
enum class Tense : uint8_t { kNone, kPerfect, kImperfect, kJussive, kImperative };
enum class Person : uint8_t { kNone, kFirst, kSecond, kThird };
enum class Gender : uint8_t { kNone, kMasculine, kFeminine };
enum class Number : uint8_t { kNone, kSingular, kDual, kPlural };
enum class Shape : uint8_t {
  kNone,
  kFinite,
  kActiveParticiple,
  kPassiveParticiple,
  kMasdar,
  kNominal
};

struct Features {
  Tense tense = Tense::kNone;
  Person person = Person::kNone;
  Gender gender = Gender::kNone;
  Number number = Number::kNone;
  Shape shape = Shape::kNone;
  bool passive = false;  // certainly passive; unvocalised passives that look active are not marked
  bool accusative = false;  // with the alef of tanwin
  bool construct = false;   // a dual or plural without its nun, a ta marbuta opened before a suffix
  friend bool operator==(const Features&, const Features&) = default;
};

}  // namespace isnad::language
