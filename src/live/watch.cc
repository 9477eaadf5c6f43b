#include "live/watch.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "intake/feed.h"
#include "intake/page.h"
#include "intake/url.h"
#include "isnad/reader.h"
#include "live/announced.h"
#include "live/retry.h"
#include "store/feed_tables.h"

namespace isnad::live {
namespace {

constexpr int kWaitMilliseconds = 500;
constexpr int64_t kFirstRetry = 300;
constexpr int64_t kGone = 30 * 86400;
constexpr int64_t kRefused = 86400;
constexpr int64_t kMovedInVain = 3;   // failures after which the old address is asked again
constexpr int64_t kReadAgain = 3600;  // an update of an article is looked at after so long
// A site with many pages and a long Crawl-delay must not hold up the others: its pages wait for the
// next round.
constexpr int64_t kLongestRound = 600;
constexpr const char* kFeedTypes =
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";
constexpr const char* kPageTypes = "text/html, application/xhtml+xml, */*;q=0.1";

}  // namespace

struct Watch::Parts {
  struct Followed {
    std::string given;  // the address, with a password perhaps
    store::FeedRow row;
  };
  using Tell = std::function<void(const WatchEvent&)>;

  Parts(Store& kept_in, const std::shared_ptr<const Language>& language, Linker links,
        store::FeedTables memory)
      : store(kept_in),
        tables(std::move(memory)),
        pages(language),
        reader(language),
        scratch(reader.make_scratch()),
        linker(std::move(links)) {}

  Store& store;
  store::FeedTables tables;
  intake::PageReader pages;
  Reader reader;
  Reader::Scratch scratch;
  Linker linker;
  WatchOptions options;
  std::optional<Visitor> visitor;  // after the tables, which it points at
  std::vector<Followed> feeds;

  // Of the round. Tags below the number of feeds are theirs.
  std::map<uint64_t, std::string> addresses;  // items that are being visited
  std::set<std::string> visited;
  std::map<std::string, size_t, std::less<>> of_site;
  uint64_t next_tag = 0;

  int64_t due(const store::FeedRow& row) const {
    const int64_t next = row.checked ? *row.checked + options.every_seconds : 0;
    return std::max(row.not_before, next);
  }

  Status begin_round(bool all);
  void visit_item(const store::FeedItemRow& row);
  Status visit_waiting(const store::FeedRow& feed, int64_t now);
  Status take(const Visit& visit, const Tell& tell);
  Status take_feed(Followed& feed, const Visit& visit, const Tell& tell);
  Status read_feed(Followed& feed, const Visit& visit, WatchEvent& event, const Tell& tell);
  Status take_announced(const store::FeedRow& feed, const intake::FeedItem& item, WatchEvent& event,
                        const Tell& tell);
  Status take_item(const std::string& address, const Visit& visit, const Tell& tell);
  Status keep(const store::FeedRow& feed, store::FeedItemRow row, std::optional<Article> article,
              const Tell& tell);
};

Status Watch::Parts::begin_round(bool all) {
  addresses.clear();
  visited.clear();
  of_site.clear();
  next_tag = feeds.size();
  if (!visitor->idle()) {  // the last round was broken off
    auto anew = Visitor::make(tables, options.visit);
    if (!anew) return anew.status();
    visitor.emplace(std::move(*anew));
  }
  for (Followed& feed : feeds) {
    auto row = tables.feed(feed.row.url);
    if (!row) return row.status();
    feed.row = std::move(*row);
  }
  const int64_t now = now_seconds();
  for (size_t i = 0; i < feeds.size(); ++i) {
    const store::FeedRow& row = feeds[i].row;
    if ((all ? row.not_before : due(row)) <= now) {
      Request request;
      request.url = row.moved_to.value_or(feeds[i].given);
      request.accept = kFeedTypes;
      request.etag = row.etag.value_or("");
      request.last_modified = row.last_modified.value_or("");
      visitor->add(i, std::move(request));
    }
    Status status = visit_waiting(row, now);
    if (!status.is_ok()) return status;
  }
  return Status::ok();
}

Status Watch::Parts::visit_waiting(const store::FeedRow& feed, int64_t now) {
  auto waiting = tables.waiting(feed.number, now);
  if (!waiting) return waiting.status();
  for (const std::string& address : *waiting) {
    const auto row = tables.item(address);
    if (!row) return row.status();
    if (*row) visit_item(**row);
  }
  return Status::ok();
}

void Watch::Parts::visit_item(const store::FeedItemRow& row) {
  if (!row.url || visited.contains(row.address)) return;
  size_t& visits = of_site[std::string(intake::site_of(row.address))];
  if (visits == options.most_pages) return;
  ++visits;
  visited.insert(row.address);
  addresses[next_tag] = row.address;
  Request request;
  request.url = *row.url;
  request.accept = kPageTypes;
  visitor->add(next_tag++, std::move(request));
}

Status Watch::Parts::take(const Visit& visit, const Tell& tell) {
  if (visit.tag < feeds.size()) return take_feed(feeds[visit.tag], visit, tell);
  const auto found = addresses.find(visit.tag);
  if (found == addresses.end()) return Status::ok();
  const std::string address = std::move(found->second);
  addresses.erase(found);
  return take_item(address, visit, tell);
}

Status Watch::Parts::take_feed(Followed& feed, const Visit& visit, const Tell& tell) {
  store::FeedRow& row = feed.row;
  const int64_t now = now_seconds();
  WatchEvent event;
  event.is_feed = true;
  event.url = event.feed = row.url;
  row.checked = now;
  const int code = visit.answer.code;
  Status status;
  if (visit.end == VisitEnd::kLater) {
    event.outcome = "waiting";
    event.reason = "the site asked to be left alone";
    row.not_before = visit.not_before;
  } else if (visit.end == VisitEnd::kDisallowed) {
    event.outcome = "refused";
    event.reason = "the site's robots.txt forbids it";
    row.not_before = now + kRefused;
  } else if (visit.end == VisitEnd::kAnswered && code == 304) {
    event.outcome = "unchanged";
  } else if (visit.end == VisitEnd::kAnswered && code >= 200 && code < 300) {
    status = read_feed(feed, visit, event, tell);
  } else {
    event.outcome = "failed";
    event.reason =
        visit.end == VisitEnd::kFailed ? visit.answer.failure.message : refusal_of(visit.answer);
  }
  if (!status.is_ok()) return status;
  if (event.outcome == "failed") {
    ++row.failures;
    row.not_before = now + (code == 410 ? kGone : back_off(kFirstRetry, row.failures));
    if (row.failures >= kMovedInVain) row.moved_to.reset();
  } else if (event.outcome == "read" || event.outcome == "unchanged") {
    row.failures = row.not_before = 0;
    if (visit.moved_to) row.moved_to = visit.moved_to;
  }
  row.outcome = event.reason.empty() ? event.outcome : event.outcome + ": " + event.reason;
  tell(event);
  return tables.put_feed(row);
}

Status Watch::Parts::read_feed(Followed& feed, const Visit& visit, WatchEvent& event,
                               const Tell& tell) {
  auto parsed = intake::parse_feed({visit.answer.body, visit.answer.charset, visit.url});
  if (!parsed) {
    event.outcome = "failed";
    event.reason = parsed.status().message;
    return Status::ok();
  }
  event.outcome = "read";
  event.notes = std::move(parsed->notes);
  if (!parsed->title.empty()) feed.row.title = parsed->title;
  for (const intake::FeedItem& item : parsed->items) {
    Status status = take_announced(feed.row, item, event, tell);
    if (!status.is_ok()) return status;
  }
  const auto unless_empty = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
  };
  feed.row.etag = unless_empty(visit.answer.etag);
  feed.row.last_modified = unless_empty(visit.answer.last_modified);
  return Status::ok();
}

// An item that is new, or that was changed since it was read.
Status Watch::Parts::take_announced(const store::FeedRow& feed, const intake::FeedItem& item,
                                    WatchEvent& event, const Tell& tell) {
  store::FeedItemRow row = row_of(item, feed);
  const auto known = tables.item(row.address);
  if (!known) return known.status();
  if (*known) {
    const bool over = (*known)->outcome != "waiting";
    const bool changed = row.updated && row.updated != (*known)->updated;
    if (!over || !changed || (*known)->checked.value_or(0) + kReadAgain > now_seconds())
      return Status::ok();
    row.feed = (*known)->feed;
  }
  ++event.items;
  if (!row.url) {
    row.checked = now_seconds();
    auto article = read_without_page(feed, row);
    return keep(feed, std::move(row), std::move(article), tell);
  }
  Status status = tables.put_item(row);
  if (status.is_ok()) visit_item(row);
  return status;
}

Status Watch::Parts::take_item(const std::string& address, const Visit& visit, const Tell& tell) {
  auto row = tables.item(address);
  if (!row) return row.status();
  if (!*row) return Status::ok();
  const auto feed = std::find_if(feeds.begin(), feeds.end(), [&](const Followed& followed) {
    return followed.row.number == (*row)->feed;
  });
  const store::FeedRow& announced_by = feed == feeds.end() ? store::FeedRow{} : feed->row;
  auto article = read_page(visit, announced_by, now_seconds(), pages, **row);
  return keep(announced_by, std::move(**row), std::move(article), tell);
}

Status Watch::Parts::keep(const store::FeedRow& feed, store::FeedItemRow row,
                          std::optional<Article> article, const Tell& tell) {
  WatchEvent event;
  event.url = row.url.value_or(row.address);
  event.feed = feed.url;
  if (article) {
    event.notes = std::move(article->notes);
    const Record record = reader.read(*article, scratch);
    const auto stored = store.put(record);
    if (!stored && stored.status().code != Code::kInvalid) return stored.status();
    if (stored) {
      row.article = event.article = record.id;
      event.stored = *stored;
    } else {
      row.outcome = "failed";
      row.reason = stored.status().message;
    }
  }
  event.outcome = row.outcome;
  event.reason = row.reason.value_or("");
  if (row.outcome != "waiting") {
    row.content.reset();
    row.summary.reset();
  }
  tell(event);
  return tables.put_item(row);
}

Watch::Watch(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Watch::Watch(Watch&&) noexcept = default;
Watch& Watch::operator=(Watch&&) noexcept = default;
Watch::~Watch() = default;

Result<Watch> Watch::open(Store& store, const std::shared_ptr<const Language>& language,
                          const std::vector<std::string>& feeds, const WatchOptions& options) {
  auto tables = store::FeedTables::open(store);
  if (!tables) return tables.status();
  auto linker = Linker::open(store, language);
  if (!linker) return linker.status();
  auto parts = std::make_unique<Parts>(store, language, std::move(*linker), std::move(*tables));
  parts->options = options;
  auto visitor = Visitor::make(parts->tables, options.visit);
  if (!visitor) return visitor.status();
  parts->visitor.emplace(std::move(*visitor));
  std::set<std::string> seen;
  for (const std::string& url : feeds) {
    const std::string address = intake::normal_address(url);
    if (address.empty()) {
      return Status{Code::kInvalid, "is no web address", url, "give an http or https address"};
    }
    if (!seen.insert(address).second) continue;
    auto row = parts->tables.feed(address);
    if (!row) return row.status();
    parts->feeds.push_back({url, std::move(*row)});
  }
  return Watch(std::move(parts));
}

Result<Linked> Watch::round(bool all, const std::function<bool()>& stopped,
                            const std::function<void(const WatchEvent&)>& tell) {
  Parts& parts = *parts_;
  const int64_t end =
      all ? INT64_MAX : now_seconds() + std::max(parts.options.every_seconds, kLongestRound);
  Status status = parts.begin_round(all);
  while (status.is_ok() && !parts.visitor->idle() && !stopped() && now_seconds() < end) {
    // Others may write while we wait.
    status = parts.store.commit();
    if (!status.is_ok()) break;
    const auto visits = parts.visitor->wait(kWaitMilliseconds);
    if (!visits) return visits.status();
    if (visits->empty()) continue;
    status = parts.tables.begin();
    for (size_t i = 0; i < visits->size() && status.is_ok(); ++i)
      status = parts.take((*visits)[i], tell);
  }
  if (status.is_ok()) status = parts.store.commit();
  if (!status.is_ok()) return status;
  return parts.linker.link();
}

int64_t Watch::next_due() const {
  int64_t next = INT64_MAX;
  for (const Parts::Followed& feed : parts_->feeds) next = std::min(next, parts_->due(feed.row));
  return next;
}

}  // namespace isnad::live
