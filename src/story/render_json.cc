#include "account/account_json.h"
#include "record/cell_json.h"
#include "record/json_writer.h"
#include "record/names.h"
#include "story/render.h"

namespace isnad::story {
namespace {

using record::JsonWriter;

void write_texts(std::string_view key, const std::vector<std::string>& texts, JsonWriter& json) {
  json.key(key);
  json.open('[');
  for (const std::string& text : texts) json.text(text);
  json.close(']');
}

void write_index(std::string_view key, int index, JsonWriter& json) {
  json.key(key);
  if (index == kNone) return json.null();
  json.integer(index);
}

void write_number(std::string_view key, const std::optional<double>& number, JsonWriter& json) {
  json.key(key);
  if (!number) return json.null();
  json.number(*number);
}

void write_text(std::string_view key, const std::string& text, JsonWriter& json) {
  json.key(key);
  if (text.empty()) return json.null();
  json.text(text);
}

void write_citation(const Citation& citation, JsonWriter& json) {
  json.open('{');
  write_index("article", citation.article, json);
  json.key("cell");
  json.text(citation.cell);
  json.key("span");
  record::write_span(citation.span, json);
  json.key("words");
  json.text(citation.words);
  json.close('}');
}

void write_article(const DossierArticle& article, JsonWriter& json) {
  const Document& document = article.record.document;
  json.open('{');
  json.key("id");
  json.text(article.record.id);
  json.key("outlet");
  json.text_or_null(document.outlet);
  json.key("title");
  json.text_or_null(document.title);
  json.key("url");
  json.text_or_null(document.url);
  json.key("published");
  record::write_published(document.published, json);
  json.key("origin");
  json.open('{');
  write_text("kind", article.origin.kind, json);
  json.key("name");
  json.text_or_null(article.origin.name);
  write_text("key", article.origin.key, json);
  write_text("evidence", article.origin.evidence, json);
  json.close('}');
  json.key("focus");
  json.boolean(article.focus);
  write_texts("words", article.words, json);
  json.close('}');
}

void write_said(const Dossier& dossier, const Said& said, JsonWriter& json) {
  const Record& record = dossier.articles[static_cast<size_t>(said.article)].record;
  const Statement& statement = record.statements[static_cast<size_t>(said.statement)];
  json.open('{');
  write_text("source", said.source, json);
  json.key("implicit");
  json.boolean(statement.source.implicit);
  json.key("stance");
  json.text(record::name(statement.cue.stance));
  json.key("form");
  json.text(record::name(statement.form));
  json.key("certainty");
  json.text(record::name(statement.certainty));
  write_texts("chain", said.chain, json);
  json.key("day");
  json.text_or_null(said.day);
  write_text("when", said.when, json);
  json.key("day_is_published");
  json.boolean(said.day_is_published);
  json.key("cue");
  write_citation(said.cue, json);
  json.key("content");
  json.open('[');
  for (const Citation& part : said.content) write_citation(part, json);
  json.close(']');
  json.close('}');
}

void write_voice(const Voice& voice, JsonWriter& json) {
  json.open('{');
  write_text("source", voice.name, json);
  json.key("said");
  json.open('[');
  for (const int index : voice.said) json.integer(index);
  json.close(']');
  json.close('}');
}

void write_happening(const Happening& line, JsonWriter& json) {
  json.open('{');
  json.key("value");
  json.text(line.value);
  write_text("earliest", line.earliest, json);
  write_text("latest", line.latest, json);
  write_text("mod", std::string(record::name(line.mod)), json);
  write_index("said", line.said, json);
  json.key("time");
  write_citation(line.time, json);
  json.key("sentence");
  write_citation(line.sentence, json);
  json.close('}');
}

void write_time(std::string_view key, const std::optional<Time>& time, JsonWriter& json) {
  json.key(key);
  if (!time) return json.null();
  json.open('{');
  json.key("value");
  json.text_or_null(time->value);
  json.key("earliest");
  json.text_or_null(time->earliest);
  json.key("latest");
  json.text_or_null(time->latest);
  write_text("mod", std::string(record::name(time->mod)), json);
  json.close('}');
}

void write_event(const Dossier& dossier, const Occurrence& line, JsonWriter& json) {
  const Record& record = dossier.articles[static_cast<size_t>(line.article)].record;
  const Event& event = record.events[static_cast<size_t>(line.event)];
  json.open('{');
  json.key("type");
  json.text(event.type);
  json.key("mode");
  json.text_or_null(event.mode);
  json.key("cameo");
  json.text_or_null(event.cameo);
  json.key("status");
  json.text(record::name(event.status));
  write_texts("actor", line.actor, json);
  write_texts("recipient", line.recipient, json);
  write_texts("place", line.place, json);
  write_time("time", line.time, json);
  write_index("said", line.said, json);
  json.key("trigger");
  write_citation(line.trigger, json);
  json.key("sentence");
  write_citation(line.sentence, json);
  json.close('}');
}

void write_commitment(const Dossier& dossier, const Undertaking& line, JsonWriter& json) {
  const Record& record = dossier.articles[static_cast<size_t>(line.article)].record;
  const Commitment& commitment = record.commitments[static_cast<size_t>(line.commitment)];
  json.open('{');
  json.key("strength");
  json.text(record::name(commitment.strength));
  write_texts("promisor", line.promisor, json);
  write_time("deadline", line.deadline, json);
  write_index("event", line.event, json);
  write_index("said", line.said, json);
  json.key("act");
  write_citation(line.act, json);
  json.close('}');
}

void write_figure(const Figure& line, JsonWriter& json) {
  json.open('{');
  json.key("type");
  json.text(record::name(line.type));
  write_number("low", line.low, json);
  write_number("high", line.high, json);
  json.key("approx");
  json.boolean(line.approx);
  write_text("unit", line.unit, json);
  write_index("part_of", line.part_of, json);
  write_index("said", line.said, json);
  json.key("figure");
  write_citation(line.figure, json);
  json.key("sentence");
  write_citation(line.sentence, json);
  json.close('}');
}

template <typename Line, typename Write>
void write_lines(std::string_view key, const std::vector<Line>& lines, Write write,
                 JsonWriter& json) {
  json.key(key);
  json.open('[');
  for (const Line& line : lines) write(line, json);
  json.close(']');
}

}  // namespace

std::string render_json(const Dossier& dossier) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.key("schema");
  json.text("isnad.dossier/1");
  json.key("question");
  json.text(dossier.question);
  write_texts("words", dossier.words, json);
  write_texts("ignored", dossier.ignored, json);
  json.key("articles_found");
  json.integer(static_cast<int64_t>(dossier.articles_found));
  write_text("as_of", dossier.as_of, json);
  json.key("accounts");
  account::write_counts(dossier.accounts, json);
  json.key("since");
  json.text_or_null(dossier.since);
  json.key("until");
  json.text_or_null(dossier.until);
  write_lines("articles", dossier.articles, write_article, json);
  const auto said = [&](const Said& line, JsonWriter& to) { write_said(dossier, line, to); };
  write_lines("said", dossier.said, said, json);
  write_lines("voices", dossier.voices, write_voice, json);
  write_lines("happenings", dossier.happenings, write_happening, json);
  const auto event = [&](const Occurrence& line, JsonWriter& to) {
    write_event(dossier, line, to);
  };
  write_lines("events", dossier.events, event, json);
  const auto commitment = [&](const Undertaking& line, JsonWriter& to) {
    write_commitment(dossier, line, to);
  };
  write_lines("commitments", dossier.commitments, commitment, json);
  write_lines("figures", dossier.figures, write_figure, json);
  const auto row = [](const auto& found, JsonWriter& to) { account::write_row(found, to); };
  write_lines("disputes", dossier.disputes, row, json);
  write_lines("promises", dossier.promises, row, json);
  write_lines("silences", dossier.silences, row, json);
  write_lines("wordings", dossier.wordings, row, json);
  json.close('}');
  return out;
}

}  // namespace isnad::story
