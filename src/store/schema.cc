#include "store/schema.h"

#include <fmt/format.h>

#include <array>

#include "store/feed_schema.h"
#include "store/input_schema.h"
#include "store/link_schema.h"
#include "store/review_schema.h"

namespace isnad::store {
namespace {

// Cells are numbered as in their ids (t1 is time 1 of its article); references hold such numbers.
// Large columns stand last, so that a scan of the small ones does not read them.
constexpr std::string_view kArticles = R"sql(
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content_hash TEXT NOT NULL,           -- XXH3-128 of the record's JSON
  outlet TEXT, url TEXT, title TEXT, byline TEXT,
  language TEXT NOT NULL,
  origin TEXT NOT NULL,                 -- where it was read from
  dateline_start INTEGER, dateline_end INTEGER, dateline_place TEXT, dateline_agency TEXT,
  published TEXT, published_earliest TEXT, published_latest TEXT, published_basis TEXT NOT NULL,
  sentences TEXT NOT NULL,              -- JSON: [[start, end], ...]
  text TEXT NOT NULL
) STRICT;
CREATE INDEX article_published ON article (published_earliest, published_latest);

CREATE TABLE caption (
  article INTEGER NOT NULL REFERENCES article, ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- The words in their normal form, separated by spaces: what full-text search looks at.
CREATE TABLE folded (
  article INTEGER PRIMARY KEY REFERENCES article,
  title TEXT NOT NULL, body TEXT NOT NULL,
  names TEXT NOT NULL                   -- and roles of the entities
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  title, body, names, content='folded', content_rowid='article',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn'"
);
CREATE TRIGGER folded_added AFTER INSERT ON folded BEGIN
  INSERT INTO search (rowid, title, body, names)
  VALUES (new.article, new.title, new.body, new.names);
END;
CREATE TRIGGER folded_removed AFTER DELETE ON folded BEGIN
  INSERT INTO search (search, rowid, title, body, names)
  VALUES ('delete', old.article, old.title, old.body, old.names);
END;
CREATE TRIGGER folded_changed AFTER UPDATE ON folded BEGIN
  INSERT INTO search (search, rowid, title, body, names)
  VALUES ('delete', old.article, old.title, old.body, old.names);
  INSERT INTO search (rowid, title, body, names)
  VALUES (new.article, new.title, new.body, new.names);
END;
)sql";

constexpr std::string_view kTimesQuantitiesEntities = R"sql(
CREATE TABLE time (
  article INTEGER NOT NULL REFERENCES article, ordinal INTEGER NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
  type TEXT NOT NULL, value TEXT, earliest TEXT, latest TEXT, mod TEXT,
  calendar TEXT NOT NULL,
  anchor TEXT NOT NULL, anchor_time INTEGER,
  rule TEXT NOT NULL,
  PRIMARY KEY (article, ordinal),
  FOREIGN KEY (article, anchor_time) REFERENCES time DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
  article INTEGER NOT NULL REFERENCES article, ordinal INTEGER NOT NULL,
  type TEXT NOT NULL, name TEXT NOT NULL, country TEXT, sector TEXT,
  latitude REAL, longitude REAL,
  rule TEXT NOT NULL,
  PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (article, entity, ordinal),
  FOREIGN KEY (article, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  title TEXT, rank TEXT, of_entity INTEGER,
  PRIMARY KEY (article, entity, ordinal),
  FOREIGN KEY (article, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, of_entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE quantity (
  article INTEGER NOT NULL REFERENCES article, ordinal INTEGER NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
  number_start INTEGER NOT NULL, number_end INTEGER NOT NULL,
  type TEXT NOT NULL, low REAL, high REAL, approx INTEGER NOT NULL, unit TEXT,
  of_entity INTEGER, part_of INTEGER,
  rule TEXT NOT NULL,
  PRIMARY KEY (article, ordinal),
  FOREIGN KEY (article, of_entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, part_of) REFERENCES quantity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view kStatements = R"sql(
CREATE TABLE statement (
  article INTEGER NOT NULL REFERENCES article, ordinal INTEGER NOT NULL,
  form TEXT NOT NULL,
  cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL, cue_lemma TEXT NOT NULL,
  stance TEXT NOT NULL,
  source_start INTEGER, source_end INTEGER, head_start INTEGER, head_end INTEGER,
  source_entity INTEGER, implicit INTEGER NOT NULL,
  parent INTEGER, said INTEGER,
  certainty TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (article, ordinal),
  FOREIGN KEY (article, source_entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, parent) REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, said) REFERENCES time DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE content (
  article INTEGER NOT NULL, statement INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
  PRIMARY KEY (article, statement, ordinal),
  FOREIGN KEY (article, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE link (                     -- the chain: speaker first, outlet last
  article INTEGER NOT NULL, statement INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  entity INTEGER, channel TEXT, outlet INTEGER NOT NULL,
  PRIMARY KEY (article, statement, ordinal),
  FOREIGN KEY (article, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_event (
  article INTEGER NOT NULL, statement INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (article, statement, ordinal),
  FOREIGN KEY (article, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, event) REFERENCES event DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view kEvents = R"sql(
CREATE TABLE event (
  article INTEGER NOT NULL REFERENCES article, ordinal INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL, lemma TEXT NOT NULL,
  type TEXT NOT NULL, mode TEXT, cameo TEXT,
  time INTEGER,
  status TEXT NOT NULL,
  statement INTEGER,                    -- NULL: the outlet's own voice
  rule TEXT NOT NULL,
  PRIMARY KEY (article, ordinal),
  FOREIGN KEY (article, time) REFERENCES time DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE event_entity (
  article INTEGER NOT NULL, event INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('actor', 'recipient', 'place')),
  ordinal INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (article, event, part, ordinal),
  FOREIGN KEY (article, event) REFERENCES event DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE event_quantity (
  article INTEGER NOT NULL, event INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (article, event, ordinal),
  FOREIGN KEY (article, event) REFERENCES event DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, quantity) REFERENCES quantity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
  article INTEGER NOT NULL REFERENCES article, ordinal INTEGER NOT NULL,
  event INTEGER, act_start INTEGER NOT NULL, act_end INTEGER NOT NULL, deadline INTEGER,
  strength TEXT NOT NULL, statement INTEGER,
  rule TEXT NOT NULL,
  PRIMARY KEY (article, ordinal),
  FOREIGN KEY (article, event) REFERENCES event DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, deadline) REFERENCES time DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE promisor (
  article INTEGER NOT NULL, commitment INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (article, commitment, ordinal),
  FOREIGN KEY (article, commitment) REFERENCES commitment DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE wording (
  article INTEGER NOT NULL REFERENCES article, ordinal INTEGER NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
  entity INTEGER, kind TEXT NOT NULL,
  PRIMARY KEY (article, ordinal),
  FOREIGN KEY (article, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
)sql";

std::string_view first_step() {
  static const std::string step =
      fmt::format("{}{}{}{}", kArticles, kTimesQuantitiesEntities, kStatements, kEvents);
  return step;
}

}  // namespace

std::span<const std::string_view> schema_steps() {
  static const std::array<std::string_view, 5> steps{first_step(), link_step(), review_step(),
                                                     feed_step(), input_step()};
  return steps;
}

Status migrate(Connection& db, std::span<const std::string_view> steps) {
  const auto target = static_cast<int64_t>(steps.size());
  const Result<int64_t> seen = db.integer("PRAGMA user_version");
  if (!seen || *seen == target) return seen.status();
  Status status = db.run("BEGIN IMMEDIATE");
  if (!status.is_ok()) return status;
  // Somebody may have done it while we waited for the lock.
  const Result<int64_t> version = db.integer("PRAGMA user_version");
  status = version.status();
  for (int64_t i = status.is_ok() ? *version : target; i < target && status.is_ok(); ++i) {
    status = db.run(std::string(steps[static_cast<size_t>(i)]));
  }
  if (status.is_ok()) {
    status = db.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}; COMMIT",
                                kApplicationId, target));
  }
  // The error that matters is the first one; SQLite may have rolled back by itself.
  if (!status.is_ok() && db.in_transaction()) static_cast<void>(db.run("ROLLBACK"));
  return status;
}

}  // namespace isnad::store
