// What an open Store is made of; included by the files that implement its functions.
#pragma once

#include <chrono>
#include <functional>

#include "isnad/store.h"
#include "store/connection.h"
#include "store/row_reader.h"
#include "store/row_writer.h"

namespace isnad {

struct Store::Parts {
  store::Connection db;  // first, so that it goes last: the statements belong to it
  StoreOptions options;
  store::RowReader reader;
  std::optional<store::RowWriter> writer;       // when opened for writing
  store::PreparedStatement find;                // id -> number, content_hash
  int changed = 0;                              // articles since the batch began
  std::chrono::steady_clock::time_point began;  // the open batch
  std::string json;                             // scratch

  // Opens a batch where none is open.
  Status begin();
  // Commits the batch when it is large or old enough, or has changed nothing.
  Status commit_when_due();
  // Gives the batch up.
  void roll_back();
  // Runs `write` as one change of the batch; after an error the batch is given up.
  Status change(const std::function<Status()>& write);
};

}  // namespace isnad
