#include "story/row_json.h"

#include <fmt/format.h>

#include "record/cell_json.h"
#include "record/json_writer.h"

namespace isnad::story {
namespace {

using record::JsonWriter;

void write_head(const ArticleRow& article, JsonWriter& json) {
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

void write_article(const ArticleRow& article, JsonWriter& json) {
  json.key("article");
  write_head(article, json);
}

void write_texts(std::string_view key, const std::vector<std::string>& texts, JsonWriter& json) {
  json.key(key);
  json.open('[');
  for (const std::string& text : texts) json.text(text);
  json.close(']');
}

void write_text(std::string_view key, const std::optional<std::string>& text, JsonWriter& json) {
  json.key(key);
  json.text_or_null(text);
}

std::optional<std::string> value_of(const std::optional<Time>& time) {
  return time ? time->value : std::nullopt;
}

// One row: the article's head, the cell under the name of its layer, then what `rest` writes.
template <typename Cell, typename Rest>
std::string object(const CellRow& row, std::string_view layer, const Cell& cell,
                   void (*write_cell)(const Cell&, int, JsonWriter&), const Rest& rest) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  write_article(row.article, json);
  json.key(layer);
  write_cell(cell, row.index, json);
  rest(json);
  json.close('}');
  return out;
}

}  // namespace

std::string row_json(const StatementRow& row) {
  return object(row, "statement", row.statement, record::write_statement, [&](JsonWriter& json) {
    write_text("speaker", row.speaker, json);
    write_text("source_words", row.source_words, json);
    write_text("cue_words", row.words, json);
    write_texts("content_words", row.content_words, json);
    write_texts("chain_names", row.chain, json);
    write_text("said_on", value_of(row.said), json);
  });
}

std::string row_json(const TimeRow& row) {
  return object(row, "time", row.time, record::write_time,
                [&](JsonWriter& json) { write_text("words", row.words, json); });
}

std::string row_json(const QuantityRow& row) {
  return object(row, "quantity", row.quantity, record::write_quantity, [&](JsonWriter& json) {
    write_text("words", row.words, json);
    write_text("of_name", row.of, json);
  });
}

std::string row_json(const EventRow& row) {
  return object(row, "event", row.event, record::write_event, [&](JsonWriter& json) {
    write_text("words", row.words, json);
    write_text("sentence", row.sentence, json);
    write_texts("actor_names", row.actor, json);
    write_texts("recipient_names", row.recipient, json);
    write_texts("place_names", row.place, json);
    write_text("speaker", row.speaker, json);
    write_text("happened_on", value_of(row.time), json);
  });
}

std::string row_json(const CommitmentRow& row) {
  return object(row, "commitment", row.commitment, record::write_commitment, [&](JsonWriter& json) {
    write_text("words", row.words, json);
    write_texts("promisor_names", row.promisor, json);
    write_text("speaker", row.speaker, json);
    write_text("due", value_of(row.deadline), json);
  });
}

std::string row_json(const FigureRow& row) {
  return object(row, "quantity", row.quantity, record::write_quantity, [&](JsonWriter& json) {
    write_text("words", row.words, json);
    write_text("of_name", row.of, json);
    write_text("event_words", row.event, json);
    write_text("part_of_words", row.part_of, json);
    std::vector<std::string> parts;
    parts.reserve(row.parts.size());
    for (const int part : row.parts) parts.push_back(fmt::format("q{}", part + 1));
    write_texts("parts", parts, json);
    write_texts("part_words", row.part_words, json);
    write_text("speaker", row.speaker, json);
  });
}

namespace {

void write_number(std::string_view key, size_t number, JsonWriter& json) {
  json.key(key);
  json.number(static_cast<double>(number));
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

std::string row_json(const ArticleRow& article) {
  std::string out;
  {
    JsonWriter json(out);
    write_head(article, json);
  }
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

}  // namespace isnad::story
