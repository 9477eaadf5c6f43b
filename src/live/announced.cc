#include "live/announced.h"

#include <fmt/format.h>

#include "base/hash.h"
#include "intake/feed_article.h"
#include "intake/url.h"
#include "live/retry.h"

namespace isnad::live {
namespace {

constexpr int64_t kMostAttempts = 5;
constexpr int64_t kFirstRetry = 600;

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

bool may_be_page(const std::string& media_type) {
  return media_type.empty() || media_type.find("html") != std::string::npos ||
         media_type.ends_with("/xml");
}

// Asking again later may help.
bool is_passing(const Visit& visit) {
  if (visit.end == VisitEnd::kFailed) return !visit.answer.lasting;
  const int code = visit.answer.code;
  return code >= 500 || code == 408 || code == 425;
}

std::string reason_of(const Visit& visit) {
  if (visit.end == VisitEnd::kFailed) return visit.answer.failure.message;
  if (visit.end == VisitEnd::kDisallowed) return "the site's robots.txt forbids it";
  return refusal_of(visit.answer);
}

// Of no page: the feed's own text where there is any, else `outcome`.
std::optional<Article> give_up(const char* outcome, std::string reason, const store::FeedRow& feed,
                               store::FeedItemRow& row) {
  row.reason = std::move(reason);
  auto article =
      intake::feed_article(item_of(row), feed.title.value_or(""), row.url.value_or(row.address));
  row.outcome = article ? "text" : outcome;
  if (!article) return std::nullopt;
  return std::move(*article);
}

}  // namespace

std::string address_of(const intake::FeedItem& item, const std::string& feed_url) {
  if (!item.url.empty()) return intake::normal_address(item.url);
  if (!item.id.empty()) return feed_url + "#" + item.id;
  base::Hasher words;
  words.add(item.title).add(item.content).add(item.summary);
  return feed_url + "#" + base::hex(words.finish());
}

store::FeedItemRow row_of(const intake::FeedItem& item, const store::FeedRow& feed) {
  store::FeedItemRow row;
  row.feed = feed.number;
  row.address = address_of(item, feed.url);
  row.url = unless_empty(item.url);
  row.title = unless_empty(item.title);
  row.author = unless_empty(item.author);
  row.published = item.published;
  row.updated = item.updated;
  row.content = unless_empty(item.content);
  row.summary = unless_empty(item.summary);
  return row;
}

intake::FeedItem item_of(const store::FeedItemRow& row) {
  intake::FeedItem item;
  item.url = row.url.value_or("");
  item.title = row.title.value_or("");
  item.author = row.author.value_or("");
  item.published = row.published;
  item.updated = row.updated;
  item.content = row.content.value_or("");
  item.summary = row.summary.value_or("");
  return item;
}

std::string refusal_of(const Answer& answer) { return fmt::format("answers {}", answer.code); }

std::optional<Article> read_page(const Visit& visit, const store::FeedRow& feed, int64_t now,
                                 intake::PageReader& reader, store::FeedItemRow& row) {
  row.checked = now;
  if (visit.end == VisitEnd::kLater) {
    row.reason = "the site asked to be left alone";
    row.not_before = visit.not_before;
    return std::nullopt;
  }
  if (visit.end == VisitEnd::kDisallowed) return give_up("refused", reason_of(visit), feed, row);
  const Answer& answer = visit.answer;
  if (visit.end == VisitEnd::kFailed || answer.code < 200 || answer.code >= 300) {
    if (!is_passing(visit) || ++row.attempts >= kMostAttempts)
      return give_up("failed", reason_of(visit), feed, row);
    row.reason = reason_of(visit);
    row.not_before = now + back_off(kFirstRetry, row.attempts);
    return std::nullopt;
  }
  if (!may_be_page(answer.media_type))
    return give_up("none", fmt::format("is {}, not a page", answer.media_type), feed, row);
  auto article = reader.read({answer.body, answer.charset, visit.url, visit.url});
  if (!article) return give_up("none", article.status().message, feed, row);
  intake::complete_from_feed(item_of(row), feed.title.value_or(""), *article);
  row.outcome = "read";
  row.reason.reset();
  return std::move(*article);
}

std::optional<Article> read_without_page(const store::FeedRow& feed, store::FeedItemRow& row) {
  return give_up("none", "announces no page, and gives no text", feed, row);
}

}  // namespace isnad::live
