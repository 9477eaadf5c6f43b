// The whole record as one JSON object, and single cells for those who print them.
#include "isnad/json.h"
#include "record/cell_json.h"
#include "record/names.h"

namespace isnad {
namespace record {
namespace {

void write_dateline(const std::optional<Dateline>& dateline, JsonWriter& json) {
  if (!dateline) return json.null();
  json.open('{');
  json.key("span");
  write_span(dateline->span, json);
  json.key("place");
  json.text_or_null(dateline->place);
  json.key("agency");
  json.text_or_null(dateline->agency);
  json.close('}');
}

void write_document(const Document& document, JsonWriter& json) {
  json.open('{');
  json.key("url");
  json.text_or_null(document.url);
  json.key("outlet");
  json.text_or_null(document.outlet);
  json.key("title");
  json.text_or_null(document.title);
  json.key("byline");
  json.text_or_null(document.byline);
  json.key("language");
  json.text(document.language);
  json.key("dateline");
  write_dateline(document.dateline, json);
  json.key("published");
  write_published(document.published, json);
  json.key("captions");
  json.open('[');
  for (const std::string& caption : document.captions) json.text(caption);
  json.close(']');
  json.key("origin");
  json.text(document.origin);
  json.close('}');
}

template <size_t kSize, typename Cell>
void write_layer(const char (&key)[kSize], const std::vector<Cell>& cells,
                 void (*write)(const Cell&, int, JsonWriter&), JsonWriter& json) {
  json.key({key, kSize - 1});
  json.open('[');
  for (size_t i = 0; i < cells.size(); ++i) write(cells[i], static_cast<int>(i), json);
  json.close(']');
}

void write_record(const Record& record, JsonWriter& json) {
  json.open('{');
  json.key("schema");
  json.text("isnad/1");
  json.key("id");
  json.text(record.id);
  json.key("document");
  write_document(record.document, json);
  json.key("text");
  json.text(record.text);
  json.key("sentences");
  write_spans(record.sentences, json);
  write_layer("times", record.times, write_time, json);
  write_layer("quantities", record.quantities, write_quantity, json);
  write_layer("entities", record.entities, write_entity, json);
  write_layer("statements", record.statements, write_statement, json);
  write_layer("events", record.events, write_event, json);
  write_layer("commitments", record.commitments, write_commitment, json);
  json.key("wording");
  json.open('[');
  for (const Wording& wording : record.wording) write_wording(wording, json);
  json.close(']');
  json.close('}');
}

}  // namespace
}  // namespace record

void append_json(const Record& record, std::string& out) {
  record::JsonWriter json(out);
  record::write_record(record, json);
}
void append_json(const Time& time, int index, std::string& out) {
  record::JsonWriter json(out);
  record::write_time(time, index, json);
}
void append_json(const Quantity& quantity, int index, std::string& out) {
  record::JsonWriter json(out);
  record::write_quantity(quantity, index, json);
}
void append_json(const Entity& entity, int index, std::string& out) {
  record::JsonWriter json(out);
  record::write_entity(entity, index, json);
}
void append_json(const Statement& statement, int index, std::string& out) {
  record::JsonWriter json(out);
  record::write_statement(statement, index, json);
}
void append_json(const Event& event, int index, std::string& out) {
  record::JsonWriter json(out);
  record::write_event(event, index, json);
}
void append_json(const Commitment& commitment, int index, std::string& out) {
  record::JsonWriter json(out);
  record::write_commitment(commitment, index, json);
}
void append_json(const Published& published, std::string& out) {
  record::JsonWriter json(out);
  record::write_published(published, json);
}

}  // namespace isnad
