#include "link/agency_names.h"

#include <algorithm>
#include <array>

namespace isnad::link {
namespace {

// The comma that Arabic writes, and the long dashes.
constexpr std::array<std::string_view, 12> kPartEnds{
    "-", "/", "|", ",", "(", ")", "[", "]", "\u060C", "\u2013", "\u2014", "\u0640"};

}  // namespace

AgencyNames::AgencyNames(const language::Model& model)
    : model_(model), agency_(model.class_id("agency")) {}

std::optional<std::string> AgencyNames::find(std::string_view text) {
  const auto& words = scratch_.of(text);
  if (words.empty() || !agency_) return std::nullopt;
  const language::Form* form = model_.find(words.front().folded);
  if (form == nullptr) return std::nullopt;
  std::string rest;
  for (size_t i = 1; i < words.size(); ++i) {
    if (i > 1) rest += ' ';
    rest += words[i].folded;
  }
  const auto name = [&](const language::Entry& entry) -> std::optional<std::string> {
    if (!model_.class_set(entry.class_set).test(*agency_)) return std::nullopt;
    const language::Lexeme& lexeme = model_.lexeme(entry.lexeme);
    const std::string_view value = model_.text(lexeme.value);
    return std::string(value.empty() ? model_.text(lexeme.lemma) : value);
  };
  if (rest.empty()) {
    for (const language::Entry& entry : model_.entries(*form)) {
      if (auto found = name(entry)) return found;
    }
  }
  for (const language::Phrase& phrase : model_.phrases(form->first_phrase, form->phrase_count)) {
    if (rest.empty() || model_.text(phrase.rest) != rest) continue;
    if (auto found = name(phrase.entry)) return found;
  }
  return std::nullopt;
}

std::optional<std::string> AgencyNames::find_in_byline(std::string_view byline) {
  while (!byline.empty()) {
    size_t end = byline.size(), next = byline.size();
    for (const std::string_view mark : kPartEnds) {
      const size_t at = byline.find(mark);
      if (at >= end) continue;
      end = at;
      next = at + mark.size();
    }
    if (auto found = find(byline.substr(0, end))) return found;
    byline.remove_prefix(next);
  }
  return std::nullopt;
}

}  // namespace isnad::link
