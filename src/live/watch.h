// Feeds into the record: asks each feed that is due, visits the pages that it newly announces,
// reads them and keeps what was read. What was seen and what is still to be done stands in the
// tables of the record file, so that a run that was killed goes on where it was.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "isnad/language.h"
#include "isnad/link.h"
#include "isnad/result.h"
#include "isnad/store.h"
#include "live/visit.h"

namespace isnad::live {

struct WatchOptions {
  VisitOptions visit;
  int64_t every_seconds = 900;  // between two questions to one feed
  size_t most_pages = 100;      // of one site in one round; the rest waits for the next
};

// What became of a feed or of an item of one.
struct WatchEvent {
  bool is_feed = false;
  std::string url;      // of the feed; of the item's page, or how the item is known
  std::string feed;     // its feed's address
  std::string outcome;  // of a feed: read unchanged refused failed waiting; of an item: see
                        // live/announced.h
  std::string reason;   // where it was not read
  size_t items = 0;     // of a feed: new ones
  std::optional<std::string> article;  // id
  std::optional<Stored> stored;
  std::vector<std::string> notes;  // what was mended
};

class Watch {
 public:
  // The store must be open for writing and outlive it. `feeds` are web addresses; one that is named
  // twice is followed once.
  static Result<Watch> open(Store& store, const std::shared_ptr<const Language>& language,
                            const std::vector<std::string>& feeds, const WatchOptions& options);
  Watch(Watch&&) noexcept;
  Watch& operator=(Watch&&) noexcept;
  ~Watch();

  // Asks the feeds that are due (`all`: every one whose site does not want to be left alone),
  // visits what they announce and what was left waiting, links what was read. Ends early where
  // `stopped` says so, within half a second. Errors are those of the store, after which another
  // round may be tried; what is wrong with a feed or page is an event.
  Result<Linked> round(bool all, const std::function<bool()>& stopped,
                       const std::function<void(const WatchEvent&)>& tell);

  // When the next feed is due, in seconds since 1970.
  int64_t next_due() const;

 private:
  struct Parts;
  explicit Watch(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace isnad::live
