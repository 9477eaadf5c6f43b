#include "account/content_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "language/letters.h"
#include "language/table_file.h"
#include "text/normal_form.h"

namespace isnad::account {
namespace {

using namespace language;  // NOLINT(google-build-using-namespace): names of letters

constexpr size_t kShortestStem = 3 * kLetter;
constexpr size_t kMostReadings = 4;
constexpr std::string_view kAdam = "\u0639\u062f\u0645";  // the noun that negates a verbal noun
// Fields of meanings.tsv: of what undoes, and those that tell of one happening in two ways where
// others tell of two sides of it (north and south of a town, many and few).
constexpr std::string_view kReversal = "reversal", kTruth = "truth", kDeny = "deny",
                           kStill = "still", kSay = "say_sense", kRole = "role";
// Poles of the field "role", in the order of the bits of Role.
constexpr std::array<std::string_view, 7> kRoles = {"light", "report", "ground", "open",
                                                    "link",  "any",    "may"};
constexpr std::array<std::string_view, 12> kFirm = {"contest",  "custody", "decision", "law",
                                                    "level",    "office",  "outcome",  "pull_back",
                                                    "schedule", "truth",   "verdict",  "yield"};

// What plural, feminine, dual and relative adjectives add, in the normal form; longest first.
constexpr std::array<std::string_view, 14> kEndings = {"\u0647\u0627",
                                                       "\u0647\u0645",
                                                       "\u064a\u0627\u062a",
                                                       "\u064a\u064a\u0646",
                                                       "\u064a\u0648\u0646",
                                                       "\u064a\u0647",
                                                       "\u0627\u062a",
                                                       "\u064a\u0646",
                                                       "\u0648\u0646",
                                                       "\u0627\u0646",
                                                       "\u0648\u0627",
                                                       "\u0647",
                                                       "\u064a",
                                                       "\u0627"};

std::string_view without_ending(std::string_view stem) {
  for (const std::string_view ending : kEndings) {
    if (stem.ends_with(ending) && stem.size() >= ending.size() + kShortestStem)
      return stem.substr(0, stem.size() - ending.size());
  }
  return stem;
}

// A lemma's consonants: weak letters and hamza dropped, then the letters that the derived forms
// put before the root where three are left without them.
std::string bones_of(std::string_view stem) {
  std::string bones;
  for (size_t i = 0; i + 1 < stem.size(); i += kLetter) {
    const std::string_view letter = stem.substr(i, kLetter);
    const bool weak = letter == kAlef || letter == kWaw || letter == kYa || letter == kHamza ||
                      letter == kWawHamza || letter == kYaHamza;
    if (!weak) bones += letter;
  }
  const auto drop = [&](std::string_view prefix) {
    if (bones.starts_with(prefix) && bones.size() >= prefix.size() + 3 * kLetter)
      bones.erase(0, prefix.size());
  };
  drop("\u0645\u0633\u062a");
  drop("\u0633\u062a");
  for (const std::string_view letter : {kMim, kTa, kNun}) drop(letter);
  return bones.size() < 3 * kLetter ? std::string() : bones;
}

// Particles that may be joined to a word which no lexicon line knows.
constexpr std::array<std::string_view, 9> kJoined = {"\u0648\u0627\u0644",
                                                     "\u0628\u0627\u0644",
                                                     "\u0641\u0627\u0644",
                                                     "\u0643\u0627\u0644",
                                                     "\u0627\u0644",
                                                     "\u0644\u0644",
                                                     "\u0648",
                                                     "\u0628",
                                                     "\u0644"};

void add_stem(std::string_view cut, ContentWord& word) {
  for (const std::string_view stem : {without_ending(cut), cut}) {
    if (std::find(word.stems.begin(), word.stems.end(), stem) == word.stems.end())
      word.stems.emplace_back(stem);
  }
}

void add_stems(const Type& type, size_t readings, ContentWord& word) {
  for (size_t i = 0; i < readings; ++i) {
    const size_t prefix = type.readings[i].prefix_letters * kLetter;
    add_stem(type.normal.substr(std::min(type.normal.size(), prefix)), word);
  }
  if (readings > 0) return;
  for (const std::string_view joined : kJoined) {
    if (type.normal.starts_with(joined) && type.normal.size() >= joined.size() + kShortestStem)
      add_stem(type.normal.substr(joined.size()), word);
  }
  add_stem(type.normal, word);
}

std::optional<double> number_of(std::string_view digits) {
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value)
                                                                      : std::nullopt;
}

// The country of "EG" (a place's value) and of "sector=GOV country=EG" (an organisation's).
std::string_view country_of(std::string_view value) {
  if (const auto country = value_of(value, "country")) return *country;
  const bool code = value.size() == 2 && value[0] >= 'A' && value[0] <= 'Z';
  return code ? value : std::string_view();
}

}  // namespace

void ContentReader::add_senses(std::string_view normal, ContentWord& word) const {
  for (const Meaning& meaning : model().meanings(normal)) {
    const std::string_view field = model().text(meaning.field);
    const Sense sense{meaning.field.offset, meaning.pole.offset};
    if (field == kReversal) {
      word.reverses = true;
      continue;
    }
    if (field == kRole) {
      const auto at = std::find(kRoles.begin(), kRoles.end(), model().text(meaning.pole));
      if (at != kRoles.end()) word.roles |= static_cast<uint8_t>(1U << (at - kRoles.begin()));
      continue;
    }
    word.senses.push_back(sense);
    word.aspect |= field == kStill;
    word.says |= field == kSay;
    word.refutes |= field == kTruth && model().text(meaning.pole) == kDeny;
    if (std::find(kFirm.begin(), kFirm.end(), field) != kFirm.end()) word.firm.push_back(sense);
  }
}

void ContentReader::read_lexeme(const Reading& reading, ContentWord& word) const {
  const Model& data = model();
  const Lexeme& lexeme = data.lexeme(reading.entry.lexeme);
  std::string lemma;
  text::normal_form(data.text(lexeme.lemma), lemma);
  if (std::find(word.lemmas.begin(), word.lemmas.end(), lemma) != word.lemmas.end()) return;
  const ClassSet& classes = data.class_set(reading.entry.class_set);
  const auto has = [&](ClassName name) {
    const auto id = data.class_id(name);
    return id && classes.test(*id);
  };
  if (word.country.empty() && (has("place") || has("norp")))
    word.country = country_of(data.text(lexeme.value));
  word.place |= has("city") || has("region");
  if (has("numeral") && !word.number) {
    const std::string_view value = data.text(lexeme.value);
    if (const size_t at = value.find('='); at != value.npos)
      word.number = number_of(value.substr(at + 1));
  }
  add_senses(lemma, word);
  word.lemmas.push_back(std::move(lemma));
}

std::optional<ContentWord> ContentReader::word_of(const Type& type) {
  ContentWord word;
  word.normal = type.normal;
  const auto has = [&](ClassName name) {
    const auto id = model().class_id(name);
    return id && type.classes.test(*id);
  };
  word.negation = has("negation") && !has("relative");
  // "Like" and a negation never stand together: a measure that is spelled so.
  word.negation &= !type.normal.starts_with(kKaf);
  word.past = word.negation && has("negates_past");
  word.negates =
      word.past ||
      (word.negation && !has("negates_nominal") &&
       (has("negates_present") || has("negates_future") || type.normal.ends_with(kAdam)));
  add_senses(type.normal, word);
  const size_t readings = std::min(type.readings.size(), kMostReadings);
  add_stems(type, readings, word);
  if (readings == 0) add_senses(word.stems[0], word);
  word.finite = has("finite");
  word.verbal = word.finite || has("masdar");
  word.future = has("with_sa");
  word.aspect |= has("aspect");
  for (size_t i = 0; i < readings; ++i) read_lexeme(type.readings[i], word);
  const bool particle =
      !type.readings.empty() && model().lexeme(type.readings[0].entry.lexeme).pos == Pos::kParticle;
  if (particle && word.senses.empty() && !word.negation) return std::nullopt;
  if (particle) word.firm.clear();
  word.name = type.readings.empty() || has("name") || !word.country.empty();
  std::string_view lemma = word.stems[0];
  if (!word.lemmas.empty()) lemma = without_ending(word.lemmas[0]);
  word.bones = word.name ? std::string() : bones_of(lemma);
  std::sort(word.senses.begin(), word.senses.end());
  word.senses.erase(std::unique(word.senses.begin(), word.senses.end()), word.senses.end());
  return word;
}

std::vector<ContentWord> ContentReader::read(std::string_view text) {
  tokens_.clear();
  text::tokenize(text, tokens_);
  std::vector<ContentWord> words;
  const auto conditional = model().class_id("conditional");
  bool supposed = false;
  for (size_t i = 0; i < tokens_.size(); ++i) {
    const text::Token& token = tokens_[i];
    const std::string_view surface =
        text.substr(token.span.begin, token.span.end - token.span.begin);
    if (token.kind == text::TokenKind::kDigits) {
      ContentWord word;
      word.span = token.span;
      word.normal = Analyzer::normal_of(surface);
      // "1,300" and "3.5": digits, a mark and digits without a space.
      while (i + 2 < tokens_.size() && !tokens_[i + 1].spaced && !tokens_[i + 2].spaced &&
             tokens_[i + 1].kind == text::TokenKind::kPunctuation &&
             tokens_[i + 2].kind == text::TokenKind::kDigits) {
        const text::ByteSpan next = tokens_[i + 2].span;
        const std::string digits =
            Analyzer::normal_of(text.substr(next.begin, next.end - next.begin));
        word.normal += digits.size() == 3 ? digits : "." + digits;
        word.span.end = next.end;
        i += 2;
      }
      word.number = number_of(word.normal);
      words.push_back(std::move(word));
    } else if (token.kind == text::TokenKind::kWord) {
      const Type& type = *analyzer_.look_up(token, text);
      if (auto word = word_of(type)) {
        word->span = token.span;
        word->supposed = supposed;
        supposed = false;
        words.push_back(std::move(*word));
      } else if (conditional && type.classes.test(*conditional)) {
        supposed = true;
      }
    }
  }
  return words;
}

}  // namespace isnad::account
