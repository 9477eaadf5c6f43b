#include "story/topic.h"

#include <algorithm>
#include <set>

#include "text/code_points.h"
#include "text/token.h"

namespace isnad::story {

TopicFinder::TopicFinder(const QuestionReader& reader, const Question& question,
                         const language::Model& model)
    : reader_(reader), question_(question), analyzer_(model) {
  for (size_t i = 0; i < question.words.size(); ++i) {
    const language::Type* type = analyzer_.look_up(question.words[i].given, text::TokenKind::kWord);
    if (type->readings.empty()) continue;
    lexemes_.emplace(type->readings.front().entry.lexeme, static_cast<int>(i));
  }
}

void TopicFinder::also(int word, const std::unordered_set<uint32_t>& lexemes) {
  for (const uint32_t lexeme : lexemes) lexemes_.emplace(lexeme, word);
}

int TopicFinder::word_of(std::string_view surface, text::TokenKind kind) {
  const language::Type* type = analyzer_.look_up(surface, kind);
  const auto [place, fresh] = known_.emplace(type, kNone);
  if (!fresh) return place->second;
  for (size_t i = 0; i < question_.words.size(); ++i) {
    if (!reader_.matches(question_.words[i], type->normal)) continue;
    return place->second = static_cast<int>(i);
  }
  for (const language::Reading& reading : type->readings)
    if (const auto lexeme = lexemes_.find(reading.entry.lexeme); lexeme != lexemes_.end())
      return place->second = lexeme->second;
  return kNone;
}

std::vector<TopicHit> TopicFinder::find(std::string_view text) {
  std::vector<text::Token> tokens;
  text::tokenize(text, tokens);
  const text::CodePoints points(text);
  std::vector<TopicHit> hits;
  for (const text::Token& token : tokens) {
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kDigits) continue;
    const std::string_view surface =
        text.substr(token.span.begin, token.span.end - token.span.begin);
    const int word = word_of(surface, token.kind);
    if (word == kNone) continue;
    hits.push_back({{points.at(token.span.begin), points.at(token.span.end)}, word});
  }
  return hits;
}

size_t words_inside(const std::vector<TopicHit>& hits, Span span) {
  std::set<int> words;
  const auto first =
      std::lower_bound(hits.begin(), hits.end(), span.begin,
                       [](const TopicHit& hit, uint32_t at) { return hit.span.begin < at; });
  for (auto hit = first; hit != hits.end() && hit->span.end <= span.end; ++hit) {
    words.insert(hit->word);
  }
  return words.size();
}

}  // namespace isnad::story
