// When an article came out, as a number that orders articles.
#pragma once

#include <cstdint>
#include <optional>

#include "isnad/record.h"

namespace isnad::link {

// Minutes since 1970-01-01 UTC. A day without a time counts from its beginning; of bounds, the
// latest day; none where nothing is known.
std::optional<int64_t> published_minute(const Published& published);

// Days since 1970-01-01, likewise.
std::optional<int64_t> published_day(const Published& published);

}  // namespace isnad::link
