#include "story/question.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/table_file.h"
#include "text/normal_form.h"
#include "text/token.h"

namespace isnad::story {
namespace {

constexpr size_t kShortestStem = 3;  // letters; a shorter rest is no word with a particle before it
constexpr size_t kShortestOpenStem =
    4;                                // a shorter stem with any ending would match unrelated words
constexpr size_t kLongestEnding = 4;  // letters: a plural and a pronoun
constexpr std::string_view kHa = "\u0647";   // ta marbuta in the normal form
constexpr std::string_view kLam = "\u0644";  // last letter of every particle that holds the article

size_t letters(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string fold(std::string_view word) {
  std::string out;
  text::normal_form(word, out);
  return out;
}

// A particle of two letters or more that ends in lam holds the article.
bool holds_article(std::string_view particle) {
  return letters(particle) >= 2 && particle.ends_with(kLam);
}

bool looks_for(text::TokenKind kind) {
  return kind == text::TokenKind::kWord || kind == text::TokenKind::kDigits;
}

}  // namespace

Result<QuestionReader> QuestionReader::parse(const std::string& name, std::string_view text) {
  const auto table = language::TableFile::parse(name, text, {"kind", "text"});
  if (!table) return table.status();
  QuestionReader reader;
  for (const auto& row : table->rows()) {
    const std::string_view kind = table->cell(row, "kind");
    std::string word = fold(table->cell(row, "text"));
    if (kind == "act") {
      const auto cells = language::split(table->cell(row, "text"), ' ');
      reader.acts_.emplace_back(cells.front(),
                                std::vector<std::string>(cells.begin() + 1, cells.end()));
    } else if (kind == "stop") {
      reader.stop_.insert(std::move(word));
    } else if (kind == "joined") {
      reader.joined_.push_back(std::move(word));
    } else {
      return Status{Code::kInvalid, fmt::format("unknown kind \"{}\"", kind), table->where(row),
                    "use stop, joined or act"};
    }
  }
  std::stable_sort(reader.joined_.begin(), reader.joined_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return reader;
}

std::string QuestionReader::stem_of(std::string_view normal_form,
                                    const std::function<bool(std::string_view)>& is_word) const {
  for (const std::string& particle : joined_) {
    if (!normal_form.starts_with(particle)) continue;
    const std::string_view rest = normal_form.substr(particle.size());
    if (letters(rest) < kShortestStem) continue;
    const bool cut = holds_article(particle) ? is_word(rest) || !is_word(normal_form)
                                             : is_word(rest) && !is_word(normal_form);
    if (cut) return std::string(rest);
  }
  return std::string(normal_form);
}

Question QuestionReader::read(std::string_view question,
                              const std::function<bool(std::string_view)>& is_word) const {
  std::vector<text::Token> tokens;
  text::tokenize(question, tokens);
  Question out;
  for (const text::Token& token : tokens) {
    if (!looks_for(token.kind)) continue;
    const std::string_view given =
        question.substr(token.span.begin, token.span.end - token.span.begin);
    const std::string form = fold(given);
    std::string stem = stem_of(form, is_word);
    if (stop_.contains(form) || stop_.contains(stem) || letters(form) < 2) {
      out.ignored.emplace_back(given);
      continue;
    }
    if (letters(stem) > kShortestStem && stem.ends_with(kHa)) stem.resize(stem.size() - kHa.size());
    const auto same = [&](const QuestionWord& word) { return word.stem == stem; };
    if (std::any_of(out.words.begin(), out.words.end(), same)) continue;
    const bool open_ended =
        letters(stem) >= kShortestOpenStem && token.kind == text::TokenKind::kWord;
    out.words.push_back({std::string(given), std::move(stem), open_ended});
  }
  return out;
}

bool QuestionReader::matches(const QuestionWord& word, std::string_view normal_form) const {
  const auto begins = [&](std::string_view rest) {
    if (!rest.starts_with(word.stem)) return false;
    const std::string_view ending = rest.substr(word.stem.size());
    if (word.open_ended) return letters(ending) <= kLongestEnding;
    return ending.empty() || ending == kHa;
  };
  if (begins(normal_form)) return true;
  return std::any_of(joined_.begin(), joined_.end(), [&](const std::string& particle) {
    return normal_form.starts_with(particle) && begins(normal_form.substr(particle.size()));
  });
}

const std::vector<std::string>& QuestionReader::words_of_act(std::string_view act) const {
  static const std::vector<std::string> kNothing;
  const auto found =
      std::find_if(acts_.begin(), acts_.end(), [&](const auto& row) { return row.first == act; });
  return found == acts_.end() ? kNothing : found->second;
}

std::vector<std::string> QuestionReader::beginnings(const QuestionWord& word) const {
  std::vector<std::string> out{word.stem};
  for (const std::string& particle : joined_) out.push_back(particle + word.stem);
  return out;
}

}  // namespace isnad::story
