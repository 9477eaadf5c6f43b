// Store::reviews and Store::review; entities over all articles.
#include "store/prepared_statement.h"
#include "store/review_schema.h"
#include "store/store_parts.h"
#include "store/word_query.h"

namespace isnad {

std::string_view store::review_step() {
  // By the article's id, not its number: the article may be replaced, the review stays.
  return R"sql(
CREATE TABLE review (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('t', 'q', 'e', 's', 'v', 'c')),
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
  words TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'correct', 'reject')),
  field TEXT, value TEXT,               -- of a correction; the value as JSON
  note TEXT,
  reviewer TEXT NOT NULL,
  at TEXT NOT NULL                      -- ISO, UTC
) STRICT;
CREATE INDEX review_article ON review (article);
)sql";
}

Result<std::vector<Review>> Store::reviews(const Filter& filter) const {
  auto rows = parts_->db.prepare(
      "SELECT article, layer, span_start, span_end, words, verdict, field, value, note, reviewer, "
      "at FROM review WHERE ?1 IS NULL OR article = ?1 ORDER BY number");
  if (!rows) return rows.status();
  if (filter.article) {
    rows->begin(*filter.article);
  } else {
    rows->begin(nullptr);
  }
  std::vector<Review> found;
  while (true) {
    const Result<bool> more = rows->step();
    if (!more) return more.status();
    if (!*more) return found;
    Review& review = found.emplace_back();
    review.article = rows->text(0);
    review.layer = rows->text(1).front();
    review.span = rows->span(2);
    review.words = rows->text(4);
    review.verdict = rows->text(5);
    review.field = rows->text_or_null(6);
    review.value = rows->text_or_null(7);
    review.note = rows->text_or_null(8);
    review.reviewer = rows->text(9);
    review.at = rows->text(10);
  }
}

Status Store::review(const Review& review) {
  if (!parts_->writer) {
    return {Code::kUnsupported, "the record is open for reading", parts_->db.path(),
            "open it for writing"};
  }
  auto row = parts_->db.prepare(
      "INSERT INTO review (article, layer, span_start, span_end, words, verdict, field, value, "
      "note, reviewer, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!row) return row.status();
  Status status = commit();
  if (!status.is_ok()) return status;
  // One statement is one transaction; synchronous = FULL writes it through.
  return row->run(review.article, std::string(1, review.layer), review.span, review.words,
                  review.verdict, review.field, review.value, review.note, review.reviewer,
                  review.at);
}

Result<std::vector<EntityRow>> Store::entities(const Filter& filter) const {
  std::string sql =
      "SELECT name, type, max(country), count(*), sum((SELECT count(*) FROM statement WHERE "
      "statement.article = entity.article AND source_entity = entity.ordinal)) FROM entity";
  if (filter.about) {
    const store::WordQuery words(*filter.about);
    if (words.empty()) {
      return Status{Code::kInvalid, "there is no word to look for in '" + *filter.about + "'", "",
                    "give at least one word or number"};
    }
    sql += " WHERE instr(name, ?) > 0";
  }
  sql += " GROUP BY name, type ORDER BY 4 DESC, name, type";
  if (filter.limit != 0) sql += " LIMIT " + std::to_string(filter.limit);
  auto rows = parts_->db.prepare(sql);
  if (!rows) return rows.status();
  if (filter.about) {
    rows->begin(*filter.about);
  } else {
    rows->begin();
  }
  std::vector<EntityRow> found;
  while (true) {
    const Result<bool> more = rows->step();
    if (!more) return more.status();
    if (!*more) return found;
    EntityRow& row = found.emplace_back();
    row.name = rows->text(0);
    row.type = rows->text(1);
    row.country = rows->text_or_null(2);
    row.articles = static_cast<size_t>(rows->integer(3));
    row.statements = static_cast<size_t>(rows->integer(4));
  }
}

Result<uint64_t> Store::statement_count() const {
  const Result<int64_t> count = parts_->db.integer("SELECT count(*) FROM statement");
  if (!count) return count.status();
  return static_cast<uint64_t>(*count);
}

Result<int64_t> Store::changes() const { return parts_->db.integer("PRAGMA data_version"); }

}  // namespace isnad
