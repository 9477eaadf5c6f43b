#include "live/retry.h"

#include <algorithm>

#include "base/date.h"
#include "intake/date_text.h"

namespace isnad::live {
namespace {

constexpr int64_t kDay = 86400;
constexpr int64_t kLongest = 7 * kDay;

}  // namespace

std::optional<int64_t> retry_after(std::string_view value, int64_t now) {
  if (value.empty()) return std::nullopt;
  if (value.find_first_not_of("0123456789") == std::string_view::npos) {
    int64_t seconds = 0;
    for (const char c : value) seconds = std::min(seconds * 10 + (c - '0'), kLongest);
    return seconds;
  }
  const auto date = intake::find_date(value);
  if (!date || !date->clock) return std::nullopt;
  const base::Clock& clock = *date->clock;
  const int64_t at = base::days_from_civil(date->date) * kDay + clock.hour * 3600 +
                     clock.minute * 60 + clock.second - clock.utc_offset.value_or(0) * 60;
  return std::clamp<int64_t>(at - now, 0, kLongest);
}

int64_t back_off(int64_t first, int64_t failures) {
  int64_t seconds = first;
  for (int64_t i = 1; i < failures && seconds < kDay; ++i) seconds *= 2;
  return std::min(seconds, kDay);
}

}  // namespace isnad::live
