// What an open Store is made of; included by the files that implement its functions.
#pragma once

#include <chrono>

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
};

}  // namespace isnad
