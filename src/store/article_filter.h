// The articles that may hold rows of a filter, before their cells are looked at.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "isnad/result.h"
#include "isnad/store.h"
#include "store/connection.h"
#include "store/folded_words.h"

namespace isnad::store {

// Whether the days [earliest, latest] and the filter's meet; an end that is not known is open. No
// where both are unknown and the filter names a day. Days are compared by as many characters as the
// filter gives: until "2021-12" takes in all of December.
bool meets_days(const Filter& filter, const std::optional<std::string>& earliest,
                const std::optional<std::string>& latest);

// Calls `take` with the number and row of every article that passes `article`, `story`, `outlet`,
// `stance` and the words of `by` and `about` (somewhere in the article), in the order that
// isnad/store.h promises, until it gives false or an error. All that `take` reads is of one moment.
// kInvalid where `by` or `about` has no word in it.
Status each_article(Connection& db, const Filter& filter,
                    const std::function<Result<bool>(int64_t, const ArticleRow&)>& take);

}  // namespace isnad::store
