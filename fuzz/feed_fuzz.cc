// Any bytes as a feed, declared in an encoding or not, and as a list of feeds: items of valid text
// with web addresses within the bounds, or a reason. The same bytes twice give the same items.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "intake/feed.h"
#include "intake/feed_article.h"
#include "intake/feed_list.h"
#include "intake/feed_parts.h"
#include "intake/url.h"
#include "isnad/intake.h"
#include "text/utf8.h"

namespace {

void require(bool held) {
  if (!held) std::abort();
}

void check(const isnad::intake::FeedItem& item, std::string& all) {
  using isnad::intake::kLongestContent;
  require(item.url.empty() || !isnad::intake::normal_address(item.url).empty());
  require(item.content.size() <= kLongestContent && item.summary.size() <= kLongestContent);
  for (const std::string* text :
       {&item.id, &item.url, &item.title, &item.author, &item.content, &item.summary}) {
    require(isnad::text::is_valid_utf8(*text));
    all.append(*text).push_back('\n');
  }
  const auto article = isnad::intake::feed_article(item, "feed", "fuzz");
  require(article.is_ok() || !article.status().message.empty());
  if (article) isnad::append_json_line(*article, all);
  require(isnad::text::is_valid_utf8(all));
}

std::string parsed(std::string_view bytes, const char* charset) {
  std::string all;
  const auto feed = isnad::intake::parse_feed({bytes, charset, "https://paper.example/a/feed"});
  if (!feed) {
    require(!feed.status().message.empty() && !feed.status().remedy.empty());
    return feed.status().text();
  }
  require(feed->items.size() <= isnad::intake::Feed::kMostItems);
  for (const auto& item : feed->items) check(item, all);
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr std::array<const char*, 4> kDeclared{"", "utf-8", "windows-1256", "no-such"};
  if (size == 0) return 0;
  const char* charset = kDeclared[data[size - 1] % kDeclared.size()];
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  require(parsed(bytes, charset) == parsed(bytes, charset));
  const auto list = isnad::intake::parse_feed_list(bytes, "fuzz");
  require(list.is_ok() ? !list->empty() : !list.status().message.empty());
  return 0;
}
