#include "link/copies.h"

#include <algorithm>
#include <map>
#include <utility>

#include "link/overlap.h"
#include "link/published_minute.h"

namespace isnad::link {
namespace {

constexpr int kMostGroups = 40;         // under one fingerprint
constexpr size_t kMostCandidates = 16;  // compared word by word
// Of its fingerprints a text shares with a copy of it at least this part, when it shares a fifth of
// its words.
constexpr size_t kFewestShared = 10;

}  // namespace

struct Copies::Candidate {
  int64_t article = 0;
  size_t count = 0;  // fingerprints in common
};

// Takes a text that is to be replaced out of its group and out of the index.
Status Copies::unlink(int64_t article, std::set<int64_t>& touched) {
  const auto print = tables_.print(article);
  if (!print) return print.status();
  if (!*print) return Status::ok();
  for (const int64_t hash : (*print)->fingerprints) {
    Status status = tables_.erase_posted(hash, article);
    if (!status.is_ok()) return status;
  }
  const auto group = tables_.text_group(article);
  if (!group || !*group) return group.status();
  touched.insert(**group);
  Status status = hand_over(article, **group, (*print)->fingerprints, touched);
  if (!status.is_ok()) return status;
  store::CopyLink alone;
  alone.article = alone.text_group = article;
  return tables_.put_copy(alone);
}

// What only `article` stood for in the index, the others of its group stand for from now on. Its
// name goes to the next one, and none is compared with it any more.
Status Copies::hand_over(int64_t article, int64_t group, std::vector<int64_t> prints,
                         std::set<int64_t>& touched) {
  Status status = tables_.forget_compared(group, article);
  const auto members = tables_.members(group);
  if (!status.is_ok() || !members) return status.is_ok() ? members.status() : status;
  std::optional<int64_t> heir;
  for (const int64_t member : *members) {
    if (member == article) continue;
    if (!heir) heir = member;
    if (prints.empty()) break;
    const auto text = tables_.text(member);
    const auto kept = tables_.print(member);
    if (!text) return text.status();
    if (!kept || !*kept) return kept.status();
    store::Print print = **kept;
    const std::vector<int64_t> own = fingerprints(shingle(*text, scratch_));
    const auto inherits = [&](int64_t hash) {
      return std::binary_search(own.begin(), own.end(), hash);
    };
    for (const int64_t hash : prints) {
      if (!inherits(hash)) continue;
      status = tables_.post(hash, member);
      if (!status.is_ok()) return status;
      print.fingerprints.push_back(hash);
    }
    std::erase_if(prints, inherits);
    status = tables_.put_print(member, print);
    if (!status.is_ok()) return status;
  }
  return heir && group == article ? join(*heir, group, touched) : status;
}

Status Copies::join(int64_t kept, int64_t dropped, std::set<int64_t>& touched) {
  touched.insert(kept);
  touched.insert(dropped);
  return tables_.join_groups(kept, dropped);
}

// The articles that share most fingerprints, best first. Takes out of `prints` what is a formula
// and what stands in the index for each group that is found.
Result<std::vector<Copies::Candidate>> Copies::candidates(int64_t article,
                                                          std::vector<int64_t>& prints) {
  std::map<int64_t, size_t> counts;
  std::vector<int64_t> kept;
  for (const int64_t hash : prints) {
    const auto posted = tables_.posted(hash, kMostGroups + 1);
    if (!posted) return posted.status();
    if (posted->size() > kMostGroups) continue;
    kept.push_back(hash);
    for (const int64_t other : *posted) {
      if (other != article) ++counts[other];
    }
  }
  prints = std::move(kept);
  std::vector<Candidate> found;
  for (const auto& [other, count] : counts) {
    if (count * kFewestShared >= prints.size()) found.push_back({other, count});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return a.count > b.count; });
  if (found.size() > kMostCandidates) found.resize(kMostCandidates);
  return found;
}

Result<Copies::Found> Copies::link(int64_t article, const store::LinkSubject& subject,
                                   int64_t words_hash, std::set<int64_t>& touched) {
  Status status = unlink(article, touched);
  if (!status.is_ok()) return status;
  const ShingledText text = shingle(subject.text, scratch_);
  std::vector<int64_t> prints = fingerprints(text);
  const auto found = candidates(article, prints);
  if (!found) return found.status();
  store::CopyLink link;
  link.article = link.text_group = article;
  link.words = text.words;
  std::set<int64_t> groups, matched;
  for (const Candidate& candidate : *found) {
    const auto other_text = tables_.text(candidate.article);
    if (!other_text) return other_text.status();
    const Overlap shared = overlap(text, shingle(*other_text, scratch_));
    const Relation decided = relation(shared);
    if (decided == Relation::kNone) continue;
    const auto group = tables_.text_group(candidate.article);
    if (!group) return group.status();
    groups.insert(group->value_or(candidate.article));
    matched.insert(candidate.article);
    if (link.compared && shared.shared <= static_cast<uint32_t>(link.shared)) continue;
    link.compared = candidate.article;
    link.relation = name(decided);
    link.shared = shared.shared;
    link.compared_words = shared.other_words;
    link.compared_shared = shared.other_shared;
  }
  if (!groups.empty()) link.text_group = std::min(article, *groups.begin());
  for (const int64_t group : groups) {
    if (group != link.text_group) status = join(link.text_group, group, touched);
    if (!status.is_ok()) return status;
  }
  touched.insert(link.text_group);
  status = tables_.put_copy(link);
  if (!status.is_ok()) return status;

  // A fingerprint that leads to a text of the group already need not lead to this one.
  store::Print print{words_hash, {}};
  for (const int64_t hash : prints) {
    const auto posted = tables_.posted(hash, kMostGroups);
    if (!posted) return posted.status();
    const bool known = std::any_of(posted->begin(), posted->end(),
                                   [&](int64_t other) { return matched.contains(other); });
    if (known) continue;
    status = tables_.post(hash, article);
    if (!status.is_ok()) return status;
    print.fingerprints.push_back(hash);
  }
  status = tables_.put_print(article, print);
  if (status.is_ok()) status = find_versions(article, subject, link.text_group);
  if (!status.is_ok()) return status;
  return Found{link.compared};
}

// A text of the same group under the same URL is another version of the page: the one that came out
// later, or else arrived later, holds.
Status Copies::find_versions(int64_t article, const store::LinkSubject& subject, int64_t group) {
  if (!subject.url || subject.url->empty()) return Status::ok();
  const auto others = tables_.same_url(*subject.url, article);
  if (!others) return others.status();
  std::vector<std::pair<std::optional<int64_t>, int64_t>> versions;
  versions.emplace_back(published_minute(subject.published), article);
  for (const int64_t other : *others) {
    const auto other_group = tables_.text_group(other);
    if (!other_group) return other_group.status();
    if (*other_group != group) continue;
    const auto head = tables_.head(other);
    if (!head) return head.status();
    versions.emplace_back(published_minute(head->published), other);
  }
  std::sort(versions.begin(), versions.end());
  for (size_t i = 0; i < versions.size() && versions.size() > 1; ++i) {
    std::optional<int64_t> by;
    if (i + 1 < versions.size()) by = versions.back().second;
    Status status = tables_.set_replaced(versions[i].second, by);
    if (!status.is_ok()) return status;
  }
  return Status::ok();
}

}  // namespace isnad::link
