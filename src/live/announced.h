// What becomes of an article that a feed announced, once its page was visited.
#pragma once

#include <optional>
#include <string>

#include "intake/feed.h"
#include "intake/page.h"
#include "isnad/article.h"
#include "live/visit.h"
#include "store/feed_tables.h"

namespace isnad::live {

// How an item is known: its page's address in normal form, else the feed's with the item's id, or
// with a hash of its words where it has none.
std::string address_of(const intake::FeedItem& item, const std::string& feed_url);

// A row that waits, of an item that was seen for the first time; and the item again.
store::FeedItemRow row_of(const intake::FeedItem& item, const store::FeedRow& feed);
intake::FeedItem item_of(const store::FeedItemRow& row);

// The article to be read, if there is one. Sets the row's outcome, reason, attempts and times:
//   read     the page
//   text     what the feed itself gave, because there is no page or it cannot be had
//   none     no article: a film, a list, a shop
//   refused  the site's robots.txt forbids it
//   failed   the page is gone, or failed five times
//   waiting  it failed, and will be tried again; or the site asked for patience
std::optional<Article> read_page(const Visit& visit, const store::FeedRow& feed, int64_t now,
                                 intake::PageReader& reader, store::FeedItemRow& row);
std::optional<Article> read_without_page(const store::FeedRow& feed, store::FeedItemRow& row);

// "answers 404".
std::string refusal_of(const Answer& answer);

}  // namespace isnad::live
