#include "intake/feed.h"

#include "base/excerpt.h"
#include "intake/charset.h"
#include "intake/feed_parts.h"

namespace isnad::intake {
namespace {

std::string_view without_blanks(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

}  // namespace

Result<Feed> parse_feed(const FeedSource& source) {
  Decoded decoded = decode_text(
      source.bytes, source.charset.empty() ? declared_charset(source.bytes) : source.charset);
  const std::string_view text = without_blanks(decoded.text);
  if (text.empty()) {
    return Status{Code::kInvalid, "is empty", source.url, "ask again later"};
  }
  auto feed =
      text.front() == '{' ? parse_json_feed(text, source.url) : parse_xml_feed(text, source.url);
  if (!feed) {
    Status status = feed.status();
    status.where = source.url;
    return status;
  }
  feed->notes.insert(feed->notes.begin(), decoded.notes.begin(), decoded.notes.end());
  return feed;
}

}  // namespace isnad::intake
