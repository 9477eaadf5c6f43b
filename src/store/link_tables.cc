#include "store/link_tables.h"

#include <array>
#include <cstring>
#include <utility>

#include "record/names.h"
#include "store/store_parts.h"

namespace isnad::store {
namespace {

std::string bytes_of(const std::vector<int64_t>& hashes) {
  std::string bytes(hashes.size() * sizeof(int64_t), '\0');
  if (!hashes.empty()) std::memcpy(bytes.data(), hashes.data(), bytes.size());
  return bytes;
}

std::vector<int64_t> hashes_of(std::string_view bytes) {
  std::vector<int64_t> hashes(bytes.size() / sizeof(int64_t));
  if (!hashes.empty()) std::memcpy(hashes.data(), bytes.data(), hashes.size() * sizeof(int64_t));
  return hashes;
}

// The first row's first column, where there is a row.
Result<std::optional<int64_t>> first_integer(PreparedStatement& statement) {
  const Result<bool> row = statement.step();
  if (!row) return row.status();
  std::optional<int64_t> value;
  if (*row) value = statement.integer_or_null(0);
  statement.reset();
  return value;
}

constexpr const char* kHead =
    "SELECT outlet, url, title, dateline_agency, published, published_earliest, published_latest, "
    "byline";

LinkSubject head_of(const PreparedStatement& row) {
  LinkSubject subject;
  subject.outlet = row.text_or_null(0);
  subject.url = row.text_or_null(1);
  subject.title = row.text_or_null(2);
  subject.agency = row.text_or_null(3);
  subject.published.value = row.text_or_null(4);
  subject.published.earliest = row.text_or_null(5);
  subject.published.latest = row.text_or_null(6);
  subject.byline = row.text_or_null(7);
  return subject;
}

}  // namespace

Result<LinkTables> LinkTables::open(Store& store) {
  if (!store.parts_->writer) {
    return Status{Code::kUnsupported, "the record file was opened for reading only",
                  store.parts_->db.path(), "open it for writing"};
  }
  LinkTables tables;
  tables.store_ = &store;
  tables.db_ = &store.parts_->db;
  const Status status = tables.prepare();
  if (!status.is_ok()) return status;
  return tables;
}

Status LinkTables::prepare() {
  const std::string head = kHead;
  const std::array<std::pair<PreparedStatement*, std::string>, 30> all{{
      {&next_, "SELECT position, article FROM unlinked ORDER BY position LIMIT 1"},
      {&linked_, "DELETE FROM unlinked WHERE position = ?"},
      {&subject_, head + ", text FROM article WHERE number = ?"},
      {&head_, head + " FROM article WHERE number = ?"},
      {&text_, "SELECT text FROM article WHERE number = ?"},
      {&entities_,
       "SELECT name, type = 'PLACE', (SELECT count(*) FROM mention WHERE mention.article = "
       "entity.article AND mention.entity = entity.ordinal) FROM entity WHERE article = ?"},
      {&event_types_, "SELECT type FROM event WHERE article = ?"},
      {&print_, "SELECT words_hash, fingerprints FROM print WHERE article = ?"},
      {&put_print_, "INSERT OR REPLACE INTO print VALUES (?, ?, ?)"},
      {&posted_, "SELECT article FROM fingerprint WHERE hash = ? ORDER BY article LIMIT ?"},
      {&post_, "INSERT OR IGNORE INTO fingerprint VALUES (?, ?)"},
      {&erase_posted_, "DELETE FROM fingerprint WHERE hash = ? AND article = ?"},
      {&text_group_, "SELECT text_group FROM copy WHERE article = ?"},
      {&put_copy_, "INSERT OR REPLACE INTO copy VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)"},
      {&join_groups_, "UPDATE copy SET text_group = ? WHERE text_group = ?"},
      {&forget_compared_,
       "UPDATE copy SET compared = NULL, relation = NULL, shared = 0, compared_words = 0, "
       "compared_shared = 0 WHERE text_group = ? AND compared = ?"},
      {&members_, "SELECT article FROM copy WHERE text_group = ? ORDER BY article"},
      {&put_origin_, "INSERT OR REPLACE INTO origin VALUES (?, ?, ?, ?, ?, ?, ?, ?)"},
      {&erase_origin_, "DELETE FROM origin WHERE text_group = ?"},
      {&same_url_, "SELECT number FROM article WHERE url = ? AND number <> ? ORDER BY number"},
      {&set_replaced_, "UPDATE copy SET replaced_by = ? WHERE article = ?"},
      {&stories_between_,
       "SELECT DISTINCT story FROM story_day WHERE day BETWEEN ? AND ? ORDER BY story"},
      {&story_, "SELECT first_day, last_day, terms FROM story WHERE number = ?"},
      {&add_story_,
       "INSERT INTO story (first_day, last_day, terms) VALUES (?, ?, ?) RETURNING "
       "number"},
      {&put_story_, "UPDATE story SET first_day = ?, last_day = ?, terms = ? WHERE number = ?"},
      {&put_story_article_, "INSERT OR REPLACE INTO story_article VALUES (?, ?)"},
      {&put_story_day_, "INSERT OR IGNORE INTO story_day VALUES (?, ?)"},
      {&story_of_, "SELECT story FROM story_article WHERE article = ?"},
      {&term_articles_, "SELECT articles FROM term WHERE hash = ?"},
      {&put_term_articles_, "INSERT OR REPLACE INTO term VALUES (?, ?)"},
  }};
  for (const auto& [statement, sql] : all) {
    Result<PreparedStatement> prepared = db_->prepare(sql);
    if (!prepared) return prepared.status();
    *statement = std::move(prepared).value();
  }
  return Status::ok();
}

Result<bool> LinkTables::waiting() {
  const Status status = store_->commit();
  if (!status.is_ok()) return status;
  const auto first = next();
  if (!first) return first.status();
  return first->has_value();
}

Status LinkTables::begin() { return db_->run("BEGIN IMMEDIATE"); }

Status LinkTables::commit() { return db_->run("COMMIT"); }

// As with a batch of articles, there is nothing to do about a failure of it.
void LinkTables::roll_back() {
  if (db_->in_transaction()) static_cast<void>(db_->run("ROLLBACK"));
}

Result<int64_t> LinkTables::data_version() { return db_->integer("PRAGMA data_version"); }

Result<std::vector<int64_t>> LinkTables::integers(PreparedStatement& statement) {
  std::vector<int64_t> found;
  while (true) {
    const Result<bool> row = statement.step();
    if (!row) return row.status();
    if (!*row) break;
    found.push_back(statement.integer(0));
  }
  statement.reset();
  return found;
}

Result<std::optional<Unlinked>> LinkTables::next() {
  next_.begin();
  const Result<bool> row = next_.step();
  if (!row) return row.status();
  std::optional<Unlinked> found;
  if (*row) found = Unlinked{next_.integer(0), next_.integer(1)};
  next_.reset();
  return found;
}

Status LinkTables::linked(int64_t position) { return linked_.run(position); }

Result<LinkSubject> LinkTables::subject(int64_t article) {
  subject_.begin(article);
  const Result<bool> row = subject_.step();
  if (!row) return row.status();
  LinkSubject subject = head_of(subject_);
  subject.text = subject_.text(8);
  subject_.reset();
  return subject;
}

Result<LinkSubject> LinkTables::head(int64_t article) {
  head_.begin(article);
  const Result<bool> row = head_.step();
  if (!row) return row.status();
  LinkSubject subject = head_of(head_);
  head_.reset();
  return subject;
}

Result<std::string> LinkTables::text(int64_t article) {
  text_.begin(article);
  const Result<bool> row = text_.step();
  if (!row) return row.status();
  std::string text(text_.text(0));
  text_.reset();
  return text;
}

Result<std::vector<NamedEntity>> LinkTables::entities(int64_t article) {
  std::vector<NamedEntity> found;
  entities_.begin(article);
  while (true) {
    const Result<bool> row = entities_.step();
    if (!row) return row.status();
    if (!*row) break;
    found.push_back({std::string(entities_.text(0)), entities_.integer(1) != 0,
                     static_cast<int>(entities_.integer(2))});
  }
  entities_.reset();
  return found;
}

Result<std::vector<std::string>> LinkTables::event_types(int64_t article) {
  std::vector<std::string> found;
  event_types_.begin(article);
  while (true) {
    const Result<bool> row = event_types_.step();
    if (!row) return row.status();
    if (!*row) break;
    found.emplace_back(event_types_.text(0));
  }
  event_types_.reset();
  return found;
}

Result<std::optional<Print>> LinkTables::print(int64_t article) {
  print_.begin(article);
  const Result<bool> row = print_.step();
  if (!row) return row.status();
  std::optional<Print> found;
  if (*row) found = Print{print_.integer(0), hashes_of(print_.blob(1))};
  print_.reset();
  return found;
}

Status LinkTables::put_print(int64_t article, const Print& print) {
  const std::string bytes = bytes_of(print.fingerprints);
  return put_print_.run(article, print.words_hash, Blob{bytes});
}

Result<std::vector<int64_t>> LinkTables::posted(int64_t fingerprint, int limit) {
  posted_.begin(fingerprint, limit);
  return integers(posted_);
}

Status LinkTables::post(int64_t fingerprint, int64_t article) {
  return post_.run(fingerprint, article);
}

Status LinkTables::erase_posted(int64_t fingerprint, int64_t article) {
  return erase_posted_.run(fingerprint, article);
}

Result<std::optional<int64_t>> LinkTables::text_group(int64_t article) {
  text_group_.begin(article);
  return first_integer(text_group_);
}

Status LinkTables::put_copy(const CopyLink& copy) {
  return put_copy_.run(copy.article, copy.text_group, copy.compared, copy.relation, copy.words,
                       copy.shared, copy.compared_words, copy.compared_shared);
}

Status LinkTables::join_groups(int64_t kept, int64_t dropped) {
  return join_groups_.run(kept, dropped);
}

Status LinkTables::forget_compared(int64_t text_group, int64_t article) {
  return forget_compared_.run(text_group, article);
}

Result<std::vector<int64_t>> LinkTables::members(int64_t text_group) {
  members_.begin(text_group);
  return integers(members_);
}

Status LinkTables::put_origin(int64_t text_group, const OriginRow& origin) {
  return put_origin_.run(text_group, origin.kind, origin.name, origin.key, origin.evidence,
                         origin.article, origin.articles, origin.naming);
}

Status LinkTables::erase_origin(int64_t text_group) { return erase_origin_.run(text_group); }

Result<std::vector<int64_t>> LinkTables::same_url(const std::string& url, int64_t article) {
  same_url_.begin(url, article);
  return integers(same_url_);
}

Status LinkTables::set_replaced(int64_t article, std::optional<int64_t> by) {
  return set_replaced_.run(by, article);
}

Result<std::vector<int64_t>> LinkTables::stories_between(int64_t first_day, int64_t last_day) {
  stories_between_.begin(first_day, last_day);
  return integers(stories_between_);
}

Result<StoryTerms> LinkTables::story(int64_t number) {
  story_.begin(number);
  const Result<bool> row = story_.step();
  if (!row) return row.status();
  StoryTerms found{story_.integer_or_null(0), story_.integer_or_null(1),
                   std::string(story_.blob(2))};
  story_.reset();
  return found;
}

Result<int64_t> LinkTables::add_story(const StoryTerms& story) {
  add_story_.begin(story.first_day, story.last_day, Blob{story.terms});
  const Result<std::optional<int64_t>> number = first_integer(add_story_);
  if (!number) return number.status();
  return number->value_or(0);
}

Status LinkTables::put_story(int64_t number, const StoryTerms& story) {
  return put_story_.run(story.first_day, story.last_day, Blob{story.terms}, number);
}

Status LinkTables::put_in_story(int64_t article, int64_t story, int64_t day) {
  const Status status = put_story_article_.run(article, story);
  return status.is_ok() ? put_story_day_.run(day, story) : status;
}

Result<std::optional<int64_t>> LinkTables::story_of(int64_t article) {
  story_of_.begin(article);
  return first_integer(story_of_);
}

Result<int64_t> LinkTables::term_articles(int64_t hash) {
  term_articles_.begin(hash);
  const Result<std::optional<int64_t>> count = first_integer(term_articles_);
  if (!count) return count.status();
  return count->value_or(0);
}

Status LinkTables::put_term_articles(int64_t hash, int64_t articles) {
  return put_term_articles_.run(hash, articles);
}

}  // namespace isnad::store
