// The layer of commitments: who undertakes what by when. Promises, plans, orders and agreements by
// the rules of data/ar/commitment, what somebody says that he will or will not do, and what he
// announces to be to come.
#pragma once

#include <memory>

#include "read/workspace.h"

namespace isnad::read {

class EntityTable;

// Fills record.commitments: the act from its first word to the end of its clause, conditions and
// exceptions kept ("not before", "except after"); its deadline is a time inside the act or of its
// event, never one that was past when the article appeared. One for each thread.
class CommitmentReader {
 public:
  CommitmentReader(Workspace& workspace, EntityTable& entities);
  ~CommitmentReader();
  CommitmentReader(const CommitmentReader&) = delete;
  CommitmentReader& operator=(const CommitmentReader&) = delete;

  // Runs after the layer of events. Linear in the text.
  void read();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace isnad::read
