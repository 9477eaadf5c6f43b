#include "store/feed_schema.h"

namespace isnad::store {
namespace {

// Clock times are seconds since 1970. None of these rows is part of a record or its hash.
constexpr std::string_view kFeeds = R"sql(
CREATE TABLE feed (
  number INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,             -- as it was given, in normal form
  moved_to TEXT,                        -- where its site says that it is now for good
  title TEXT,
  etag TEXT, last_modified TEXT,        -- of the last answer, for the next question
  checked INTEGER,                      -- when it was last asked; NULL: never
  not_before INTEGER NOT NULL,          -- it is left alone until then
  failures INTEGER NOT NULL,            -- in a row
  outcome TEXT                          -- of the last time: read unchanged, or why not
) STRICT;

CREATE TABLE feed_item (
  number INTEGER PRIMARY KEY,
  feed INTEGER NOT NULL REFERENCES feed,  -- that announced it first
  address TEXT NOT NULL UNIQUE,         -- of its page in normal form; else the feed's with its id
  url TEXT,                             -- of its page; NULL: it has none
  title TEXT, author TEXT, published TEXT, updated TEXT,  -- as the feed says
  outcome TEXT NOT NULL,                -- waiting read text none refused failed
  reason TEXT,                          -- why it was not read
  article TEXT,                         -- id of what was read
  attempts INTEGER NOT NULL,
  checked INTEGER,                      -- when its page was last asked for
  not_before INTEGER NOT NULL,
  content TEXT, summary TEXT            -- HTML of the feed, as long as it waits
) STRICT;
CREATE INDEX feed_item_waiting ON feed_item (feed, number) WHERE outcome = 'waiting';

CREATE TABLE site (
  site TEXT PRIMARY KEY,                -- https://example.org
  robots TEXT,                          -- its robots.txt; NULL: not had
  robots_checked INTEGER,
  not_before INTEGER NOT NULL           -- it asked for patience until then
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace

std::string_view feed_step() { return kFeeds; }

}  // namespace isnad::store
