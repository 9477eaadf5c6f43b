// A feed to its items: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, CDF, JSON Feed, as they
// are found: in a wrong encoding, with bare ampersands, cut off, without the namespaces that they
// use. Mark Pilgrim's feedparser is the model of what to forgive. Pure: nothing is fetched.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::intake {

struct FeedItem {
  std::string id;     // as the feed gives it: guid, atom:id; empty: none
  std::string url;    // of the page that it announces, absolute http(s); empty: none
  std::string title;  // plain text
  std::string author;
  std::optional<std::string> published, updated;  // ISO 8601
  std::string content;                            // the whole text as HTML; empty: not given
  std::string summary;                            // as HTML
};

struct Feed {
  std::string title;               // plain text
  std::vector<FeedItem> items;     // in the order of the feed, at most kMostItems
  std::vector<std::string> notes;  // one sentence for what was mended or left out

  static constexpr size_t kMostItems = 1000;
};

struct FeedSource {
  std::string_view bytes;    // in any encoding
  std::string_view charset;  // as the transport declared it: it outweighs the XML declaration's
  std::string url;           // where it was fetched: relative links are resolved against it
};

// kInvalid where the bytes are no feed; the message says what they are instead. A feed without
// items is one. Linear, some 100 MB/s.
Result<Feed> parse_feed(const FeedSource& source);

}  // namespace isnad::intake
