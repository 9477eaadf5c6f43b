#include "account/account_json.h"

#include "record/cell_json.h"
#include "record/json_writer.h"
#include "record/names.h"

namespace isnad::account {
namespace {

using record::JsonWriter;

void write(std::string_view key, const std::optional<std::string>& text, JsonWriter& json) {
  json.key(key);
  json.text_or_null(text);
}

void write(std::string_view key, size_t number, JsonWriter& json) {
  json.key(key);
  json.integer(static_cast<int64_t>(number));
}

void write(std::string_view key, const std::optional<int64_t>& number, JsonWriter& json) {
  json.key(key);
  if (number) {
    json.integer(*number);
  } else {
    json.null();
  }
}

void write(std::string_view key, const AccountCounts& accounts, JsonWriter& json) {
  json.key(key);
  write_counts(accounts, json);
}

void write_evidence(const Evidence& evidence, JsonWriter& json) {
  json.open('{');
  write("article", evidence.article, json);
  write("outlet", evidence.outlet, json);
  write("published", evidence.day, json);
  write("cell", evidence.cell.empty() ? std::nullopt : std::optional(evidence.cell), json);
  json.key("span");
  record::write_span(evidence.span, json);
  write("words", evidence.words, json);
  write("sentence", evidence.sentence, json);
  write("speaker", evidence.speaker, json);
  json.close('}');
}

template <typename Row, typename Write>
void write_all(std::string_view key, const std::vector<Row>& rows, JsonWriter& json, Write one) {
  json.key(key);
  json.open('[');
  for (const Row& row : rows) one(row, json);
  json.close(']');
}

void write_use(const OutletUse& use, JsonWriter& json) {
  json.open('{');
  write("outlet", use.outlet, json);
  write("times", use.times, json);
  write("articles", use.articles, json);
  json.key("example");
  write_evidence(use.example, json);
  json.close('}');
}

}  // namespace

void write_counts(const AccountCounts& accounts, JsonWriter& json) {
  json.open('{');
  write("articles", accounts.articles, json);
  write("outlets", accounts.outlets, json);
  write("origins", accounts.origins, json);
  json.close('}');
}

void write_row(const PromiseRow& promise, JsonWriter& json) {
  json.open('{');
  write_all("promisor", promise.promisor, json,
            [](const std::string& name, JsonWriter& to) { to.text(name); });
  write("act", promise.act, json);
  write("strength", std::string(record::name(promise.strength)), json);
  json.key("negated");
  json.boolean(promise.negated);
  write("event", promise.event, json);
  write_all("deadlines", promise.deadlines, json, [](const Deadline& deadline, JsonWriter& to) {
    to.open('{');
    write("value", deadline.time.value, to);
    write("earliest", deadline.time.earliest, to);
    write("latest", deadline.time.latest, to);
    to.key("evidence");
    write_evidence(deadline.evidence, to);
    to.close('}');
  });
  write("outcome", std::string(outcome_name(promise.outcome)), json);
  write("as_of", promise.as_of.empty() ? std::nullopt : std::optional(promise.as_of), json);
  write_all("shown", promise.shown, json, [](const OutcomeEvidence& shown, JsonWriter& to) {
    to.open('{');
    write("relation", shown.relation, to);
    write("day", shown.day, to);
    to.key("dated");
    to.boolean(shown.dated);
    to.key("evidence");
    write_evidence(shown.evidence, to);
    to.close('}');
  });
  write("accounts", promise.accounts, json);
  write_all("made", promise.made, json, write_evidence);
  json.close('}');
}

void write_row(const SilenceRow& row, JsonWriter& json) {
  json.open('{');
  write("kind", row.kind, json);
  write("story", row.story, json);
  write("event", row.event, json);
  write("slot", row.slot, json);
  write("who", row.who, json);
  write("about", row.about.empty() ? std::nullopt : std::optional(row.about), json);
  write("accounts", row.accounts, json);
  write_all("evidence", row.evidence, json, write_evidence);
  json.close('}');
}

void write_row(const WordingRow& row, JsonWriter& json) {
  json.open('{');
  write("subject", row.subject, json);
  write("kind", row.event ? "event" : "entity", json);
  write("story", row.story, json);
  write("accounts", row.accounts, json);
  write_all("names", row.names, json, [](const NameUse& name, JsonWriter& to) {
    to.open('{');
    write("words", name.words, to);
    write("kind", name.kind, to);
    write("times", name.times, to);
    write_all("outlets", name.outlets, to, write_use);
    to.close('}');
  });
  json.close('}');
}

}  // namespace isnad::account
