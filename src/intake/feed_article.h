// An item of a feed as an article by itself: where it announces no page, or its page cannot be had.
#pragma once

#include <string>

#include "intake/feed.h"
#include "isnad/article.h"

namespace isnad::intake {

// The words of HTML without menus around them: each block a line, captions of pictures left out.
// HTML that was escaped once too often is unescaped. Linear.
std::string html_paragraphs(std::string_view html);

// The item's whole text, or its summary where it announces no page. kInvalid without a word, and
// where only a summary is there of a page that one should read instead.
Result<Article> feed_article(const FeedItem& item, const std::string& feed_title,
                             const std::string& origin);

// What the page left open is taken from the item: title, byline, date; from the feed: the outlet.
void complete_from_feed(const FeedItem& item, const std::string& feed_title, Article& article);

}  // namespace isnad::intake
