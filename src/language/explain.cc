// The lexicon lines behind words, and the file and line of a rule, written out for a person.
#include <fmt/format.h>

#include "isnad/language.h"
#include "language/analyzer.h"
#include "language/model.h"
#include "language/phrase.h"
#include "language/table_file.h"
#include "text/token.h"

namespace isnad {
namespace {

using language::Features;
using language::Reading;

void append(std::string_view part, std::string_view separator, std::string& out) {
  if (part.empty()) return;
  if (!out.empty()) out += separator;
  out += part;
}

std::string_view shape_name(const Features& f, language::Pos pos) {
  switch (f.shape) {
    case language::Shape::kActiveParticiple:
      return "active participle";
    case language::Shape::kPassiveParticiple:
      return "passive participle";
    case language::Shape::kMasdar:
      return "verbal noun";
    case language::Shape::kFinite:
      return "";
    case language::Shape::kNone:
    case language::Shape::kNominal:
      break;
  }
  constexpr std::string_view kNames[] = {"", "verb", "noun", "adjective", "particle", "name"};
  return kNames[static_cast<size_t>(pos)];
}

void append_agreement(const Features& f, std::string& out) {
  constexpr std::string_view kPersons[] = {"", "first person", "second person", "third person"};
  constexpr std::string_view kGenders[] = {"", "masculine", "feminine"};
  constexpr std::string_view kNumbers[] = {"", "singular", "dual", "plural"};
  const bool person = f.shape == language::Shape::kFinite || f.shape == language::Shape::kNone;
  if (person) append(kPersons[static_cast<size_t>(f.person)], ", ", out);
  append(kGenders[static_cast<size_t>(f.gender)], ", ", out);
  append(kNumbers[static_cast<size_t>(f.number)], ", ", out);
}

std::string features_text(const Features& f, language::Pos pos) {
  constexpr std::string_view kTenses[] = {"", "perfect", "imperfect", "jussive", "imperative"};
  std::string out(shape_name(f, pos));
  append(kTenses[static_cast<size_t>(f.tense)], ", ", out);
  if (f.passive) append("passive", ", ", out);
  if (pos != language::Pos::kParticle) append_agreement(f, out);
  if (f.accusative) append("accusative", ", ", out);
  if (f.construct) append("construct", ", ", out);
  return out;
}

std::string clitics_text(const Reading& reading) {
  constexpr std::string_view kParticles[] = {"wa-", "fa-", "bi-", "ka-", "li-", "sa-", "al-"};
  std::string out;
  for (size_t bit = 0; bit < std::size(kParticles); ++bit)
    if (reading.clitics & (1 << bit)) append(kParticles[bit], " ", out);
  if (reading.clitics & language::kWithPronoun) {
    std::string pronoun;
    append_agreement(reading.pronoun, pronoun);
    append("-pronoun: " + pronoun, " ", out);
  }
  return out;
}

std::string reading_text(const language::Model& model, const Reading& reading) {
  const language::Lexeme& lexeme = model.lexeme(reading.entry.lexeme);
  std::string features = features_text(reading.entry.features, lexeme.pos);
  append(clitics_text(reading), "; ", features);
  return fmt::format("{}:{} {} ({})", model.text(lexeme.file), lexeme.line,
                     model.text(lexeme.lemma), features);
}

// The places of "a+b": a cell that two rules made together names both.
std::string places_of(const language::Model& model, std::string_view rule) {
  std::string out;
  for (const std::string_view name : language::split(rule, '+'))
    if (const language::Rule* found = model.find_rule(name))
      append(fmt::format("{}:{}", model.text(found->file), found->line), " + ", out);
  return out;
}

}  // namespace

Explanation explain(const Language& language, const std::string& rule, const std::string& words) {
  const language::Model& model = language.model();
  language::Analyzer analyzer(model);
  std::vector<text::Token> tokens;
  text::tokenize(words, tokens);
  Explanation out{rule, places_of(model, rule), {}};
  std::vector<const language::Type*> types;
  analyzer.look_up_all(words, tokens, types);
  for (uint32_t at = 0; at < tokens.size();) {
    const language::Type* type = types[at];
    const language::FoundPhrase phrase = language::find_phrase(
        model, words, tokens, types, at, static_cast<uint32_t>(tokens.size()));
    if (phrase.phrase != nullptr) type = analyzer.phrase(*phrase.phrase, type->phrase_clitics);
    const uint32_t last = phrase.phrase != nullptr ? phrase.end : at + 1;
    WordExplanation word;
    word.word =
        words.substr(tokens[at].span.begin, tokens[last - 1].span.end - tokens[at].span.begin);
    for (const Reading& reading : type->readings)
      word.lexicon.push_back(reading_text(model, reading));
    if (tokens[at].kind != text::TokenKind::kLineBreak) out.words.push_back(std::move(word));
    at = last;
  }
  return out;
}

}  // namespace isnad
