// What `isnad watch` remembers between its rounds and runs. One call is one statement of SQL; what
// the rows mean is decided in src/live.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "isnad/result.h"
#include "isnad/store.h"
#include "store/connection.h"

namespace isnad::store {

// Clock times are seconds since 1970.
struct FeedRow {
  int64_t number = 0;
  std::string url;  // as given, in normal form
  std::optional<std::string> moved_to, title, etag, last_modified;
  std::optional<int64_t> checked;
  int64_t not_before = 0, failures = 0;
  std::optional<std::string> outcome;
};

struct FeedItemRow {
  int64_t number = 0, feed = 0;
  std::string address;
  std::optional<std::string> url, title, author, published, updated;
  std::string outcome = "waiting";  // waiting read text none refused failed
  std::optional<std::string> reason, article;
  int64_t attempts = 0;
  std::optional<int64_t> checked;
  int64_t not_before = 0;
  std::optional<std::string> content, summary;
};

struct SiteRow {
  std::string site;
  std::optional<std::string> robots;
  std::optional<int64_t> robots_checked;
  int64_t not_before = 0;
};

// The store must outlive it. One thread. Errors are those of isnad/store.h.
class FeedTables {
 public:
  // kUnsupported where the store was opened for reading.
  static Result<FeedTables> open(Store& store);

  // What is put after begin() is kept by commit(), with the articles that the store was given
  // meanwhile; without them each call is kept at once.
  Status begin();
  Status commit();

  // The feed of that address; a new row where there is none.
  Result<FeedRow> feed(const std::string& url);
  Status put_feed(const FeedRow& feed);

  Result<std::optional<FeedItemRow>> item(const std::string& address);
  // Under its address: adds it or takes its place.
  Status put_item(const FeedItemRow& item);
  // Addresses of items of the feed that wait and are due at `now`, oldest first.
  Result<std::vector<std::string>> waiting(int64_t feed, int64_t now);

  // An empty row where there is none.
  Result<SiteRow> site(const std::string& site);
  Status put_site(const SiteRow& site);

 private:
  Status prepare();

  Store* store_ = nullptr;
  Connection* db_ = nullptr;
  PreparedStatement add_feed_, feed_, put_feed_, item_, put_item_, waiting_, site_, put_site_;
};

}  // namespace isnad::store
