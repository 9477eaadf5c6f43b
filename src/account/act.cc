#include "account/act.h"

#include <algorithm>

#include "text/normal_form.h"

namespace isnad::account {
namespace {

bool is_country_code(std::string_view value) {
  return value.size() == 2 && value[0] >= 'A' && value[0] <= 'Z' && value[1] >= 'A' &&
         value[1] <= 'Z';
}

}  // namespace

ActReader::ActReader(const language::Model& model)
    : analyzer_(model),
      only_finite_(analyzer_.id("only_finite")),
      perfect_(analyzer_.id("perfect")),
      particle_(analyzer_.id("particle")),
      preposition_(analyzer_.id("preposition")),
      place_(analyzer_.id("place")),
      nisba_(analyzer_.id("nisba")) {}

std::string ActReader::lemma_of(const language::Type& type) const {
  std::string lemma;
  const language::Model& model = analyzer_.model();
  if (type.readings.empty()) return std::string(type.normal);
  const language::Reading& best = type.readings.front();
  text::normal_form(model.text(model.lexeme(best.entry.lexeme).lemma), lemma);
  return lemma;
}

ActKeys ActReader::keys(std::string_view text) {
  ActKeys keys;
  tokens_.clear();
  text::tokenize(text, tokens_);
  const language::Model& model = analyzer_.model();
  for (const text::Token& token : tokens_) {
    if (token.kind != text::TokenKind::kWord) continue;
    const language::Type* type = analyzer_.look_up(token, text);
    if (type->classes.test(particle_) || type->classes.test(preposition_)) continue;
    if (type->classes.test(place_) || type->classes.test(nisba_)) {
      std::string_view country;
      for (const language::Reading& reading : type->readings) {
        const std::string_view value = model.text(model.lexeme(reading.entry.lexeme).value);
        if (country.empty() && is_country_code(value)) country = value;
      }
      if (!country.empty()) {
        keys.countries.insert("@" + std::string(country));
        continue;
      }
    }
    keys.words.insert(lemma_of(*type));
  }
  return keys;
}

bool ActReader::begins_finite(std::string_view text) {
  tokens_.clear();
  text::tokenize(text, tokens_);
  if (tokens_.empty()) return false;
  const language::Type* type = analyzer_.look_up(tokens_.front(), text);
  return type->classes.test(only_finite_) && type->classes.test(perfect_);
}

size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& key) { return b.contains(key); }));
}

bool subset(const std::set<std::string>& part, const std::set<std::string>& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

}  // namespace isnad::account
