#include "store/row_writer.h"

#include <fmt/format.h>

#include <array>
#include <set>

#include "record/cell_json.h"
#include "record/names.h"

namespace isnad::store {
namespace {

using record::name;

// Children before parents, so that no reference is left behind for long.
constexpr std::array<const char*, 17> kCellTables{
    "wording", "promisor",        "commitment", "event_quantity", "event_entity", "event",
    "link",    "statement_event", "content",    "statement",      "quantity",     "role",
    "mention", "entity",          "time",       "folded",         "caption"};

std::string insert(const char* table, int columns) {
  std::string sql = fmt::format("INSERT INTO {} VALUES (?", table);
  for (int i = 1; i < columns; ++i) sql += ", ?";
  return sql + ")";
}

constexpr const char* kInsertArticle =
    "INSERT INTO article (content_hash, outlet, url, title, byline, language, origin, "
    "dateline_start, dateline_end, dateline_place, dateline_agency, published, "
    "published_earliest, published_latest, published_basis, sentences, text, id) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

constexpr const char* kUpdateArticle =
    "UPDATE article SET content_hash = ?, outlet = ?, url = ?, title = ?, byline = ?, "
    "language = ?, origin = ?, dateline_start = ?, dateline_end = ?, dateline_place = ?, "
    "dateline_agency = ?, published = ?, published_earliest = ?, published_latest = ?, "
    "published_basis = ?, sentences = ?, text = ? WHERE id = ?";

Status write_article(PreparedStatement& statement, const Record& record, std::string_view hash) {
  const Document& document = record.document;
  std::optional<Span> dateline;
  std::optional<std::string> place, agency;
  if (document.dateline) {
    dateline = document.dateline->span;
    place = document.dateline->place;
    agency = document.dateline->agency;
  }
  std::string sentences;
  {
    record::JsonWriter json(sentences);
    record::write_spans(record.sentences, json);
  }
  const Published& published = document.published;
  return statement.run(hash, document.outlet, document.url, document.title, document.byline,
                       document.language, document.origin, dateline, place, agency, published.value,
                       published.earliest, published.latest, name(published.basis), sentences,
                       record.text, record.id);
}

// Runs each in turn until one fails.
class Steps {
 public:
  template <typename... Values>
  void run(PreparedStatement& statement, const Values&... values) {
    if (status_.is_ok()) status_ = statement.run(values...);
  }
  void then(Status status) {
    if (status_.is_ok()) status_ = std::move(status);
  }
  bool ok() const { return status_.is_ok(); }
  Status status() && { return std::move(status_); }

 private:
  Status status_;
};

}  // namespace

Result<RowWriter> RowWriter::make(Connection& db) {
  RowWriter made;
  Status status;
  const auto prepare = [&](PreparedStatement& statement, const std::string& sql) {
    if (!status.is_ok()) return;
    Result<PreparedStatement> prepared = db.prepare(sql);
    status = prepared.status();
    if (prepared) statement = std::move(prepared).value();
  };
  prepare(made.insert_article_, kInsertArticle);
  prepare(made.update_article_, kUpdateArticle);
  prepare(made.number_, "SELECT number FROM article WHERE id = ?");
  prepare(made.caption_, insert("caption", 3));
  prepare(made.folded_, insert("folded", 4));
  prepare(made.time_, insert("time", 13));
  prepare(made.entity_, insert("entity", 9));
  prepare(made.mention_, insert("mention", 6));
  prepare(made.role_, insert("role", 6));
  prepare(made.quantity_, insert("quantity", 14));
  prepare(made.statement_, insert("statement", 17));
  prepare(made.content_, insert("content", 5));
  prepare(made.link_, insert("link", 6));
  prepare(made.statement_event_, insert("statement_event", 4));
  prepare(made.event_, insert("event", 12));
  prepare(made.event_entity_, insert("event_entity", 5));
  prepare(made.event_quantity_, insert("event_quantity", 4));
  prepare(made.commitment_, insert("commitment", 9));
  prepare(made.promisor_, insert("promisor", 4));
  prepare(made.wording_, insert("wording", 6));
  for (const char* table : kCellTables) {
    prepare(made.erase_.emplace_back(), fmt::format("DELETE FROM {} WHERE article = ?", table));
  }
  if (!status.is_ok()) return status;
  return made;
}

Status RowWriter::add(const Record& record, std::string_view content_hash) {
  Status status = write_article(insert_article_, record, content_hash);
  if (!status.is_ok()) return status;
  number_.begin(record.id);
  const Result<bool> row = number_.step();
  if (!row) return row.status();
  const int64_t number = number_.integer(0);
  number_.reset();
  return add_cells(number, record);
}

Status RowWriter::replace(int64_t number, const Record& record, std::string_view content_hash) {
  for (PreparedStatement& erase : erase_) {
    Status status = erase.run(number);
    if (!status.is_ok()) return status;
  }
  Status status = write_article(update_article_, record, content_hash);
  return status.is_ok() ? add_cells(number, record) : status;
}

Status RowWriter::add_cells(int64_t number, const Record& record) {
  Steps steps;
  const std::vector<std::string>& captions = record.document.captions;
  for (size_t i = 0; i < captions.size(); ++i) steps.run(caption_, number, i + 1, captions[i]);
  steps.then(add_folded(number, record));
  const auto layer = [&](const auto& cells, auto add_cell) {
    for (size_t i = 0; i < cells.size() && steps.ok(); ++i) {
      steps.then((this->*add_cell)(number, i + 1, cells[i]));
    }
  };
  layer(record.times, &RowWriter::add_time);
  layer(record.entities, &RowWriter::add_entity);
  layer(record.quantities, &RowWriter::add_quantity);
  layer(record.statements, &RowWriter::add_statement);
  layer(record.events, &RowWriter::add_event);
  layer(record.commitments, &RowWriter::add_commitment);
  for (size_t i = 0; i < record.wording.size(); ++i) {
    const Wording& wording = record.wording[i];
    steps.run(wording_, number, i + 1, wording.span, Reference{wording.entity}, name(wording.kind));
  }
  return std::move(steps).status();
}

Status RowWriter::add_folded(int64_t number, const Record& record) {
  std::string title, body, names;
  append_folded(record.document.title.value_or(""), scratch_, title);
  append_folded(record.text, scratch_, body);
  std::set<std::string_view> seen;
  const auto add_name = [&](const std::string& text) {
    if (!seen.insert(text).second) return;
    if (!names.empty()) names += ' ';
    append_folded(text, scratch_, names);
  };
  for (const Entity& entity : record.entities) {
    add_name(entity.name);
    for (const Role& role : entity.roles) {
      if (role.title) add_name(*role.title);
      if (role.rank) add_name(*role.rank);
    }
  }
  return folded_.run(number, title, body, names);
}

Status RowWriter::add_time(int64_t article, size_t ordinal, const Time& time) {
  std::optional<std::string> mod;
  if (time.mod != Mod::kNone) mod = name(time.mod);
  return time_.run(article, ordinal, time.span, name(time.type), time.value, time.earliest,
                   time.latest, mod, name(time.calendar), name(time.anchor),
                   Reference{time.anchor_time}, time.rule);
}

Status RowWriter::add_quantity(int64_t article, size_t ordinal, const Quantity& quantity) {
  return quantity_.run(article, ordinal, quantity.span, quantity.number, name(quantity.type),
                       quantity.low, quantity.high, quantity.approx, quantity.unit,
                       Reference{quantity.of}, Reference{quantity.part_of}, quantity.rule);
}

Status RowWriter::add_entity(int64_t article, size_t ordinal, const Entity& entity) {
  std::optional<double> latitude, longitude;
  if (entity.place) {
    latitude = entity.place->latitude;
    longitude = entity.place->longitude;
  }
  Steps steps;
  steps.run(entity_, article, ordinal, name(entity.type), entity.name, entity.country,
            entity.sector, latitude, longitude, entity.rule);
  for (size_t i = 0; i < entity.mentions.size(); ++i) {
    const Mention& mention = entity.mentions[i];
    steps.run(mention_, article, ordinal, i + 1, mention.span, name(mention.kind));
  }
  for (size_t i = 0; i < entity.roles.size(); ++i) {
    const Role& role = entity.roles[i];
    steps.run(role_, article, ordinal, i + 1, role.title, role.rank, Reference{role.of});
  }
  return std::move(steps).status();
}

Status RowWriter::add_statement(int64_t article, size_t ordinal, const Statement& statement) {
  Steps steps;
  const Source& source = statement.source;
  steps.run(statement_, article, ordinal, name(statement.form), statement.cue.span,
            statement.cue.lemma, name(statement.cue.stance), source.span, source.head,
            Reference{source.entity}, source.implicit, Reference{statement.parent},
            Reference{statement.said}, name(statement.certainty), statement.rule);
  for (size_t i = 0; i < statement.content.size(); ++i) {
    steps.run(content_, article, ordinal, i + 1, statement.content[i]);
  }
  for (size_t i = 0; i < statement.chain.size(); ++i) {
    const Link& link = statement.chain[i];
    steps.run(link_, article, ordinal, i + 1, Reference{link.entity}, link.channel, link.outlet);
  }
  for (size_t i = 0; i < statement.events.size(); ++i) {
    steps.run(statement_event_, article, ordinal, i + 1, Reference{statement.events[i]});
  }
  return std::move(steps).status();
}

Status RowWriter::add_event(int64_t article, size_t ordinal, const Event& event) {
  Steps steps;
  steps.run(event_, article, ordinal, event.trigger, event.lemma, event.type, event.mode,
            event.cameo, Reference{event.time}, name(event.status), Reference{event.statement},
            event.rule);
  const auto part = [&](const char* which, const std::vector<int>& entities) {
    for (size_t i = 0; i < entities.size(); ++i) {
      steps.run(event_entity_, article, ordinal, which, i + 1, Reference{entities[i]});
    }
  };
  part("actor", event.actor);
  part("recipient", event.recipient);
  part("place", event.place);
  for (size_t i = 0; i < event.quantities.size(); ++i) {
    steps.run(event_quantity_, article, ordinal, i + 1, Reference{event.quantities[i]});
  }
  return std::move(steps).status();
}

Status RowWriter::add_commitment(int64_t article, size_t ordinal, const Commitment& commitment) {
  Steps steps;
  steps.run(commitment_, article, ordinal, Reference{commitment.event}, commitment.act,
            Reference{commitment.deadline}, name(commitment.strength),
            Reference{commitment.statement}, commitment.rule);
  for (size_t i = 0; i < commitment.promisor.size(); ++i) {
    steps.run(promisor_, article, ordinal, i + 1, Reference{commitment.promisor[i]});
  }
  return std::move(steps).status();
}

}  // namespace isnad::store
