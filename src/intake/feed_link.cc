#include "intake/feed_link.h"

#include "intake/feed_names.h"
#include "intake/feed_parts.h"
#include "intake/xml_token.h"

namespace isnad::intake {

std::string feed_of_page(std::string_view html, std::string_view url) {
  XmlTokens tokens(html);
  XmlToken token;
  while (tokens.next(token)) {
    if (token.kind != XmlToken::Kind::kStart || lower_case(token.name) != "link") continue;
    const std::string* relation = token.attribute("rel");
    const std::string* type = token.attribute("type");
    const std::string* href = token.attribute("href");
    if (!relation || !type || !href || lower_case(*relation) != "alternate") continue;
    const bool feed = type->find("rss+xml") != std::string::npos ||
                      type->find("atom+xml") != std::string::npos ||
                      type->find("feed+json") != std::string::npos;
    if (!feed) continue;
    if (std::string found = web_link(url, *href); !found.empty()) return found;
  }
  return {};
}

}  // namespace isnad::intake
