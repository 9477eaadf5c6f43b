#include "account/terms.h"

#include "language/table_file.h"
#include "text/normal_form.h"

namespace isnad::account {
namespace {

constexpr size_t kMostTerms = 64;

std::string normal(std::string_view word) {
  std::string form;
  text::normal_form(word, form);
  return form;
}

// The normal form behind the first letters; Arabic letters are two bytes each.
std::string_view behind(std::string_view form, size_t letters) {
  return form.substr(std::min(form.size(), 2 * letters));
}

}  // namespace

Result<Terms> Terms::parse(const std::string& name, std::string_view table) {
  const auto file = language::TableFile::parse(name, table, {"term", "words"});
  if (!file) return file.status();
  Terms terms;
  for (const auto& row : file->rows()) {
    if (terms.names_.size() == kMostTerms) {
      return Status{Code::kInvalid, "more than 64 terms", file->where(row), "join some"};
    }
    const TermBits bit = TermBits{1} << terms.names_.size();
    terms.names_.emplace_back(file->cell(row, "term"));
    for (const auto word : language::split(file->cell(row, "words"), '|'))
      terms.words_[normal(word)] |= bit;
  }
  return terms;
}

TermBits Terms::bit(std::string_view term) const {
  for (size_t i = 0; i < names_.size(); ++i)
    if (names_[i] == term) return TermBits{1} << i;
  return 0;
}

TermBits Terms::bits(std::string_view beginning) const {
  TermBits found = 0;
  for (size_t i = 0; i < names_.size(); ++i)
    if (names_[i].starts_with(beginning)) found |= TermBits{1} << i;
  return found;
}

TermBits Terms::of(std::string_view word) const {
  const auto found = words_.find(std::string(word));
  return found == words_.end() ? 0 : found->second;
}

TermReader::TermReader(const Terms& terms, const language::Model& model)
    : terms_(terms),
      analyzer_(model),
      with_pronoun_(analyzer_.id("with_pronoun")),
      finite_(analyzer_.id("finite")),
      only_finite_(analyzer_.id("only_finite")),
      perfect_(analyzer_.id("perfect")) {}

TermWord TermReader::word_of(const language::Type* type) {
  const auto [place, fresh] = known_.emplace(type, TermWord{});
  TermWord& word = place->second;
  if (!fresh) return word;
  word.terms = terms_.of(type->normal);
  const language::Model& model = analyzer_.model();
  for (const language::Reading& reading : type->readings) {
    word.terms |= terms_.of(normal(model.text(model.lexeme(reading.entry.lexeme).lemma)));
    word.terms |= terms_.of(behind(type->normal, reading.prefix_letters));
  }
  word.with_pronoun = type->classes.test(with_pronoun_);
  word.finite = type->classes.test(finite_);
  word.past = type->classes.test(only_finite_) && type->classes.test(perfect_);
  return word;
}

const std::vector<TermWord>& TermReader::read(std::string_view text) {
  tokens_.clear();
  words_.clear();
  text::tokenize(text, tokens_);
  for (const text::Token& token : tokens_) {
    if (token.kind == text::TokenKind::kWord || token.kind == text::TokenKind::kDigits) {
      words_.push_back(word_of(analyzer_.look_up(token, text)));
    } else {
      words_.emplace_back().closes = true;
    }
    words_.back().span = token.span;
  }
  return words_;
}

}  // namespace isnad::account
