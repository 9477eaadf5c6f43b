// Bodies of answers. Only for the files of the API.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "serve/http.h"

namespace isnad::serve {

// {"items":[...],"next":"..."}: rows that are JSON already; `next` empty: null.
Response items(const std::vector<std::string>& rows, const std::string& next);
// A body that is JSON already.
Response json_body(std::string json);
// What the store or a maker of accounts complains of.
Response complaint(const Status& status);

}  // namespace isnad::serve
