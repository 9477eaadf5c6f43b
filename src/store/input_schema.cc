#include "store/input_schema.h"

namespace isnad::store {

std::string_view input_step() {
  return R"sql(
CREATE TABLE IF NOT EXISTS input (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,            -- where it stands: file, file:line, archive@offset
  url TEXT,                             -- as an archive has it
  outcome TEXT NOT NULL CHECK (outcome IN ('read', 'no article', 'failed')),
  why TEXT,                             -- NULL: it was read
  article TEXT                          -- id of the article that it became
) STRICT;
CREATE INDEX IF NOT EXISTS input_article ON input (article);

-- How far a web archive was read by a run that has not ended, or was killed.
CREATE TABLE IF NOT EXISTS input_mark (
  path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL,
  offset INTEGER NOT NULL, within INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";
}

}  // namespace isnad::store
