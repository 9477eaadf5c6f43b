#include "store/row_reader.h"

#include <fmt/format.h>

#include <charconv>
#include <functional>

#include "record/names.h"
#include "record/record_check.h"
#include "store/failure.h"

namespace isnad::store {
namespace {

// Reads the rows of one table and article, and keeps the first thing that is not as it must be.
class Rows {
 public:
  Rows(PreparedStatement& row, const std::string& path) : row_(row), path_(path) {}

  Status each(int64_t article, const std::function<void()>& take) {
    row_.begin(article);
    Result<bool> more = row_.step();
    for (; more.is_ok() && *more && status_.is_ok(); more = row_.step()) take();
    row_.reset();
    return more.is_ok() ? status_ : more.status();
  }

  template <typename Enum>
  Enum named(int column) {
    const std::optional<Enum> value = record::from_name<Enum>(row_.text(column));
    if (!value) fail(fmt::format("it says '{}' where that cannot be", row_.text(column)));
    return value.value_or(Enum{});
  }

  // The cell that this row numbers must be the next one of its list.
  void ordinal(int column, size_t size) {
    if (row_.integer(column) != static_cast<int64_t>(size) + 1) fail("a row is missing");
  }

  // The cell that this row belongs to.
  template <typename Cell>
  Cell& owner(int column, std::vector<Cell>& cells) {
    static thread_local Cell nobody;
    const int index = row_.reference(column);
    if (index >= 0 && static_cast<size_t>(index) < cells.size()) {
      return cells[static_cast<size_t>(index)];
    }
    fail("a row belongs to no cell");
    nobody = Cell{};
    return nobody;
  }

  void fail(const std::string& what) {
    if (status_.is_ok()) status_ = corrupt(what, path_);
  }

 private:
  PreparedStatement& row_;
  const std::string& path_;
  Status status_;
};

// "[[0,12],[13,40]]"
bool parse_spans(std::string_view json, std::vector<Span>& spans) {
  const char* at = json.data();
  const char* const end = at + json.size();
  const auto take = [&](char what) { return at != end && *at++ == what; };
  const auto number = [&](uint32_t& value) {
    const auto result = std::from_chars(at, end, value);
    at = result.ptr;
    return result.ec == std::errc();
  };
  if (!take('[')) return false;
  if (at != end && *at == ']') return end - at == 1;
  while (true) {
    Span span;
    if (!take('[') || !number(span.begin) || !take(',') || !number(span.end) || !take(']')) {
      return false;
    }
    spans.push_back(span);
    if (at == end) return false;
    if (*at == ']') return end - at == 1;
    if (!take(',')) return false;
  }
}

}  // namespace

ArticleRow article_row(const PreparedStatement& row) {
  ArticleRow made;
  made.id = row.text(1);
  made.outlet = row.text_or_null(2);
  made.url = row.text_or_null(3);
  made.title = row.text_or_null(4);
  made.byline = row.text_or_null(5);
  made.published = {row.text_or_null(6), row.text_or_null(7), row.text_or_null(8),
                    record::from_name<Basis>(row.text(9)).value_or(Basis::kUnknown)};
  made.origin = row.text(10);
  return made;
}

Result<RowReader> RowReader::make(Connection& db) {
  RowReader made;
  made.path_ = &db.path();
  Status status;
  const auto prepare = [&](PreparedStatement& statement, const std::string& sql) {
    if (!status.is_ok()) return;
    Result<PreparedStatement> prepared = db.prepare(sql);
    status = prepared.status();
    if (prepared) statement = std::move(prepared).value();
  };
  const auto cells = [](const char* table, const char* order) {
    return fmt::format("SELECT * FROM {} WHERE article = ? ORDER BY {}", table, order);
  };
  prepare(made.article_,
          fmt::format("SELECT {}, language, dateline_start, dateline_end, dateline_place, "
                      "dateline_agency, sentences, text FROM article WHERE number = ?",
                      kArticleColumns));
  prepare(made.caption_, cells("caption", "ordinal"));
  prepare(made.time_, cells("time", "ordinal"));
  prepare(made.entity_, cells("entity", "ordinal"));
  prepare(made.mention_, cells("mention", "entity, ordinal"));
  prepare(made.role_, cells("role", "entity, ordinal"));
  prepare(made.quantity_, cells("quantity", "ordinal"));
  prepare(made.statement_, cells("statement", "ordinal"));
  prepare(made.content_, cells("content", "statement, ordinal"));
  prepare(made.link_, cells("link", "statement, ordinal"));
  prepare(made.statement_event_, cells("statement_event", "statement, ordinal"));
  prepare(made.event_, cells("event", "ordinal"));
  prepare(made.event_entity_, cells("event_entity", "event, part, ordinal"));
  prepare(made.event_quantity_, cells("event_quantity", "event, ordinal"));
  prepare(made.commitment_, cells("commitment", "ordinal"));
  prepare(made.promisor_, cells("promisor", "commitment, ordinal"));
  prepare(made.wording_, cells("wording", "ordinal"));
  if (!status.is_ok()) return status;
  return made;
}

Result<Record> RowReader::read(int64_t number, Layers layers) {
  Record record;
  Status status = read_article(number, record);
  const auto layer = [&](bool wanted, Status (RowReader::*read_layer)(int64_t, Record&)) {
    if (wanted && status.is_ok()) status = (this->*read_layer)(number, record);
  };
  layer(layers.times, &RowReader::read_times);
  layer(layers.quantities, &RowReader::read_quantities);
  layer(layers.entities, &RowReader::read_entities);
  layer(layers.statements, &RowReader::read_statements);
  layer(layers.rest, &RowReader::read_events);
  layer(layers.rest, &RowReader::read_commitments);
  layer(layers.rest, &RowReader::read_wording);
  if (status.is_ok() && layers.rest) {
    const Status broken = record::check(record);
    if (!broken.is_ok()) status = corrupt(broken.where + ": " + broken.message, *path_);
  }
  if (!status.is_ok()) return status;
  return record;
}

Status RowReader::read_article(int64_t number, Record& record) {
  Rows rows(article_, *path_);
  bool found = false;
  Status status = rows.each(number, [&] {
    found = true;
    ArticleRow row = article_row(article_);
    record.id = std::move(row.id);
    Document& document = record.document;
    document.url = std::move(row.url);
    document.outlet = std::move(row.outlet);
    document.title = std::move(row.title);
    document.byline = std::move(row.byline);
    document.published = std::move(row.published);
    document.origin = std::move(row.origin);
    constexpr int kNext = kArticleColumnCount;
    document.language = article_.text(kNext);
    if (const std::optional<Span> span = article_.span_or_null(kNext + 1)) {
      document.dateline =
          Dateline{*span, article_.text_or_null(kNext + 3), article_.text_or_null(kNext + 4)};
    }
    if (!parse_spans(article_.text(kNext + 5), record.sentences)) {
      rows.fail("the sentences of an article cannot be read");
    }
    record.text = article_.text(kNext + 6);
  });
  if (!status.is_ok()) return status;
  if (!found) return corrupt("an article is missing", *path_);
  Rows captions(caption_, *path_);
  return captions.each(number, [&] {
    captions.ordinal(1, record.document.captions.size());
    record.document.captions.emplace_back(caption_.text(2));
  });
}

Status RowReader::read_times(int64_t number, Record& record) {
  Rows rows(time_, *path_);
  return rows.each(number, [&] {
    rows.ordinal(1, record.times.size());
    Time& time = record.times.emplace_back();
    time.span = time_.span(2);
    time.type = rows.named<TimeType>(4);
    time.value = time_.text_or_null(5);
    time.earliest = time_.text_or_null(6);
    time.latest = time_.text_or_null(7);
    time.mod = rows.named<Mod>(8);
    time.calendar = rows.named<Calendar>(9);
    time.anchor = rows.named<AnchorKind>(10);
    time.anchor_time = time_.reference(11);
    time.rule = time_.text(12);
  });
}

Status RowReader::read_quantities(int64_t number, Record& record) {
  Rows rows(quantity_, *path_);
  return rows.each(number, [&] {
    rows.ordinal(1, record.quantities.size());
    Quantity& quantity = record.quantities.emplace_back();
    quantity.span = quantity_.span(2);
    quantity.number = quantity_.span(4);
    quantity.type = rows.named<QuantityType>(6);
    quantity.low = quantity_.number_or_null(7);
    quantity.high = quantity_.number_or_null(8);
    quantity.approx = quantity_.integer(9) != 0;
    quantity.unit = quantity_.text_or_null(10);
    quantity.of = quantity_.reference(11);
    quantity.part_of = quantity_.reference(12);
    quantity.rule = quantity_.text(13);
  });
}

Status RowReader::read_entities(int64_t number, Record& record) {
  Rows rows(entity_, *path_);
  Status status = rows.each(number, [&] {
    rows.ordinal(1, record.entities.size());
    Entity& entity = record.entities.emplace_back();
    entity.type = rows.named<EntityType>(2);
    entity.name = entity_.text(3);
    entity.country = entity_.text_or_null(4);
    entity.sector = entity_.text_or_null(5);
    if (!entity_.is_null(6)) entity.place = Coordinates{entity_.number(6), entity_.number(7)};
    entity.rule = entity_.text(8);
  });
  if (!status.is_ok()) return status;
  Rows mentions(mention_, *path_);
  status = mentions.each(number, [&] {
    std::vector<Mention>& list = mentions.owner(1, record.entities).mentions;
    mentions.ordinal(2, list.size());
    list.push_back({mention_.span(3), mentions.named<MentionKind>(5)});
  });
  if (!status.is_ok()) return status;
  Rows roles(role_, *path_);
  return roles.each(number, [&] {
    std::vector<Role>& list = roles.owner(1, record.entities).roles;
    roles.ordinal(2, list.size());
    list.push_back({role_.text_or_null(3), role_.text_or_null(4), role_.reference(5)});
  });
}

Status RowReader::read_statements(int64_t number, Record& record) {
  Rows rows(statement_, *path_);
  Status status = rows.each(number, [&] {
    rows.ordinal(1, record.statements.size());
    Statement& statement = record.statements.emplace_back();
    statement.form = rows.named<Form>(2);
    statement.cue = {statement_.span(3), std::string(statement_.text(5)), rows.named<Stance>(6)};
    statement.source = {statement_.span_or_null(7), statement_.span_or_null(9),
                        statement_.reference(11), statement_.integer(12) != 0};
    statement.parent = statement_.reference(13);
    statement.said = statement_.reference(14);
    statement.certainty = rows.named<Certainty>(15);
    statement.rule = statement_.text(16);
  });
  if (!status.is_ok()) return status;
  Rows contents(content_, *path_);
  status = contents.each(number, [&] {
    std::vector<Span>& list = contents.owner(1, record.statements).content;
    contents.ordinal(2, list.size());
    list.push_back(content_.span(3));
  });
  if (!status.is_ok()) return status;
  Rows links(link_, *path_);
  status = links.each(number, [&] {
    std::vector<Link>& list = links.owner(1, record.statements).chain;
    links.ordinal(2, list.size());
    list.push_back({link_.reference(3), link_.text_or_null(4), link_.integer(5) != 0});
  });
  if (!status.is_ok()) return status;
  Rows events(statement_event_, *path_);
  return events.each(number, [&] {
    std::vector<int>& list = events.owner(1, record.statements).events;
    events.ordinal(2, list.size());
    list.push_back(statement_event_.reference(3));
  });
}

Status RowReader::read_events(int64_t number, Record& record) {
  Rows rows(event_, *path_);
  Status status = rows.each(number, [&] {
    rows.ordinal(1, record.events.size());
    Event& event = record.events.emplace_back();
    event.trigger = event_.span(2);
    event.lemma = event_.text(4);
    event.type = event_.text(5);
    event.mode = event_.text_or_null(6);
    event.cameo = event_.text_or_null(7);
    event.time = event_.reference(8);
    event.status = rows.named<EventStatus>(9);
    event.statement = event_.reference(10);
    event.rule = event_.text(11);
  });
  if (!status.is_ok()) return status;
  Rows parts(event_entity_, *path_);
  status = parts.each(number, [&] {
    Event& event = parts.owner(1, record.events);
    const std::string_view part = event_entity_.text(2);
    std::vector<int>& list = part == "actor"       ? event.actor
                             : part == "recipient" ? event.recipient
                                                   : event.place;
    parts.ordinal(3, list.size());
    list.push_back(event_entity_.reference(4));
  });
  if (!status.is_ok()) return status;
  Rows quantities(event_quantity_, *path_);
  return quantities.each(number, [&] {
    std::vector<int>& list = quantities.owner(1, record.events).quantities;
    quantities.ordinal(2, list.size());
    list.push_back(event_quantity_.reference(3));
  });
}

Status RowReader::read_commitments(int64_t number, Record& record) {
  Rows rows(commitment_, *path_);
  Status status = rows.each(number, [&] {
    rows.ordinal(1, record.commitments.size());
    Commitment& commitment = record.commitments.emplace_back();
    commitment.event = commitment_.reference(2);
    commitment.act = commitment_.span(3);
    commitment.deadline = commitment_.reference(5);
    commitment.strength = rows.named<Strength>(6);
    commitment.statement = commitment_.reference(7);
    commitment.rule = commitment_.text(8);
  });
  if (!status.is_ok()) return status;
  Rows promisors(promisor_, *path_);
  return promisors.each(number, [&] {
    std::vector<int>& list = promisors.owner(1, record.commitments).promisor;
    promisors.ordinal(2, list.size());
    list.push_back(promisor_.reference(3));
  });
}

Status RowReader::read_wording(int64_t number, Record& record) {
  Rows rows(wording_, *path_);
  return rows.each(number, [&] {
    rows.ordinal(1, record.wording.size());
    record.wording.push_back({wording_.span(2), wording_.reference(4), rows.named<WordingKind>(5)});
  });
}

}  // namespace isnad::store
