// When to ask again.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace isnad::live {

// Retry-After (RFC 9110, section 10.2.3) as seconds from `now` (seconds since 1970): a number, or a
// date. At most a week; 0 for a date that is over.
std::optional<int64_t> retry_after(std::string_view value, int64_t now);

// `first` seconds after the first failure, twice as long after each further one, at most a day.
int64_t back_off(int64_t first, int64_t failures);

}  // namespace isnad::live
