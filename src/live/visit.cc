#include "live/visit.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "intake/url.h"
#include "live/retry.h"
#include "text/utf8.h"

namespace isnad::live {
namespace {

constexpr const char* kAgent = "isnad";  // our name in robots.txt
constexpr size_t kMostAtOnce = 8;
constexpr int kMostHops = 10;
constexpr int64_t kRobotsLast = 86400;
constexpr int64_t kPatience = 10;  // seconds that one waits for a site; for more one comes back
constexpr int64_t kFirstRefusal = 60, kRobotsRefusal = 600;

bool is_redirect(int code) {
  return code == 301 || code == 302 || code == 303 || code == 307 || code == 308;
}

// What robots.txt judges: path and query.
std::string_view path_of(std::string_view url) { return url.substr(intake::site_of(url).size()); }

Answer failure(Status status) {
  Answer answer;
  answer.failure = std::move(status);
  answer.lasting = true;
  return answer;
}

}  // namespace

int64_t now_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Visitor::Visitor(store::FeedTables& tables, const VisitOptions& options, Transfers transfers)
    : tables_(&tables), options_(options), transfers_(std::move(transfers)) {}

Result<Visitor> Visitor::make(store::FeedTables& tables, const VisitOptions& options) {
  auto transfers = Transfers::make(options.transfer);
  if (!transfers) return transfers.status();
  return Visitor(tables, options, std::move(*transfers));
}

void Visitor::add(uint64_t tag, Request request) {
  Job job;
  job.tag = tag;
  job.url = intake::normal_address(request.url);
  job.request = std::move(request);
  ++jobs_;
  queue(std::move(job));
}

void Visitor::queue(Job job) {
  Site& site = sites_[std::string(intake::site_of(job.url))];
  // Who was sent here or is asked again goes first.
  if (job.hops + job.patience > 0) {
    site.queue.push_front(std::move(job));
  } else {
    site.queue.push_back(std::move(job));
  }
}

void Visitor::finish(const Job& job, VisitEnd end, Answer answer, std::vector<Visit>& over) {
  --jobs_;
  if (answer.failure.where.empty()) answer.failure.where = job.request.url;
  over.push_back({job.tag, end, std::move(answer), job.url, job.moved_to, 0});
}

Result<std::vector<Visit>> Visitor::wait(int milliseconds) {
  std::vector<Visit> over;
  for (auto& [name, site] : sites_) {
    const Status status = go_on(name, site, over);
    if (!status.is_ok()) return status;
  }
  int most = over.empty() ? milliseconds : 0;
  for (const auto& [name, site] : sites_) {
    if (site.busy || site.queue.empty()) continue;
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(site.next - Clock::now()).count() + 1;
    if (left > 0) most = static_cast<int>(std::min<int64_t>(most, left));
  }
  auto done = transfers_.wait(most);
  if (!done) return done.status();
  for (Transfers::Done& one : *done) {
    const Status status = take(one.tag, std::move(one.answer), over);
    if (!status.is_ok()) return status;
  }
  return over;
}

// What can be done for a site now.
Status Visitor::go_on(const std::string& name, Site& site, std::vector<Visit>& over) {
  if (site.busy || site.queue.empty()) return Status::ok();
  const int64_t now = now_seconds();
  if (!site.loaded) {
    auto row = tables_->site(name);
    if (!row) return row.status();
    site.row = std::move(*row);
    site.loaded = true;
    if (site.row.robots && site.row.robots_checked.value_or(0) + kRobotsLast > now)
      site.robots.emplace(*site.row.robots, kAgent);
  }
  const int64_t left = site.row.not_before - now;
  if (left > kPatience) {
    while (!site.queue.empty()) {
      const Job job = std::move(site.queue.front());
      site.queue.pop_front();
      finish(job, VisitEnd::kLater, {}, over);
      over.back().not_before = site.row.not_before;
    }
    return Status::ok();
  }
  if (left > 0) site.next = std::max(site.next, Clock::now() + std::chrono::seconds(left));
  if (Clock::now() < site.next || transfers_.running() >= kMostAtOnce) return Status::ok();
  if (!site.robots) {
    site.robots_hops = 0;
    ask_robots(name + "/robots.txt", site, next_transfer_++);
    site_of_transfer_[next_transfer_ - 1] = name;
  } else {
    ask(name, site, over);
  }
  return Status::ok();
}

void Visitor::ask_robots(const std::string& url, Site& site, uint64_t transfer) {
  site.busy = true;
  Request request;
  request.url = url;
  request.accept = "text/plain, */*;q=0.1";
  request.most_bytes = Robots::kMost;
  request.cut = true;
  transfers_.start(transfer, request);
}

void Visitor::ask(const std::string& name, Site& site, std::vector<Visit>& over) {
  while (!site.queue.empty()) {
    Job job = std::move(site.queue.front());
    site.queue.pop_front();
    if (!site.robots->allows(path_of(job.url))) {
      finish(job, VisitEnd::kDisallowed, {}, over);
      continue;
    }
    site.busy = true;
    site_of_transfer_[next_transfer_] = name;
    transfers_.start(next_transfer_++, job.request);
    site.asked = std::move(job);
    return;
  }
}

Status Visitor::take(uint64_t transfer, Answer answer, std::vector<Visit>& over) {
  const auto found = site_of_transfer_.find(transfer);
  if (found == site_of_transfer_.end()) return Status::ok();
  const std::string name = found->second;
  site_of_transfer_.erase(found);
  Site& site = sites_[name];
  site.busy = false;
  const double pause =
      std::max(options_.pause_seconds, site.robots ? site.robots->delay().value_or(0) : 0);
  site.next = Clock::now() +
              std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(pause));
  return site.asked ? take_answer(site, std::move(answer), over)
                    : take_robots(name, site, std::move(answer), over);
}

// RFC 9309, section 2.3.1: what is not there allows everything, what fails forbids it for now.
Status Visitor::take_robots(const std::string& name, Site& site, Answer answer,
                            std::vector<Visit>& over) {
  const int64_t now = now_seconds();
  if (!answer.failure.is_ok()) {
    while (!site.queue.empty()) {
      const Job job = std::move(site.queue.front());
      site.queue.pop_front();
      Answer same = answer;
      same.failure.where = job.request.url;
      finish(job, VisitEnd::kFailed, std::move(same), over);
    }
    return Status::ok();
  }
  const std::string target = intake::resolve_url(name + "/robots.txt", answer.location);
  if (is_redirect(answer.code) && intake::is_web_address(target) && ++site.robots_hops <= 5) {
    site_of_transfer_[next_transfer_] = name;
    ask_robots(target, site, next_transfer_++);
    return Status::ok();
  }
  if (answer.code >= 500 || answer.code == 429)
    return leave_alone(site, retry_after(answer.retry_after, now).value_or(kRobotsRefusal));
  const bool there = answer.code >= 200 && answer.code < 300;
  text::repair_utf8(answer.body);
  site.row.robots = there ? std::move(answer.body) : std::string();
  site.row.robots_checked = now;
  site.robots.emplace(*site.row.robots, kAgent);
  return tables_->put_site(site.row);
}

Status Visitor::leave_alone(Site& site, int64_t seconds) {
  site.row.not_before = now_seconds() + seconds;
  return tables_->put_site(site.row);
}

Status Visitor::take_answer(Site& site, Answer answer, std::vector<Visit>& over) {
  Job job = std::move(*site.asked);
  site.asked.reset();
  if (!answer.failure.is_ok()) {
    finish(job, VisitEnd::kFailed, std::move(answer), over);
    return Status::ok();
  }
  const auto asked_for = retry_after(answer.retry_after, now_seconds());
  if (answer.code == 429 || (answer.code == 503 && asked_for)) {
    const int64_t seconds = asked_for.value_or(kFirstRefusal);
    Status status = leave_alone(site, seconds);
    if (seconds <= kPatience && ++job.patience <= 2) {
      queue(std::move(job));
    } else {
      finish(job, VisitEnd::kLater, std::move(answer), over);
      over.back().not_before = site.row.not_before;
    }
    return status;
  }
  if (is_redirect(answer.code) && !answer.location.empty()) {
    follow(std::move(job), answer, over);
  } else {
    finish(job, VisitEnd::kAnswered, std::move(answer), over);
  }
  return Status::ok();
}

void Visitor::follow(Job job, const Answer& answer, std::vector<Visit>& over) {
  const std::string target = intake::resolve_url(job.request.url, answer.location);
  std::string url = intake::normal_address(target);
  if (url.empty() || ++job.hops > kMostHops) {
    const char* why = url.empty() ? "redirects to what is no web address" : "redirects without end";
    finish(job, VisitEnd::kFailed, failure({Code::kInvalid, why, job.request.url, ""}), over);
    return;
  }
  job.moved = job.moved && (answer.code == 301 || answer.code == 308);
  if (job.moved) job.moved_to = target;
  job.request.url = target;
  job.url = std::move(url);
  queue(std::move(job));
}

}  // namespace isnad::live
