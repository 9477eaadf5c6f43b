// Facts and disputes as JSON.
#include "account/account_json.h"
#include "record/cell_json.h"
#include "record/names.h"

namespace isnad::account {
namespace {

using record::JsonWriter;

void write_text(std::string_view key, const std::optional<std::string>& text, JsonWriter& json) {
  json.key(key);
  json.text_or_null(text);
}

void write_count(std::string_view key, size_t count, JsonWriter& json) {
  json.key(key);
  json.integer(static_cast<int64_t>(count));
}

void write_account(const Account& account, JsonWriter& json) {
  json.open('{');
  write_text("article", account.article.id, json);
  write_text("outlet", account.article.outlet, json);
  write_text("origin", account.origin.name, json);
  write_text("origin_key", account.origin.key, json);
  write_text("cell", account.cell, json);
  json.key("span");
  record::write_span(account.span, json);
  write_text("words", account.words, json);
  write_text("speaker", account.speaker, json);
  json.key("chain");
  json.open('[');
  for (const std::string& link : account.chain) json.text(link);
  json.close(']');
  write_text("day", account.day, json);
  json.key("stance");
  if (account.stance)
    json.text(record::name(*account.stance));
  else
    json.null();
  json.key("quantity");
  if (account.quantity)
    record::write_quantity(*account.quantity, std::stoi(account.cell.substr(1)) - 1, json);
  else
    json.null();
  write_text("relation", account.relation.empty() ? std::nullopt : std::optional(account.relation),
             json);
  json.close('}');
}

void write_accounts(std::string_view key, const std::vector<Account>& accounts, JsonWriter& json) {
  json.key(key);
  json.open('[');
  for (const Account& account : accounts) write_account(account, json);
  json.close(']');
}

}  // namespace

void write_row(const Fact& fact, JsonWriter& json) {
  json.open('{');
  write_text("kind", fact.kind, json);
  write_count("articles", fact.articles, json);
  write_count("outlets", fact.outlets, json);
  write_count("origins", fact.origins, json);
  write_accounts("witnesses", fact.witnesses, json);
  json.close('}');
}

void write_row(const Dispute& dispute, JsonWriter& json) {
  json.open('{');
  write_text("kind", dispute.kind, json);
  json.key("contrasts");
  json.open('[');
  for (const Contrast& contrast : dispute.contrasts) {
    json.open('{');
    write_text("first", contrast.a_words, json);
    write_text("second", contrast.b_words, json);
    json.close('}');
  }
  json.close(']');
  write_count("first_origins", dispute.first_origins, json);
  write_count("second_origins", dispute.second_origins, json);
  write_accounts("first", dispute.first, json);
  write_accounts("second", dispute.second, json);
  json.key("moved");
  json.open('[');
  for (const Move& move : dispute.moved) {
    json.open('{');
    write_text("speaker", move.speaker, json);
    write_text("from", move.from, json);
    write_text("to", move.to, json);
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

}  // namespace isnad::account
