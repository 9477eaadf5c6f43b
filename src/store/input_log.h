// What became of every input, and how far each web archive was read: kept in the batch of the
// articles themselves, so that what the log says is there is there, and nothing is read twice after
// a kill but what was not committed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/intake.h"
#include "isnad/result.h"
#include "isnad/store.h"
#include "store/connection.h"

namespace isnad::store {

struct InputRow {
  enum class Outcome : uint8_t { kRead, kNoArticle, kFailed, kWaiting };  // the last: of a feed

  std::string name;  // where it stands
  std::optional<std::string> url;
  Outcome outcome = Outcome::kRead;
  std::optional<std::string> why;      // none: it was read
  std::optional<std::string> article;  // its id
  // Told when listed: the article or the earlier input whose text it repeats.
  std::optional<std::string> copy_of;
};

// "read", "no article", "failed", "waiting"; and back, none for other words.
std::string_view name(InputRow::Outcome outcome);
std::optional<InputRow::Outcome> outcome_named(std::string_view word);

// The store must outlive it and stay where it is. Errors as the store's.
class InputLog {
 public:
  static Result<InputLog> open(Store& store);

  // Keeps the row under its name; the last one wins. `mark`: how far its file has come with it.
  Status note(const InputRow& row, const std::optional<InputMark>& mark);
  // The files that runs before this one left in the middle.
  Result<std::vector<InputMark>> marks() const;
  // In the order in which they were first read, then what feeds announced; of one outcome where it
  // is set. `limit` 0: all.
  static Result<std::vector<InputRow>> list(const Store& store,
                                            std::optional<InputRow::Outcome> outcome, size_t limit);
  // At the end of a run: its files were read whole.
  Status forget_marks(const std::vector<std::string>& paths);

 private:
  Store* store_ = nullptr;
  PreparedStatement put_, put_mark_, forget_;
};

}  // namespace isnad::store
