// Where a page says that its feed is: <link rel="alternate" type="application/rss+xml" href="...">.
#pragma once

#include <string>
#include <string_view>

namespace isnad::intake {

// The first feed that the page (valid UTF-8) names, absolute; empty where it names none. Linear.
std::string feed_of_page(std::string_view html, std::string_view url);

}  // namespace isnad::intake
