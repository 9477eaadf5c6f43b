// When an article came out, as a number that orders articles.
#pragma once

#include <cstdint>
#include <optional>

#include "isnad/record.h"

namespace isnad::link {

// The latest minute at which it may have come out, since 1970-01-01 UTC: of a day without a time
// its last, of bounds the latest day's. An article that tells its time is so the first of its day.
// None where nothing is known.
std::optional<int64_t> published_minute(const Published& published);

// Days since 1970-01-01, likewise.
std::optional<int64_t> published_day(const Published& published);

}  // namespace isnad::link
