// The feeds that somebody follows, as a list: OPML, which feed readers export, or a line each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::intake {

// Web addresses in the order of the list, each once (intake/url.h, normal_address, tells which are
// one). OPML: the xmlUrl of every outline, however deep. Else: the first word of each line that is
// neither blank nor begins with #. kInvalid where there is none, or a line is no web address.
Result<std::vector<std::string>> parse_feed_list(std::string_view bytes, const std::string& origin);

}  // namespace isnad::intake
