#include "store/link_schema.h"

namespace isnad::store {
namespace {

// An article that arrives or changes waits in `unlinked`, in the same transaction, so that neither
// a kill nor an older program leaves one out.
constexpr std::string_view kLinks = R"sql(
CREATE TABLE unlinked (
  position INTEGER PRIMARY KEY,         -- the order of arrival
  article INTEGER NOT NULL UNIQUE REFERENCES article
) STRICT;
INSERT INTO unlinked SELECT number, number FROM article;
CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
  INSERT INTO unlinked (article) VALUES (new.number);
END;
CREATE TRIGGER article_changed AFTER UPDATE OF content_hash ON article BEGIN
  INSERT OR REPLACE INTO unlinked (article) VALUES (new.number);
END;
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;

CREATE TABLE copy (
  article INTEGER PRIMARY KEY REFERENCES article,
  text_group INTEGER NOT NULL,          -- articles of one text: number of the first to arrive
  compared INTEGER REFERENCES article,  -- the one whose words it shares most; NULL: none
  relation TEXT,                        -- to that one: identical cut extended rewritten
  words INTEGER NOT NULL,
  shared INTEGER NOT NULL,              -- of them in `compared`
  compared_words INTEGER NOT NULL,
  compared_shared INTEGER NOT NULL,     -- of those in this article
  replaced_by INTEGER REFERENCES article  -- a later version of the same page
) STRICT;
CREATE INDEX copy_text_group ON copy (text_group);

CREATE TABLE print (                    -- what the words of an article were when it was linked
  article INTEGER PRIMARY KEY REFERENCES article,
  words_hash INTEGER NOT NULL,          -- of title and text
  fingerprints BLOB NOT NULL            -- those that stand in `fingerprint`, 8 bytes each
) STRICT;
CREATE TABLE fingerprint (
  hash INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE origin (
  text_group INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                   -- agency outlet unknown
  name TEXT,
  key TEXT NOT NULL,                    -- origins with one key are one origin
  evidence TEXT NOT NULL,               -- agency text both none
  article INTEGER NOT NULL REFERENCES article,  -- that names the agency, or came out first
  articles INTEGER NOT NULL, naming INTEGER NOT NULL  -- how many; how many name the agency
) STRICT;

CREATE TABLE story (
  number INTEGER PRIMARY KEY,
  first_day INTEGER, last_day INTEGER,  -- days since 1970-01-01; NULL: no day is known
  terms BLOB NOT NULL                   -- its heaviest words and names, with weights
) STRICT;
CREATE TABLE story_article (
  article INTEGER PRIMARY KEY REFERENCES article,
  story INTEGER NOT NULL REFERENCES story
) STRICT;
CREATE INDEX story_article_story ON story_article (story);
CREATE TABLE story_day (                -- the days on which a story has articles
  day INTEGER NOT NULL, story INTEGER NOT NULL REFERENCES story,
  PRIMARY KEY (day, story)
) STRICT, WITHOUT ROWID;
CREATE TABLE term (                     -- in how many articles a word or name stands
  hash INTEGER PRIMARY KEY,             -- 0: all articles
  articles INTEGER NOT NULL
) STRICT;
)sql";

}  // namespace

std::string_view link_step() { return kLinks; }

}  // namespace isnad::store
