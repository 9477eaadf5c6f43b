// JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/).
#define SIMDJSON_EXCEPTIONS 0  // so that no result can be taken without a look at its error
#include <simdjson.h>

#include <string>

#include "intake/feed_parts.h"
#include "intake/surrogate.h"

namespace isnad::intake {
namespace {

namespace dom = simdjson::dom;

// Empty where there is no such string.
std::string string_of(const dom::object& object, std::string_view key, size_t most) {
  std::string_view value;
  if (object.at_key(key).get_string().get(value)) return {};
  return cut_to(value, most);
}

// An id may be a number.
std::string id_of(const dom::object& object) {
  int64_t number = 0;
  if (!object.at_key("id").get_int64().get(number)) return std::to_string(number);
  return string_of(object, "id", kLongestField);
}

std::string author_of(const dom::object& object) {
  dom::object author;
  dom::array authors;
  if (!object.at_key("authors").get_array().get(authors)) {
    for (const dom::element element : authors) {
      if (element.get_object().get(author)) continue;
      return string_of(author, "name", kLongestField);
    }
  }
  if (object.at_key("author").get_object().get(author)) return {};
  return string_of(author, "name", kLongestField);
}

FeedItem item_of(const dom::object& object, const std::string& url) {
  FeedItem item;
  item.id = id_of(object);
  item.url = web_link(url, string_of(object, "url", kLongestField));
  if (item.url.empty()) item.url = web_link(url, string_of(object, "external_url", kLongestField));
  item.title = plain_line(escaped(string_of(object, "title", kLongestField)));
  item.author = author_of(object);
  item.published = feed_date(string_of(object, "date_published", kLongestField));
  item.updated = feed_date(string_of(object, "date_modified", kLongestField));
  item.content = string_of(object, "content_html", kLongestContent);
  if (item.content.empty())
    item.content = escaped(string_of(object, "content_text", kLongestContent));
  item.summary = escaped(string_of(object, "summary", kLongestContent));
  return item;
}

Status broken(simdjson::error_code error) {
  return {Code::kInvalid, std::string("is broken JSON: ") + simdjson::error_message(error), "",
          "give the address of an RSS, Atom or JSON feed"};
}

}  // namespace

Result<Feed> parse_json_feed(std::string_view json, const std::string& url) {
  std::string mended(json);
  if (count_lone_surrogates(mended) > 0) replace_lone_surrogates(mended);
  dom::parser parser;
  dom::element root;
  if (const auto error = parser.parse(mended).get(root)) return broken(error);
  dom::object object;
  dom::array items;
  std::string_view version;
  const bool named = !root.get_object().get(object) &&
                     !object.at_key("version").get_string().get(version) &&
                     version.find("jsonfeed.org") != std::string_view::npos;
  if (!named || object.at_key("items").get_array().get(items)) {
    return Status{Code::kInvalid, "is JSON, and no JSON Feed", "",
                  "give the address of an RSS, Atom or JSON feed"};
  }
  Feed feed;
  feed.title = plain_line(escaped(string_of(object, "title", kLongestField)));
  for (const dom::element element : items) {
    dom::object item;
    if (element.get_object().get(item)) continue;
    if (feed.items.size() == Feed::kMostItems) {
      feed.notes.emplace_back(kTooManyItems);
      break;
    }
    feed.items.push_back(item_of(item, url));
  }
  return feed;
}

}  // namespace isnad::intake
