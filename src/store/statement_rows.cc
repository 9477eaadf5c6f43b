#include "store/statement_rows.h"

#include "store/article_filter.h"

namespace isnad::store {
namespace {

const Time* said_at(const Record& record, const Statement& statement) {
  const bool known =
      statement.said >= 0 && static_cast<size_t>(statement.said) < record.times.size();
  return known ? &record.times[static_cast<size_t>(statement.said)] : nullptr;
}

// All the words by which the article calls the source of the statement.
std::vector<std::string_view> source_texts(const Record& record, const Source& source,
                                           const text::CodePoints& code_points) {
  std::vector<std::string_view> texts;
  if (source.span) texts.push_back(code_points.slice(*source.span));
  if (source.head) texts.push_back(code_points.slice(*source.head));
  const Entity* entity = entity_at(record, source.entity);
  if (entity == nullptr) return texts;
  texts.push_back(entity->name);
  for (const Mention& mention : entity->mentions) {
    if (mention.kind != MentionKind::kPronoun) texts.push_back(code_points.slice(mention.span));
  }
  for (const Role& role : entity->roles) {
    if (role.title) texts.push_back(*role.title);
    if (role.rank) texts.push_back(*role.rank);
    if (const Entity* of = entity_at(record, role.of)) texts.push_back(of->name);
  }
  return texts;
}

std::string link_name(const ArticleRow& article, const Record& record, const Link& link) {
  if (link.outlet) return article.outlet.value_or("");
  if (const Entity* entity = entity_at(record, link.entity)) return entity->name;
  return link.channel.value_or("");
}

StatementRow make_row(const ArticleRow& article, const Record& record, size_t index,
                      const text::CodePoints& code_points) {
  const Statement& statement = record.statements[index];
  const auto words = [&](Span span) { return std::string(code_points.slice(span)); };
  StatementRow row;
  row.article = article;
  row.index = static_cast<int>(index);
  row.statement = statement;
  row.words = words(statement.cue.span);
  const Source& source = statement.source;
  if (source.span) row.source_words = words(*source.span);
  if (const Entity* speaker = entity_at(record, source.entity)) {
    row.speaker = speaker->name;
  } else if (source.head || source.span) {
    row.speaker = words(source.head ? *source.head : *source.span);
  }
  for (const Span& part : statement.content) row.content_words.push_back(words(part));
  for (const Link& link : statement.chain) {
    std::string name = link_name(article, record, link);
    if (name.empty() && !link.outlet) continue;  // somebody who is not named
    row.chain.push_back(std::move(name));
    // How a speaker spoke, where no medium stands for it.
    if (&link == &statement.chain.front() && link.entity != kNone && link.channel)
      row.chain.push_back(*link.channel);
  }
  if (const Time* said = said_at(record, statement)) row.said = *said;
  return row;
}

}  // namespace

const Entity* entity_at(const Record& record, int index) {
  const bool there = index >= 0 && static_cast<size_t>(index) < record.entities.size();
  return there ? &record.entities[static_cast<size_t>(index)] : nullptr;
}

StatementRows::StatementRows(const Filter& filter)
    : filter_(filter), by_(filter.by.value_or("")), about_(filter.about.value_or("")) {}

void StatementRows::add(const ArticleRow& article, const Record& record,
                        std::vector<StatementRow>& rows) const {
  const text::CodePoints code_points(record.text);
  FoldedWords scratch;
  for (size_t i = 0; i < record.statements.size(); ++i) {
    if (passes(article, record, record.statements[i], code_points, scratch)) {
      rows.push_back(make_row(article, record, i, code_points));
    }
  }
}

bool StatementRows::passes(const ArticleRow& article, const Record& record,
                           const Statement& statement, const text::CodePoints& code_points,
                           FoldedWords& scratch) const {
  if (filter_.stance && statement.cue.stance != *filter_.stance) return false;
  const Time* said = said_at(record, statement);
  const bool dated = said != nullptr && (said->earliest || said->latest);
  const std::optional<std::string>& earliest = dated ? said->earliest : article.published.earliest;
  const std::optional<std::string>& latest = dated ? said->latest : article.published.latest;
  if (!meets_days(filter_, earliest, latest)) return false;
  if (filter_.by && !by_.in(source_texts(record, statement.source, code_points), scratch)) {
    return false;
  }
  if (!filter_.about) return true;
  std::vector<std::string_view> contents;
  contents.reserve(statement.content.size());
  for (const Span& part : statement.content) contents.push_back(code_points.slice(part));
  return about_.in(contents, scratch);
}

}  // namespace isnad::store
