#include "account/evidence.h"

namespace isnad::account {

Witness::Witness(const SelectedArticle& article)
    : article_(article), points_(article.record.text) {}

Span Witness::sentence(Span span) const {
  for (const Span& sentence : record().sentences)
    if (sentence.begin <= span.begin && span.begin < sentence.end) return sentence;
  return span;
}

Evidence Witness::evidence(std::string cell, Span span, int statement) const {
  Evidence out;
  out.article = record().id;
  out.outlet = record().document.outlet;
  const std::string day = day_of(record().document.published);
  if (!day.empty()) out.day = day;
  out.origin = article_.origin.key;
  out.cell = std::move(cell);
  out.span = span;
  out.words = words(span);
  out.sentence = words(sentence(span));
  out.speaker = speaker_of(record(), statement);
  return out;
}

std::string day_of(const Published& published) {
  const auto& day = published.latest ? published.latest : published.earliest;
  return day ? day->substr(0, 10) : std::string();
}

std::optional<std::string> speaker_of(const Record& record, int statement) {
  if (statement == kNone) return std::nullopt;
  const int entity = record.statements[static_cast<size_t>(statement)].source.entity;
  if (entity == kNone) return std::nullopt;
  return record.entities[static_cast<size_t>(entity)].name;
}

}  // namespace isnad::account
