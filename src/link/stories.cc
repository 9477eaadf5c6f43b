#include "link/stories.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace isnad::link {
namespace {

// A story rests when it has had no article for so many days.
constexpr int64_t kDays = 2;
// How like a story an article must be (the cosine of their vectors), by the days between them. On
// the groups of automatic alignments of two months of five outlets, 0.15 joins neighbouring
// stories and 0.25 parts one in two.
constexpr std::array<double, kDays + 1> kAlike{0.19, 0.25, 0.32};
constexpr int64_t kNoDay = -1'000'000;
constexpr size_t kProbes = 24;       // terms by which stories are looked up
constexpr size_t kFewestProbes = 2;  // that an article and its story share
constexpr size_t kStoryTerms = 256;  // terms that a story keeps
constexpr size_t kMostInMemory = 50'000;

std::string bytes_of(const Terms& terms) {
  std::string bytes(terms.size() * sizeof(Term), '\0');
  if (!terms.empty()) std::memcpy(bytes.data(), terms.data(), bytes.size());
  return bytes;
}

Terms terms_of(std::string_view bytes) {
  Terms terms(bytes.size() / sizeof(Term));
  if (!terms.empty()) std::memcpy(terms.data(), bytes.data(), terms.size() * sizeof(Term));
  return terms;
}

void add_terms(Terms& sum, const Terms& terms) {
  Terms both;
  both.reserve(sum.size() + terms.size());
  size_t i = 0;
  for (const Term& term : terms) {
    while (i < sum.size() && sum[i].hash < term.hash) both.push_back(sum[i++]);
    both.push_back(term);
    if (i < sum.size() && sum[i].hash == term.hash) both.back().weight += sum[i++].weight;
  }
  both.insert(both.end(), sum.begin() + static_cast<ptrdiff_t>(i), sum.end());
  keep_heaviest(both, kStoryTerms);
  sum = std::move(both);
}

size_t common(const Terms& a, const Terms& b) {
  size_t count = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].hash == b[j].hash) ++count;
    if (a[i].hash <= b[j].hash) {
      ++i;
    } else {
      ++j;
    }
  }
  return count;
}

}  // namespace

void Stories::index(int64_t number, const Terms& terms) {
  for (const Term& term : terms) {
    std::vector<int64_t>& stories = holding_[term.hash];
    if (std::find(stories.rbegin(), stories.rend(), number) == stories.rend()) {
      stories.push_back(number);
    }
  }
}

Status Stories::load(int64_t day) {
  if (!loaded_.insert(day).second) return Status::ok();
  const auto numbers = tables_.stories_between(day, day);
  if (!numbers) return numbers.status();
  for (const int64_t number : *numbers) {
    const auto [at, added] = stories_.try_emplace(number);
    at->second.days.insert(day);
    if (!added) continue;
    const auto row = tables_.story(number);
    if (!row) return row.status();
    at->second.first_day = row->first_day;
    at->second.last_day = row->last_day;
    at->second.terms = terms_of(row->terms);
    at->second.length = length(at->second.terms);
    index(number, at->second.terms);
  }
  return Status::ok();
}

// Days between `day` and the nearest one on which the story has an article; none where it rests.
std::optional<int64_t> Stories::gap(const Story& story, int64_t day) const {
  std::optional<int64_t> nearest;
  for (auto at = story.days.lower_bound(day - kDays); at != story.days.end() && *at <= day + kDays;
       ++at) {
    const int64_t distance = *at > day ? *at - day : day - *at;
    if (!nearest || distance < *nearest) nearest = distance;
  }
  return nearest;
}

std::optional<int64_t> Stories::most_alike(int64_t day, const Terms& terms) const {
  Terms probes = terms;
  keep_heaviest(probes, kProbes);
  std::map<int64_t, size_t> hits;
  for (const Term& probe : probes) {
    const auto at = holding_.find(probe.hash);
    if (at == holding_.end()) continue;
    for (const int64_t number : at->second) ++hits[number];
  }
  std::optional<int64_t> best;
  double most = 1;
  for (const auto& [number, count] : hits) {
    const Story& story = stories_.at(number);
    const auto days = gap(story, day);
    if (count < kFewestProbes || !days || story.length == 0) continue;
    const double alike = static_cast<double>(dot(terms, story.terms)) / (kUnit * story.length);
    const double over = alike / kAlike[static_cast<size_t>(*days)];
    // The index may still name a story under a term that it has dropped.
    if (over < most || (best && over == most) || common(probes, story.terms) < kFewestProbes) {
      continue;
    }
    most = over;
    best = number;
  }
  return best;
}

Result<int64_t> Stories::add() {
  const auto number = tables_.add_story({});
  if (!number) return number.status();
  stories_.try_emplace(*number);
  return *number;
}

Result<Stories::Choice> Stories::link(int64_t article, std::optional<int64_t> day,
                                      const Terms& terms, std::optional<int64_t> compared) {
  if (stories_.size() > kMostInMemory) {
    Status status = write();
    if (!status.is_ok()) return status;
    forget();
  }
  const int64_t place = day.value_or(kNoDay);
  for (int64_t near = place - kDays; near <= place + kDays; ++near) {
    Status status = load(near);
    if (!status.is_ok()) return status;
  }
  Choice choice;
  if (compared) {
    const auto its = tables_.story_of(*compared);
    if (!its) return its.status();
    const auto at = its->has_value() ? stories_.find(**its) : stories_.end();
    if (at != stories_.end() && gap(at->second, place)) choice.story = at->first;
  }
  if (choice.story == 0) choice.story = most_alike(place, terms).value_or(0);
  if (choice.story == 0) {
    const auto added = add();
    if (!added) return added.status();
    choice = {*added, true};
  }
  Story& story = stories_.at(choice.story);
  add_terms(story.terms, terms);
  story.length = length(story.terms);
  story.days.insert(place);
  if (day && (!story.first_day || *day < *story.first_day)) story.first_day = day;
  if (day && (!story.last_day || *day > *story.last_day)) story.last_day = day;
  story.changed = true;
  index(choice.story, terms);
  const Status status = tables_.put_in_story(article, choice.story, place);
  if (!status.is_ok()) return status;
  return choice;
}

Status Stories::write() {
  for (auto& [number, story] : stories_) {
    if (!story.changed) continue;
    Status status =
        tables_.put_story(number, {story.first_day, story.last_day, bytes_of(story.terms)});
    if (!status.is_ok()) return status;
    story.changed = false;
  }
  return Status::ok();
}

void Stories::forget() {
  loaded_.clear();
  stories_.clear();
  holding_.clear();
}

}  // namespace isnad::link
