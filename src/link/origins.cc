#include "link/origins.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "link/published_minute.h"

namespace isnad::link {
namespace {

std::string folded(std::string_view name, store::FoldedWords& scratch) {
  std::string out;
  store::append_folded(name, scratch, out);
  return out;
}

struct Votes {
  int64_t count = 0;
  const Carrier* first = nullptr;
};

// Votes for each agency, by its folded name.
std::map<std::string, Votes> agencies(const std::vector<const Carrier*>& carriers,
                                      store::FoldedWords& scratch) {
  std::map<std::string, Votes> votes;
  for (const Carrier* carrier : carriers) {
    if (!carrier->head.agency) continue;
    Votes& vote = votes[folded(*carrier->head.agency, scratch)];
    if (vote.count++ == 0) vote.first = carrier;
  }
  return votes;
}

void take_outlet(const Carrier& first, store::FoldedWords& scratch, store::OriginRow& origin) {
  const auto& outlet = first.head.outlet;
  const std::string host = host_of(first.head.url.value_or(""));
  origin.article = first.article;
  if (outlet && !outlet->empty()) {
    origin.kind = "outlet";
    origin.name = *outlet;
    origin.key = folded(*outlet, scratch) + (host.empty() ? "" : "@" + host);
  } else if (!host.empty()) {
    origin.kind = "outlet";
    origin.name = host;
    origin.key = "@" + host;
  } else {
    origin.kind = "unknown";
    origin.key = "article " + std::to_string(first.article);
  }
}

}  // namespace

std::optional<std::string> agency_of(const store::LinkSubject& head, AgencyNames& names) {
  if (head.agency) {
    const auto usual = names.find(*head.agency);
    return usual ? usual : head.agency;
  }
  if (head.byline) {
    if (auto found = names.find_in_byline(*head.byline)) return found;
  }
  return head.outlet ? names.find(*head.outlet) : std::nullopt;
}

std::string host_of(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  url.remove_prefix(std::min(url.find('@') + 1, url.size()));
  url = url.substr(0, url.find(':'));
  std::string host(url);
  for (char& c : host) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view prefix : {"www.", "m.", "amp."}) {
    if (host.starts_with(prefix)) return host.substr(prefix.size());
  }
  return host;
}

store::OriginRow decide_origin(const std::vector<Carrier>& carriers, store::FoldedWords& scratch) {
  std::vector<const Carrier*> order;
  order.reserve(carriers.size());
  for (const Carrier& carrier : carriers) order.push_back(&carrier);
  std::stable_sort(order.begin(), order.end(), [](const Carrier* a, const Carrier* b) {
    const auto first = published_minute(a->head.published);
    const auto second = published_minute(b->head.published);
    return first && (!second || *first < *second);
  });
  store::OriginRow origin;
  origin.articles = static_cast<int64_t>(carriers.size());
  const Votes* chosen = nullptr;
  std::string key;
  const auto votes = agencies(order, scratch);
  for (const Carrier* carrier : order) {
    if (!carrier->head.agency) continue;
    std::string name = folded(*carrier->head.agency, scratch);
    const Votes& vote = votes.at(name);
    if (chosen != nullptr && vote.count <= chosen->count) continue;
    chosen = &vote;
    key = std::move(name);
  }
  const bool copied = carriers.size() > 1;
  if (chosen == nullptr) {
    take_outlet(*order.front(), scratch, origin);
    origin.evidence = copied ? "text" : "none";
    return origin;
  }
  origin.kind = "agency";
  origin.name = chosen->first->head.agency;
  origin.key = key;
  origin.article = chosen->first->article;
  origin.naming = chosen->count;
  origin.evidence = copied ? "both" : "agency";
  return origin;
}

Status keep_origin(store::LinkTables& tables, int64_t text_group, AgencyNames& names,
                   store::FoldedWords& scratch) {
  const auto members = tables.members(text_group);
  if (!members) return members.status();
  if (members->empty()) return tables.erase_origin(text_group);
  std::vector<Carrier> carriers;
  for (const int64_t member : *members) {
    const auto head = tables.head(member);
    if (!head) return head.status();
    carriers.push_back({member, *head});
    carriers.back().head.agency = agency_of(*head, names);
  }
  return tables.put_origin(text_group, decide_origin(carriers, scratch));
}

}  // namespace isnad::link
