// Visits to the web as a guest: robots.txt is asked for first and obeyed, a site gets one request
// at a time with a pause between two, and is left alone as long as it asks to be (Retry-After).
// Redirects are followed, each hop by the same rules.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "isnad/result.h"
#include "live/robots.h"
#include "live/transfer.h"
#include "store/feed_tables.h"

namespace isnad::live {

// Seconds since 1970.
int64_t now_seconds();

struct VisitOptions {
  TransferOptions transfer;
  double pause_seconds = 1;  // between two requests to one site; its Crawl-delay, where longer
};

enum class VisitEnd : uint8_t {
  kAnswered,    // with whatever code but a redirect
  kFailed,      // Answer::failure says why
  kDisallowed,  // by robots.txt
  kLater,       // the site is to be left alone until `not_before`
};

struct Visit {
  uint64_t tag = 0;
  VisitEnd end = VisitEnd::kFailed;
  Answer answer;
  std::string url;                      // that answered in the end
  std::optional<std::string> moved_to;  // the page's address from now on: every hop said so
  int64_t not_before = 0;
};

// One thread. What sites said is kept in the tables: a robots.txt for a day.
class Visitor {
 public:
  static Result<Visitor> make(store::FeedTables& tables, const VisitOptions& options);

  // `tag` comes back with the visit. The address must be a web address (intake/url.h).
  void add(uint64_t tag, Request request);
  bool idle() const { return jobs_ == 0; }
  // Goes on with all visits for at most so long; those that are over by then, perhaps none.
  Result<std::vector<Visit>> wait(int milliseconds);

 private:
  using Clock = std::chrono::steady_clock;

  struct Job {
    uint64_t tag = 0;
    Request request;
    std::string url;  // of this hop, in normal form
    std::optional<std::string> moved_to;
    bool moved = true;  // no hop so far was a passing one
    int hops = 0, patience = 0;
  };
  struct Site {
    store::SiteRow row;
    bool loaded = false, busy = false;
    std::optional<Robots> robots;
    int robots_hops = 0;
    std::deque<Job> queue;
    std::optional<Job> asked;  // whose request is on its way
    Clock::time_point next;    // no request before
  };

  Visitor(store::FeedTables& tables, const VisitOptions& options, Transfers transfers);

  void queue(Job job);
  Status go_on(const std::string& name, Site& site, std::vector<Visit>& over);
  void ask(const std::string& name, Site& site, std::vector<Visit>& over);
  void ask_robots(const std::string& url, Site& site, uint64_t transfer);
  Status take(uint64_t transfer, Answer answer, std::vector<Visit>& over);
  Status take_robots(const std::string& name, Site& site, Answer answer, std::vector<Visit>& over);
  Status take_answer(Site& site, Answer answer, std::vector<Visit>& over);
  Status leave_alone(Site& site, int64_t seconds);
  void follow(Job job, const Answer& answer, std::vector<Visit>& over);
  void finish(const Job& job, VisitEnd end, Answer answer, std::vector<Visit>& over);

  store::FeedTables* tables_;
  VisitOptions options_;
  Transfers transfers_;
  std::map<std::string, Site> sites_;  // by "https://example.org"
  std::map<uint64_t, std::string> site_of_transfer_;
  uint64_t next_transfer_ = 1;
  size_t jobs_ = 0;
};

}  // namespace isnad::live
