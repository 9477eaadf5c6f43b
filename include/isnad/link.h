// Joins the articles of a record file: which carry one text and whose it is, which are about one
// happening. What it finds, Store::copies and Store::stories tell.
#pragma once

#include <cstdint>
#include <memory>

#include "isnad/language.h"
#include "isnad/result.h"
#include "isnad/store.h"

namespace isnad {

struct Linked {
  uint64_t articles = 0;     // that were linked
  uint64_t copies = 0;       // of them, those that carry the text of an earlier one
  uint64_t new_stories = 0;  // that they began
};

// Articles are linked in the order in which they arrived, each with all that were there before; the
// outcome depends on that order alone, not on how it was cut into runs. An article whose words
// change is linked anew. Some 0.5 ms an article, whatever the size of the record, as long as
// articles arrive roughly in order of time.
class Linker {
 public:
  // The store must be open for writing (else kUnsupported) and outlive it. The language knows the
  // names of agencies.
  static Result<Linker> open(Store& store, std::shared_ptr<const Language> language);
  Linker(Linker&&) noexcept;
  Linker& operator=(Linker&&) noexcept;
  ~Linker();

  // Links every article that waits for it. Commits what was put, and its own work every 500
  // articles; after an error that of the last batch is undone and waits again.
  Result<Linked> link();

 private:
  struct Parts;
  explicit Linker(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace isnad
