#include "live/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/excerpt.h"
#include "cli/command.h"
#include "intake/feed_list.h"
#include "intake/line_source.h"
#include "intake/url.h"
#include "isnad/isnad.h"
#include "record/json_writer.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "FEED is the address of an RSS, Atom or JSON feed, or a file: OPML, or one address a line.\n"
    "New articles are fetched, read and kept; what was seen and what is still to be done is\n"
    "remembered in the record file. robots.txt is obeyed, a site gets one request at a time.\n"
    "\n"
    "Examples:\n"
    "  isnad watch feeds.opml --db news.db\n"
    "  isnad watch https://example.org/rss.xml --db news.db --once    (for cron)";

struct WatchCommand {
  std::vector<std::string> feeds;
  std::string db = "isnad.db", contact;
  bool once = false, json = false, allow_private = false;
  int64_t every = 900;
  double timeout = 30, pause = 1;
  size_t pages = 100;
};

constexpr size_t kLongestShown = 400;  // bytes of an address or a reason
constexpr int64_t kLockedSeconds = 1;

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int /*signal*/) { interrupted = 1; }

// What came of one round, by outcome.
struct Tally {
  std::map<std::string, uint64_t> feeds, items;
  std::map<Stored, uint64_t> stored;

  uint64_t failed() const {
    const auto of = [](const auto& counts) {
      const auto found = counts.find("failed");
      return found == counts.end() ? uint64_t{0} : found->second;
    };
    return of(feeds) + of(items);
  }
};

std::string counted(const std::map<std::string, uint64_t>& counts) {
  std::string line;
  for (const auto& [outcome, count] : counts)
    line += fmt::format("{}{} {}", line.empty() ? "" : ", ", count, outcome);
  return line.empty() ? "none" : line;
}

std::string event_json(const live::WatchEvent& event) {
  std::string line;
  {
    record::JsonWriter writer(line);
    const auto text = [&](const char* key, const std::string& value) {
      writer.key(key);
      writer.text_or_null(value.empty() ? std::nullopt : std::optional(value));
    };
    writer.open('{');
    text("kind", event.is_feed ? "feed" : "article");
    text("url", event.url);
    text("feed", event.feed);
    text("outcome", event.outcome);
    text("reason", event.reason);
    if (event.is_feed) {
      writer.key("items");
      writer.integer(static_cast<int64_t>(event.items));
    } else {
      text("article", event.article.value_or(""));
    }
    writer.close('}');
  }
  return line;
}

class WatchRun {
 public:
  WatchRun(Session& session, const WatchCommand& command) : session_(session), command_(command) {}

  int go(live::Watch& watch);

 private:
  Status round(live::Watch& watch);
  void tell(const live::WatchEvent& event);
  void tell_tally(const Linked& linked) const;
  void wait_until(int64_t due) const;
  bool stopped() const { return interrupted != 0 || session_.out.closed(); }

  Session& session_;
  const WatchCommand& command_;
  Tally tally_;  // of this round
};

void WatchRun::tell(const live::WatchEvent& event) {
  ++(event.is_feed ? tally_.feeds : tally_.items)[event.outcome];
  if (event.stored) ++tally_.stored[*event.stored];
  // Both are of strangers' making.
  const std::string url = base::excerpt(event.url, kLongestShown);
  const std::string reason = base::excerpt(event.reason, kLongestShown);
  if (event.outcome == "failed") {
    session_.complain({Code::kIo, reason, url, ""});
  } else if (!reason.empty()) {
    session_.note(fmt::format("{}: {}: {}", url, event.outcome, reason));
  }
  for (const std::string& note : event.notes) session_.note(fmt::format("{}: {}", url, note));
  if (!command_.json) return;
  // Who follows the output wants to see each line when it is there. What fails now fails again, and
  // is told, at the end of the round.
  static_cast<void>(session_.out.write_line(event_json(event)));
  static_cast<void>(session_.out.flush());
}

void WatchRun::tell_tally(const Linked& linked) const {
  session_.note(fmt::format("feeds: {}", counted(tally_.feeds)));
  session_.note(fmt::format("articles: {}", counted(tally_.items)));
  const auto of = [this](Stored stored) {
    const auto found = tally_.stored.find(stored);
    return found == tally_.stored.end() ? uint64_t{0} : found->second;
  };
  session_.note(fmt::format("{}: {} new, {} changed, {} unchanged", command_.db, of(Stored::kAdded),
                            of(Stored::kReplaced), of(Stored::kUnchanged)));
  if (linked.articles > 0) {
    session_.note(fmt::format("linked: {} copies of other articles, {} new stories", linked.copies,
                              linked.new_stories));
  }
}

Status WatchRun::round(live::Watch& watch) {
  tally_ = {};
  const auto linked = watch.round(
      command_.once, [this] { return stopped(); },
      [this](const live::WatchEvent& event) { tell(event); });
  if (!linked) {
    // Somebody else reads into the file. What was done since the last commit is done again.
    if (linked.status().code != Code::kLocked || command_.once) return linked.status();
    session_.complain(linked.status());
    wait_until(live::now_seconds() + kLockedSeconds);
    return Status::ok();
  }
  if (!tally_.feeds.empty() || !tally_.items.empty() || command_.once) tell_tally(*linked);
  return session_.out.flush();
}

void WatchRun::wait_until(int64_t due) const {
  while (!stopped() && live::now_seconds() < due)
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
}

int WatchRun::go(live::Watch& watch) {
  std::signal(SIGINT, interrupt);
  std::signal(SIGTERM, interrupt);
  while (true) {
    Status status = round(watch);
    if (!status.is_ok()) return fail(session_, status);
    if (command_.once || stopped()) break;
    wait_until(watch.next_due());
    if (stopped()) break;
  }
  return command_.once && tally_.failed() > 0 ? kFailed : kDone;
}

// Addresses as they are, and those that files list.
Result<std::vector<std::string>> addresses_of(const std::vector<std::string>& feeds) {
  std::vector<std::string> addresses;
  for (const std::string& feed : feeds) {
    if (feed.find("://") != std::string::npos) {
      if (!intake::is_web_address(feed)) {
        return Status{Code::kInvalid, fmt::format("is no web address: {}", feed), "",
                      "give an http or https address, or a file that lists some"};
      }
      addresses.push_back(feed);
      continue;
    }
    auto file = intake::LineSource::open(feed);
    if (!file) return file.status();
    const auto bytes = file->whole();
    if (!bytes) return bytes.status();
    if (!*bytes)
      return Status{Code::kInvalid, "is longer than 64 MiB", feed, "give a list of feeds"};
    auto listed = intake::parse_feed_list(**bytes, feed);
    if (!listed) return listed.status();
    addresses.insert(addresses.end(), listed->begin(), listed->end());
  }
  return addresses;
}

int watch_feeds(Session& session, const WatchCommand& command) {
  const auto addresses = addresses_of(command.feeds);
  if (!addresses) return fail(session, addresses.status());
  const auto language = session.language();
  if (!language) return fail(session, language.status());
  auto store = Store::open(command.db);
  if (!store) return fail(session, store.status());
  live::WatchOptions options;
  options.every_seconds = command.every;
  options.most_pages = command.pages;
  options.visit.pause_seconds = command.pause;
  options.visit.transfer.timeout_seconds = command.timeout;
  options.visit.transfer.allow_private = command.allow_private;
  options.visit.transfer.user_agent =
      fmt::format("isnad/{} (reads news feeds; obeys robots.txt{}{})", kVersion,
                  command.contact.empty() ? "" : "; ", command.contact);
  auto watch = live::Watch::open(*store, *language, *addresses, options);
  if (!watch) return fail(session, watch.status());
  return WatchRun(session, command).go(*watch);
}

}  // namespace

void add_watch(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("watch", "Follow feeds and read what they announce");
  auto options = std::make_shared<WatchCommand>();
  command->add_option("FEED", options->feeds, "Addresses of feeds, or files that list some")
      ->type_name("")
      ->required();
  command->add_option("--db", options->db, "Keep the record in this file (isnad.db)")
      ->type_name("FILE");
  command->add_flag("--once", options->once, "Ask every feed once and end");
  command->add_option("--every", options->every, "Seconds between two questions to a feed (900)")
      ->type_name("SECONDS")
      ->check(CLI::Range(1, 31'536'000));
  command->add_option("--pages", options->pages, "Pages of one site in a round, at most (100)")
      ->type_name("N")
      ->check(CLI::Range(1, 100'000));
  command->add_option("--pause", options->pause, "Seconds between two requests to a site (1)")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 3600.0));
  command->add_option("--timeout", options->timeout, "Seconds that one request may take (30)")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.1, 3600.0));
  command
      ->add_option("--contact", options->contact,
                   "Address or URL that sites are told, to reach who runs this")
      ->type_name("TEXT")
      ->check([](const std::string& text) {
        const auto plain = [](char c) { return c >= ' ' && c < 0x7F; };
        return std::all_of(text.begin(), text.end(), plain) ? "" : "must be plain ASCII";
      });
  command->add_flag("--allow-private", options->allow_private,
                    "Also connect to private, loopback and link-local addresses");
  command->add_flag("--json", options->json, "One JSON object for each feed and article");
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return watch_feeds(session, *options); };
  });
}

}  // namespace isnad::cli
