#include "record/cell_json.h"

#include "record/names.h"

namespace isnad::record {
namespace {

template <size_t kSize>
void put(const char (&key)[kSize], std::string_view value, JsonWriter& json) {
  json.key({key, kSize - 1});
  json.text(value);
}

template <size_t kSize>
void put(const char (&key)[kSize], const std::optional<std::string>& value, JsonWriter& json) {
  json.key({key, kSize - 1});
  json.text_or_null(value);
}

template <size_t kSize>
void put(const char (&key)[kSize], bool value, JsonWriter& json) {
  json.key({key, kSize - 1});
  json.boolean(value);
}

template <size_t kSize>
void put(const char (&key)[kSize], const Span& span, JsonWriter& json) {
  json.key({key, kSize - 1});
  write_span(span, json);
}

template <size_t kSize>
void put(const char (&key)[kSize], const std::optional<Span>& span, JsonWriter& json) {
  json.key({key, kSize - 1});
  if (span) {
    write_span(*span, json);
  } else {
    json.null();
  }
}

template <size_t kSize>
void put(const char (&key)[kSize], const std::optional<double>& value, JsonWriter& json) {
  json.key({key, kSize - 1});
  if (value) {
    json.number(*value);
  } else {
    json.null();
  }
}

template <size_t kSize>
void put_id(const char (&key)[kSize], char letter, int index, JsonWriter& json) {
  json.key({key, kSize - 1});
  json.id(letter, index);
}

template <size_t kSize>
void put_ids(const char (&key)[kSize], char letter, const std::vector<int>& cells,
             JsonWriter& json) {
  json.key({key, kSize - 1});
  write_ids(letter, cells, json);
}

void write_mentions(const std::vector<Mention>& mentions, JsonWriter& json) {
  json.open('[');
  for (const Mention& mention : mentions) {
    json.open('{');
    put("span", mention.span, json);
    put("kind", name(mention.kind), json);
    json.close('}');
  }
  json.close(']');
}

void write_roles(const std::vector<Role>& roles, JsonWriter& json) {
  json.open('[');
  for (const Role& role : roles) {
    json.open('{');
    put("title", role.title, json);
    put_id("of", 'e', role.of, json);
    put("rank", role.rank, json);
    json.close('}');
  }
  json.close(']');
}

void write_chain(const std::vector<Link>& chain, JsonWriter& json) {
  json.open('[');
  for (const Link& link : chain) {
    json.open('{');
    put_id("entity", 'e', link.entity, json);
    put("channel", link.channel, json);
    put("outlet", link.outlet, json);
    json.close('}');
  }
  json.close(']');
}

}  // namespace

void write_span(const Span& span, JsonWriter& json) {
  json.open('[');
  json.integer(span.begin);
  json.integer(span.end);
  json.close(']');
}

void write_spans(const std::vector<Span>& spans, JsonWriter& json) {
  json.open('[');
  for (const Span& span : spans) write_span(span, json);
  json.close(']');
}

void write_ids(char letter, const std::vector<int>& cells, JsonWriter& json) {
  json.open('[');
  for (const int cell : cells) json.id(letter, cell);
  json.close(']');
}

void write_published(const Published& published, JsonWriter& json) {
  json.open('{');
  put("value", published.value, json);
  put("earliest", published.earliest, json);
  put("latest", published.latest, json);
  put("basis", name(published.basis), json);
  json.close('}');
}

void write_time(const Time& time, int index, JsonWriter& json) {
  json.open('{');
  put_id("id", 't', index, json);
  put("span", time.span, json);
  put("type", name(time.type), json);
  put("value", time.value, json);
  put("earliest", time.earliest, json);
  put("latest", time.latest, json);
  json.key("mod");
  if (time.mod == Mod::kNone) {
    json.null();
  } else {
    json.text(name(time.mod));
  }
  put("calendar", name(time.calendar), json);
  json.key("anchor");
  if (time.anchor == AnchorKind::kTime) {
    json.id('t', time.anchor_time);
  } else {
    json.text(name(time.anchor));
  }
  put("rule", std::string_view(time.rule), json);
  json.close('}');
}

void write_quantity(const Quantity& quantity, int index, JsonWriter& json) {
  json.open('{');
  put_id("id", 'q', index, json);
  put("span", quantity.span, json);
  put("number", quantity.number, json);
  put("type", name(quantity.type), json);
  put("low", quantity.low, json);
  put("high", quantity.high, json);
  put("approx", quantity.approx, json);
  put("unit", quantity.unit, json);
  put_id("of", 'e', quantity.of, json);
  put_id("part_of", 'q', quantity.part_of, json);
  put("rule", std::string_view(quantity.rule), json);
  json.close('}');
}

void write_entity(const Entity& entity, int index, JsonWriter& json) {
  json.open('{');
  put_id("id", 'e', index, json);
  put("type", name(entity.type), json);
  put("name", std::string_view(entity.name), json);
  json.key("mentions");
  write_mentions(entity.mentions, json);
  json.key("roles");
  write_roles(entity.roles, json);
  put("country", entity.country, json);
  put("sector", entity.sector, json);
  json.key("place");
  if (entity.place) {
    json.open('{');
    put("latitude", std::optional(entity.place->latitude), json);
    put("longitude", std::optional(entity.place->longitude), json);
    json.close('}');
  } else {
    json.null();
  }
  put("rule", std::string_view(entity.rule), json);
  json.close('}');
}

void write_statement(const Statement& statement, int index, JsonWriter& json) {
  json.open('{');
  put_id("id", 's', index, json);
  put("form", name(statement.form), json);
  json.key("cue");
  json.open('{');
  put("span", statement.cue.span, json);
  put("lemma", std::string_view(statement.cue.lemma), json);
  put("stance", name(statement.cue.stance), json);
  json.close('}');
  json.key("source");
  json.open('{');
  put("span", statement.source.span, json);
  put("head", statement.source.head, json);
  put_id("entity", 'e', statement.source.entity, json);
  put("implicit", statement.source.implicit, json);
  json.close('}');
  json.key("content");
  write_spans(statement.content, json);
  json.key("chain");
  write_chain(statement.chain, json);
  put_id("parent", 's', statement.parent, json);
  put_id("said", 't', statement.said, json);
  put("certainty", name(statement.certainty), json);
  put_ids("events", 'v', statement.events, json);
  put("rule", std::string_view(statement.rule), json);
  json.close('}');
}

void write_event(const Event& event, int index, JsonWriter& json) {
  json.open('{');
  put_id("id", 'v', index, json);
  json.key("trigger");
  json.open('{');
  put("span", event.trigger, json);
  put("lemma", std::string_view(event.lemma), json);
  json.close('}');
  put("type", std::string_view(event.type), json);
  put("mode", event.mode, json);
  put("cameo", event.cameo, json);
  put_ids("actor", 'e', event.actor, json);
  put_ids("recipient", 'e', event.recipient, json);
  put_ids("place", 'e', event.place, json);
  put_id("time", 't', event.time, json);
  put_ids("quantities", 'q', event.quantities, json);
  put("status", name(event.status), json);
  put_id("statement", 's', event.statement, json);
  put("rule", std::string_view(event.rule), json);
  json.close('}');
}

void write_commitment(const Commitment& commitment, int index, JsonWriter& json) {
  json.open('{');
  put_id("id", 'c', index, json);
  put_ids("promisor", 'e', commitment.promisor, json);
  put_id("event", 'v', commitment.event, json);
  put("act", commitment.act, json);
  put_id("deadline", 't', commitment.deadline, json);
  put("strength", name(commitment.strength), json);
  put_id("statement", 's', commitment.statement, json);
  put("rule", std::string_view(commitment.rule), json);
  json.close('}');
}

void write_wording(const Wording& wording, JsonWriter& json) {
  json.open('{');
  put("span", wording.span, json);
  put_id("entity", 'e', wording.entity, json);
  put("kind", name(wording.kind), json);
  json.close('}');
}

}  // namespace isnad::record
