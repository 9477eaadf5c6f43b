#include "store/feed_tables.h"

#include <array>
#include <utility>

#include "store/store_parts.h"

namespace isnad::store {

Result<FeedTables> FeedTables::open(Store& store) {
  if (!store.parts_->writer) {
    return Status{Code::kUnsupported, "the record file was opened for reading only",
                  store.parts_->db.path(), "open it for writing"};
  }
  FeedTables tables;
  tables.store_ = &store;
  tables.db_ = &store.parts_->db;
  const Status status = tables.prepare();
  if (!status.is_ok()) return status;
  return tables;
}

Status FeedTables::prepare() {
  const std::array<std::pair<PreparedStatement*, const char*>, 8> all{{
      {&add_feed_, "INSERT OR IGNORE INTO feed (url, not_before, failures) VALUES (?, 0, 0)"},
      {&feed_,
       "SELECT number, url, moved_to, title, etag, last_modified, checked, not_before, failures, "
       "outcome FROM feed WHERE url = ?"},
      {&put_feed_,
       "UPDATE feed SET moved_to = ?, title = ?, etag = ?, last_modified = ?, checked = ?, "
       "not_before = ?, failures = ?, outcome = ? WHERE number = ?"},
      {&item_,
       "SELECT number, feed, address, url, title, author, published, updated, outcome, reason, "
       "article, attempts, checked, not_before, content, summary FROM feed_item WHERE address = ?"},
      {&put_item_,
       "INSERT INTO feed_item (feed, address, url, title, author, published, updated, outcome, "
       "reason, article, attempts, checked, not_before, content, summary) VALUES (?1, ?2, ?3, ?4, "
       "?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) ON CONFLICT (address) DO UPDATE SET "
       "url = ?3, title = ?4, author = ?5, published = ?6, updated = ?7, outcome = ?8, reason = "
       "?9, article = ?10, attempts = ?11, checked = ?12, not_before = ?13, content = ?14, "
       "summary = ?15"},
      {&waiting_,
       "SELECT address FROM feed_item WHERE feed = ? AND outcome = 'waiting' AND not_before <= ? "
       "ORDER BY number"},
      {&site_, "SELECT robots, robots_checked, not_before FROM site WHERE site = ?"},
      {&put_site_, "INSERT OR REPLACE INTO site VALUES (?, ?, ?, ?)"},
  }};
  for (const auto& [statement, sql] : all) {
    Result<PreparedStatement> prepared = db_->prepare(sql);
    if (!prepared) return prepared.status();
    *statement = std::move(prepared).value();
  }
  return Status::ok();
}

Status FeedTables::begin() {
  return db_->in_transaction() ? Status::ok() : db_->run("BEGIN IMMEDIATE");
}

Status FeedTables::commit() { return store_->commit(); }

Result<FeedRow> FeedTables::feed(const std::string& url) {
  feed_.begin(url);
  Result<bool> row = feed_.step();
  if (row && !*row) {
    const Status added = add_feed_.run(url);
    if (!added.is_ok()) return added;
    feed_.begin(url);
    row = feed_.step();
  }
  if (!row) return row.status();
  FeedRow found;
  found.number = feed_.integer(0);
  found.url = feed_.text(1);
  found.moved_to = feed_.text_or_null(2);
  found.title = feed_.text_or_null(3);
  found.etag = feed_.text_or_null(4);
  found.last_modified = feed_.text_or_null(5);
  found.checked = feed_.integer_or_null(6);
  found.not_before = feed_.integer(7);
  found.failures = feed_.integer(8);
  found.outcome = feed_.text_or_null(9);
  feed_.reset();
  return found;
}

Status FeedTables::put_feed(const FeedRow& feed) {
  return put_feed_.run(feed.moved_to, feed.title, feed.etag, feed.last_modified, feed.checked,
                       feed.not_before, feed.failures, feed.outcome, feed.number);
}

Result<std::optional<FeedItemRow>> FeedTables::item(const std::string& address) {
  item_.begin(address);
  const Result<bool> row = item_.step();
  if (!row) return row.status();
  std::optional<FeedItemRow> found;
  if (*row) {
    found.emplace();
    found->number = item_.integer(0);
    found->feed = item_.integer(1);
    found->address = item_.text(2);
    found->url = item_.text_or_null(3);
    found->title = item_.text_or_null(4);
    found->author = item_.text_or_null(5);
    found->published = item_.text_or_null(6);
    found->updated = item_.text_or_null(7);
    found->outcome = item_.text(8);
    found->reason = item_.text_or_null(9);
    found->article = item_.text_or_null(10);
    found->attempts = item_.integer(11);
    found->checked = item_.integer_or_null(12);
    found->not_before = item_.integer(13);
    found->content = item_.text_or_null(14);
    found->summary = item_.text_or_null(15);
  }
  item_.reset();
  return found;
}

Status FeedTables::put_item(const FeedItemRow& item) {
  return put_item_.run(item.feed, item.address, item.url, item.title, item.author, item.published,
                       item.updated, item.outcome, item.reason, item.article, item.attempts,
                       item.checked, item.not_before, item.content, item.summary);
}

Result<std::vector<std::string>> FeedTables::waiting(int64_t feed, int64_t now) {
  std::vector<std::string> found;
  waiting_.begin(feed, now);
  while (true) {
    const Result<bool> row = waiting_.step();
    if (!row) return row.status();
    if (!*row) break;
    found.emplace_back(waiting_.text(0));
  }
  waiting_.reset();
  return found;
}

Result<SiteRow> FeedTables::site(const std::string& site) {
  site_.begin(site);
  const Result<bool> row = site_.step();
  if (!row) return row.status();
  SiteRow found;
  found.site = site;
  if (*row) {
    found.robots = site_.text_or_null(0);
    found.robots_checked = site_.integer_or_null(1);
    found.not_before = site_.integer(2);
  }
  site_.reset();
  return found;
}

Status FeedTables::put_site(const SiteRow& site) {
  return put_site_.run(site.site, site.robots, site.robots_checked, site.not_before);
}

}  // namespace isnad::store
