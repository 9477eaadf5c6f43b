#include "cli/row_json.h"

#include "record/cell_json.h"
#include "record/json_writer.h"

namespace isnad::cli {
namespace {

using record::JsonWriter;

void write_article(const ArticleRow& article, JsonWriter& json) {
  json.key("article");
  json.open('{');
  json.key("id");
  json.text(article.id);
  json.key("outlet");
  json.text_or_null(article.outlet);
  json.key("title");
  json.text_or_null(article.title);
  json.key("url");
  json.text_or_null(article.url);
  json.key("published");
  record::write_published(article.published, json);
  json.close('}');
}

void write_texts(std::string_view key, const std::vector<std::string>& texts, JsonWriter& json) {
  json.key(key);
  json.open('[');
  for (const std::string& text : texts) json.text(text);
  json.close(']');
}

}  // namespace

std::string row_json(const StatementRow& row) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  write_article(row.article, json);
  json.key("statement");
  record::write_statement(row.statement, row.index, json);
  json.key("speaker");
  json.text_or_null(row.speaker);
  json.key("source_words");
  json.text_or_null(row.source_words);
  json.key("cue_words");
  json.text(row.cue_words);
  write_texts("content_words", row.content_words, json);
  write_texts("chain_names", row.chain, json);
  json.key("said_on");
  json.text_or_null(row.said ? row.said->value : std::nullopt);
  json.close('}');
  return out;
}

std::string row_json(const TimeRow& row) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  write_article(row.article, json);
  json.key("time");
  record::write_time(row.time, row.index, json);
  json.key("words");
  json.text(row.words);
  json.close('}');
  return out;
}

std::string row_json(const QuantityRow& row) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  write_article(row.article, json);
  json.key("quantity");
  record::write_quantity(row.quantity, row.index, json);
  json.key("words");
  json.text(row.words);
  json.key("of_name");
  json.text_or_null(row.of);
  json.close('}');
  return out;
}

std::string row_json(const EventRow& row) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  write_article(row.article, json);
  json.key("event");
  record::write_event(row.event, row.index, json);
  json.key("words");
  json.text(row.words);
  json.key("sentence");
  json.text(row.sentence);
  write_texts("actor_names", row.actor, json);
  write_texts("recipient_names", row.recipient, json);
  write_texts("place_names", row.place, json);
  json.key("speaker");
  json.text_or_null(row.speaker);
  json.key("happened_on");
  json.text_or_null(row.time ? row.time->value : std::nullopt);
  json.close('}');
  return out;
}

std::string row_json(const CommitmentRow& row) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  write_article(row.article, json);
  json.key("commitment");
  record::write_commitment(row.commitment, row.index, json);
  json.key("words");
  json.text(row.words);
  write_texts("promisor_names", row.promisor, json);
  json.key("speaker");
  json.text_or_null(row.speaker);
  json.key("due");
  json.text_or_null(row.deadline ? row.deadline->value : std::nullopt);
  json.close('}');
  return out;
}

std::string row_json(const FigureRow& row) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  write_article(row.article, json);
  json.key("quantity");
  record::write_quantity(row.quantity, row.index, json);
  json.key("words");
  json.text(row.words);
  json.key("of_name");
  json.text_or_null(row.of);
  json.key("event_words");
  json.text_or_null(row.event);
  json.key("part_of_words");
  json.text_or_null(row.part_of);
  json.key("speaker");
  json.text_or_null(row.speaker);
  json.close('}');
  return out;
}

namespace {

void write_number(std::string_view key, size_t number, JsonWriter& json) {
  json.key(key);
  json.number(static_cast<double>(number));
}

void write_text(std::string_view key, const std::optional<std::string>& text, JsonWriter& json) {
  json.key(key);
  json.text_or_null(text);
}

void write_origin(const Origin& origin, JsonWriter& json) {
  json.key("origin");
  json.open('{');
  write_text("kind", origin.kind, json);
  write_text("name", origin.name, json);
  write_text("evidence", origin.evidence, json);
  write_text("article", origin.article, json);
  write_number("naming", origin.naming, json);
  json.close('}');
}

void write_carrier(const Carrier& carrier, JsonWriter& json) {
  json.open('{');
  write_article(carrier.article, json);
  write_text("relation", carrier.relation, json);
  write_text("compared", carrier.compared, json);
  write_number("words", carrier.words, json);
  write_number("shared", carrier.shared, json);
  write_number("compared_words", carrier.compared_words, json);
  write_number("compared_shared", carrier.compared_shared, json);
  write_text("replaced_by", carrier.replaced_by, json);
  json.close('}');
}

}  // namespace

std::string row_json(const CopyRow& row) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  write_origin(row.origin, json);
  write_number("outlets", row.outlets, json);
  json.key("articles");
  json.open('[');
  for (const Carrier& carrier : row.articles) write_carrier(carrier, json);
  json.close(']');
  json.close('}');
  return out;
}

std::string row_json(const StoryRow& row) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.key("story");
  json.number(static_cast<double>(row.number));
  write_text("label", row.label, json);
  write_text("since", row.since, json);
  write_text("until", row.until, json);
  write_number("outlets", row.outlets, json);
  write_number("origins", row.origins, json);
  json.key("articles");
  json.open('[');
  for (const StoryArticle& article : row.articles) {
    json.open('{');
    write_article(article.article, json);
    write_origin(article.origin, json);
    json.close('}');
  }
  json.close(']');
  json.close('}');
  return out;
}

std::string row_json(const Hit& hit) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  write_article(hit.article, json);
  json.key("score");
  json.number(hit.score);
  json.key("title_spans");
  record::write_spans(hit.title_spans, json);
  json.key("spans");
  record::write_spans(hit.spans, json);
  json.close('}');
  return out;
}

}  // namespace isnad::cli
