#include "language/analyzer.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "base/hash.h"
#include "language/letter_model.h"
#include "language/letters.h"
#include "language/punctuation.h"
#include "language/reading_cost.h"
#include "language/spelling.h"
#include "language/table_file.h"
#include "text/normal_form.h"

namespace isnad::language {
namespace {

// A function word stays in view beside a cheaper reading up to this difference ("bi-anna" beside a
// rare verb).
constexpr int kFunctionWordMargin = 2;
// Scores of letters (letter_model.h) from which on an unknown word is spelled like a name or like a
// word; between them it may be either.
constexpr int32_t kNameSpelling = 23, kWordSpelling = -23, kCutFromUnknown = 16;
constexpr size_t kTypeBlock = 512;
constexpr size_t kAhead = 6;  // tokens

bool same_reading(const Reading& a, const Reading& b) {
  return a.entry.lexeme == b.entry.lexeme && a.entry.features == b.entry.features &&
         a.clitics == b.clitics && a.entry.class_set == b.entry.class_set;
}

}  // namespace

// The classes that the analyzer gives by itself, resolved once.
struct Analyzer::Builtin {
  ClassId none, word, digits, punct, line_break, latin, unknown, definite, name_spelling,
      word_spelling, cut_spelling;
  ClassId clitics[8];
  ClassId perfect, imperfect, imperative, passive, participle, masdar, finite, only_finite;
  ClassId feminine, masculine, singular, dual, plural, first, second, third, accusative;
};

std::string Analyzer::normal_of(std::string_view surface) {
  std::string normal;
  text::normal_form(surface, normal);
  return normal;
}

Analyzer::Analyzer(const Model& model) : model_(model) {
  auto b = std::make_shared<Builtin>();
  *b = {id(""),
        id("word"),
        id("digits"),
        id("punct"),
        id("line_break"),
        id("latin"),
        id("unknown"),
        id("definite"),
        id("name_spelling"),
        id("word_spelling"),
        id("cut_spelling"),
        {id("with_wa"), id("with_fa"), id("with_bi"), id("with_ka"), id("with_li"), id("with_sa"),
         id("with_al"), id("with_pronoun")},
        id("perfect"),
        id("imperfect"),
        id("imperative"),
        id("passive"),
        id("participle"),
        id("masdar"),
        id("finite"),
        id("only_finite"),
        id("feminine"),
        id("masculine"),
        id("singular"),
        id("dual"),
        id("plural"),
        id("first_person"),
        id("second_person"),
        id("third_person"),
        id("accusative")};
  builtin_ = std::move(b);
}

const Type* Analyzer::look_up(std::string_view surface, text::TokenKind kind) {
  return find_or_analyze(base::hash64(surface), surface, kind);
}

const Type* Analyzer::find_or_analyze(uint64_t hash, std::string_view surface,
                                      text::TokenKind kind) {
  const auto is = [surface](const Type* type) { return type->surface() == surface; };
  if (const auto* found = by_surface_.find(hash, is)) return *found;
  return by_surface_.add(hash, analyze(surface, kind));
}

void Analyzer::look_up_all(std::string_view text, const std::vector<text::Token>& tokens,
                           std::vector<const Type*>& types) {
  const auto surface = [&](size_t i) {
    return text.substr(tokens[i].span.begin, tokens[i].span.end - tokens[i].span.begin);
  };
  const size_t size = tokens.size();
  hashes_.resize(size);
  types.resize(size);
  for (size_t i = 0; i < size; ++i) hashes_[i] = base::hash64(surface(i));
  // Three reads that depend on each other, each asked for some tokens before it is needed: the
  // slot, its type, the type's letters.
  for (size_t i = 0; i < size; ++i) {
    if (i + 3 * kAhead < size) by_surface_.prefetch(hashes_[i + 3 * kAhead]);
    if (i + 2 * kAhead < size) __builtin_prefetch(by_surface_.guess(hashes_[i + 2 * kAhead]));
    if (i + kAhead < size) {
      const Type* ahead = by_surface_.guess(hashes_[i + kAhead]);
      if (ahead != nullptr) __builtin_prefetch(ahead->normal.data() - ahead->surface_size);
    }
    types[i] = find_or_analyze(hashes_[i], surface(i), tokens[i].kind);
  }
}

void Analyzer::forget() {
  by_surface_.clear();
  class_sets_.clear();
  by_classes_.clear();
  extended_.clear();
  by_phrase_.clear();
  types_.clear();
  arena_.reset();
  type_count_ = 0;
}

Type* Analyzer::make_type() {
  if (type_count_ % kTypeBlock == 0) types_.push_back(std::make_unique<Type[]>(kTypeBlock));
  return &types_.back()[type_count_++ % kTypeBlock];
}

const Type* Analyzer::finish(Type* type, const ClassSet& classes) {
  type->shape = class_sets_.number(classes);
  type->classes = SharedClasses(&class_sets_[type->shape]);
  return type;
}

const Type* Analyzer::analyze(std::string_view surface, text::TokenKind kind) {
  Type& type = *make_type();
  text::normal_form(surface, normal_);
  char* text = arena_.allocate_array<char>(surface.size() + normal_.size());
  std::copy(normal_.begin(), normal_.end(), std::copy(surface.begin(), surface.end(), text));
  type.normal = {text + surface.size(), normal_.size()};
  type.surface_size = static_cast<uint32_t>(surface.size());
  type.word_hash = word_hash(normal_);
  classes_ = {};
  switch (kind) {
    case text::TokenKind::kWord: {
      classes_.set(builtin_->word);
      if (static_cast<unsigned char>(normal_.empty() ? 0 : normal_[0]) < 0x80)
        classes_.set(builtin_->latin);
      read_word(type);
      break;
    }
    case text::TokenKind::kDigits:
      classes_.set(builtin_->digits);
      break;
    case text::TokenKind::kLineBreak:
      classes_.set(builtin_->line_break);
      break;
    case text::TokenKind::kPunctuation:
      classes_.set(builtin_->punct);
      for (std::string_view name : split(punctuation_classes(surface), ' '))
        classes_.set(id(ClassName(name)));
      break;
  }
  return finish(&type, classes_);
}

void Analyzer::try_cut(const Cut& cut, uint64_t hash, bool ta_marbuta, Type& type) {
  const Form* form = model_.find(cut.stem, hash);
  if (form == nullptr || article_with_hamza(type.surface(), type.normal, cut)) return;
  const bool no_verb = ta_marbuta || begins_with_hamza_below(type.surface(), type.normal, cut);
  const bool no_masdar = hamza_above_no_masdar(type.surface(), type.normal, cut);
  for (const Entry& entry : model_.entries(*form)) {
    if (entry.lexeme == 0) {  // a literal of a rule: the written form counts, not a reading of it
      if (cut.clitics == 0) classes_ |= model_.class_set(entry.class_set);
      continue;
    }
    const Lexeme& lexeme = model_.lexeme(entry.lexeme);
    if (!allowed(cut, lexeme, entry.features)) continue;
    if (no_verb && entry.features.shape == Shape::kFinite) continue;
    if (no_masdar && entry.features.shape == Shape::kMasdar) continue;
    if (loses_last_hamza(type.surface(), model_.text(lexeme.lemma))) continue;
    found_.emplace_back(form_cost(cut, lexeme, entry.features),
                        Reading{entry, cut.clitics, cut.prefix_letters, cut.pronoun});
  }
  // An entry that has the article itself ("to the-Kingdom of ...") goes before one that has none.
  const bool better =
      cut.cost == 0 || ((type.phrase_clitics & kWithAl) && !(cut.clitics & kWithAl));
  if (form->phrase_count > 0 && (type.phrase_count == 0 || better) &&
      !(cut.clitics & kWithPronoun)) {
    type.first_phrase = form->first_phrase;
    type.phrase_count = static_cast<uint16_t>(form->phrase_count);
    type.phrase_filter = 0;
    for (const uint32_t next : model_.next_words(type.first_phrase, type.phrase_count))
      type.phrase_filter |= static_cast<uint16_t>(1U << (next % 16));
    type.phrase_prefix_letters = cut.prefix_letters;
    type.phrase_clitics = cut.clitics;
  }
}

void Analyzer::read_word(Type& type) {
  const bool ta_marbuta = type.surface().ends_with(kTaMarbuta);
  find_readings(type.normal, ta_marbuta, type);
  for (size_t at = 3 * kLetter; found_.empty() && at + kLetter <= type.normal.size();
       at += kLetter) {
    if (!twice_by_mistake(type.normal, at)) continue;
    once_.assign(type.normal.substr(0, at)).append(type.normal.substr(at + kLetter));
    find_readings(once_, ta_marbuta, type);
  }
  if (found_.empty()) {
    cuts_.find(type.normal, ta_marbuta);
    return read_unknown(type);
  }
  std::stable_sort(found_.begin(), found_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  keep_readings(type);
}

void Analyzer::find_readings(std::string_view normal, bool ta_marbuta, Type& type) {
  cuts_.find(normal, ta_marbuta);
  found_.clear();
  // The index of forms is larger than the caches: all its places are asked for before the first is
  // read.
  cut_hashes_.clear();
  for (const Cut& cut : cuts_) {
    cut_hashes_.push_back(base::hash64(cut.stem));
    model_.prefetch(cut_hashes_.back());
  }
  const uint64_t* hash = cut_hashes_.data();
  for (const Cut& cut : cuts_) try_cut(cut, *hash++, ta_marbuta, type);
}

// The cheapest readings, and the function words that cost little more.
void Analyzer::keep_readings(Type& type) {
  const auto is_function_word = [this](const Reading& r) {
    return model_.lexeme(r.entry.lexeme).pos == Pos::kParticle;
  };
  const int best = found_.front().first;
  const int margin = is_function_word(found_.front().second) ? 0 : kFunctionWordMargin;
  kept_.clear();
  bool only_finite = true, third_person = false;
  for (const auto& [cost, reading] : found_) {
    if (cost > best && !(cost <= best + margin && is_function_word(reading))) continue;
    const auto same = [&r = reading](const Reading& other) { return same_reading(r, other); };
    if (std::any_of(kept_.begin(), kept_.end(), same)) continue;
    kept_.push_back(reading);
    classes_ |= model_.class_set(reading.entry.class_set);
    add_clitic_classes(reading.clitics, classes_);
    add_feature_classes(reading.entry.features, classes_);
    only_finite = only_finite && reading.entry.features.shape == Shape::kFinite;
    third_person = third_person || reading.entry.features.person == Person::kThird;
  }
  // A form of the first or second person alone is more often a name that the lexicon lacks.
  if (only_finite && third_person) classes_.set(builtin_->only_finite);
  Reading* readings = arena_.allocate_array<Reading>(kept_.size());
  std::copy(kept_.begin(), kept_.end(), readings);
  type.readings = {readings, kept_.size()};
}

void Analyzer::read_unknown(const Type& type) {
  const std::string_view normal = type.normal;
  classes_.set(builtin_->unknown);
  spell_unknown(type);
  if (normal.ends_with(kHa) && normal.size() > 3 * kLetter) classes_.set(builtin_->feminine);
  for (const Cut& cut : cuts_)
    if ((cut.clitics & kWithAl) && cut.stem.size() >= 3 * kLetter)
      return add_clitic_classes(cut.clitics, classes_);
}

// Is it spelled like the names that the lexicon has, or like its other words? Without the article,
// and without a particle that may stand before it where it is more like a name so.
void Analyzer::spell_unknown(const Type& type) {
  const std::string_view normal = type.normal;
  if (classes_.test(builtin_->latin) || model_.letter_weights().empty()) return;
  const int32_t whole = normal.starts_with(kAl) ? std::numeric_limits<int32_t>::min()
                                                : letter_score(model_.letter_weights(), normal);
  int32_t score = whole;
  for (const Cut& cut : cuts_)
    if (!(cut.clitics & kWithPronoun) && cut.clitics != 0 && cut.stem.size() >= 3 * kLetter &&
        !cut.stem.starts_with(kAl))
      score = std::max(score, letter_score(model_.letter_weights(), cut.stem) -
                                  (cut.clitics & kWithAl ? 0 : kCutFromUnknown));
  // No name of news has the ending of an indefinite noun written out.
  for (const std::string_view tanwin : {"\u064b", "\u064c", "\u064d"})
    if (type.surface().find(tanwin) != std::string_view::npos) score = kWordSpelling;
  if (score >= kNameSpelling) classes_.set(builtin_->name_spelling);
  if (score >= kNameSpelling && whole < kNameSpelling && !normal.starts_with(kAl))
    classes_.set(builtin_->cut_spelling);
  if (score <= kWordSpelling) classes_.set(builtin_->word_spelling);
}

void Analyzer::add_clitic_classes(uint8_t clitics, ClassSet& classes) const {
  for (int bit = 0; bit < 8; ++bit)
    if (clitics & (1 << bit)) classes.set(builtin_->clitics[bit]);
  if (clitics & (kWithAl | kWithPronoun)) classes.set(builtin_->definite);
}

void Analyzer::add_feature_classes(const Features& f, ClassSet& classes) const {
  const Builtin& b = *builtin_;
  switch (f.tense) {
    case Tense::kPerfect:
      classes.set(b.perfect);
      break;
    case Tense::kImperfect:
    case Tense::kJussive:
      classes.set(b.imperfect);
      break;
    case Tense::kImperative:
      classes.set(b.imperative);
      break;
    case Tense::kNone:
      break;
  }
  switch (f.shape) {
    case Shape::kFinite:
      classes.set(b.finite);
      break;
    case Shape::kActiveParticiple:
    case Shape::kPassiveParticiple:
      classes.set(b.participle);
      break;
    case Shape::kMasdar:
      classes.set(b.masdar);
      break;
    case Shape::kNone:
    case Shape::kNominal:
      break;
  }
  if (f.shape == Shape::kFinite) {
    if (f.person == Person::kFirst) classes.set(b.first);
    if (f.person == Person::kSecond) classes.set(b.second);
    if (f.person == Person::kThird) classes.set(b.third);
  }
  if (f.gender == Gender::kFeminine) classes.set(b.feminine);
  if (f.gender == Gender::kMasculine) classes.set(b.masculine);
  if (f.number == Number::kSingular) classes.set(b.singular);
  if (f.number == Number::kDual) classes.set(b.dual);
  if (f.number == Number::kPlural) classes.set(b.plural);
  if (f.passive) classes.set(b.passive);
  if (f.accusative) classes.set(b.accusative);
}

const Type* Analyzer::with(const Type* type, uint32_t more) {
  // Equal keys of one type have equal numbers: those stay far below 2^22.
  const auto address = static_cast<uint64_t>(reinterpret_cast<uintptr_t>(type));
  const uint64_t hash = base::mix64(address / alignof(Type) ^ uint64_t{more} << 42);
  const auto is = [type](const Extended& known) { return known.of == type; };
  if (const Extended* found = extended_.find(hash, is)) return found->type;
  Type* made = make_type();
  *made = *type;
  ClassSet classes = *type->classes;
  classes |= class_sets_[more];
  return extended_.add(hash, {type, finish(made, classes)}).type;
}

const Type* Analyzer::phrase(const ClassSet& classes) {
  const uint32_t number = class_sets_.number(classes);
  if (by_classes_.size() <= number) by_classes_.resize(number + 1, nullptr);
  if (by_classes_[number] == nullptr) {
    Type* made = make_type();
    by_classes_[number] = finish(made, classes);
  }
  return by_classes_[number];
}

const Type* Analyzer::phrase(const Phrase& phrase, uint8_t clitics) {
  // Addresses leave the upper byte free for the clitics.
  const auto address = static_cast<uint64_t>(reinterpret_cast<uintptr_t>(&phrase));
  const uint64_t hash = base::mix64(address << 8 | clitics);
  if (const auto* found = by_phrase_.find(hash)) return *found;
  Type* made = make_type();
  // Topics that have the same words each have a reading of them.
  const std::span<const Phrase> same(&phrase, phrase.same + 1);
  Reading* readings = arena_.allocate_array<Reading>(same.size());
  ClassSet classes;
  for (size_t i = 0; i < same.size(); ++i) {
    const Entry& entry = same[i].entry;
    readings[i] = {entry, clitics, 0, {}};
    classes |= model_.class_set(entry.class_set);
    add_feature_classes(entry.features, classes);
  }
  add_clitic_classes(clitics, classes);
  classes.set(builtin_->word);
  made->readings = {readings, same.size()};
  return by_phrase_.add(hash, finish(made, classes));
}

}  // namespace isnad::language
