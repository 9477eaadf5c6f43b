#include "link/published_minute.h"

#include "base/date.h"

namespace isnad::link {
namespace {

constexpr int64_t kDayMinutes = 24 * 60;

std::optional<int64_t> minute_of(const std::optional<std::string>& value) {
  if (!value) return std::nullopt;
  const Result<base::DateTime> parsed = base::parse_iso_date(*value);
  if (!parsed) return std::nullopt;  // a month or a year alone orders nothing
  const int64_t day = base::days_from_civil(parsed->date) * kDayMinutes;
  if (!parsed->clock) return day + kDayMinutes - 1;
  const int64_t minute = parsed->clock->hour * 60 + parsed->clock->minute;
  return day + minute - parsed->clock->utc_offset.value_or(0);
}

}  // namespace

std::optional<int64_t> published_minute(const Published& published) {
  for (const auto* value : {&published.value, &published.latest, &published.earliest}) {
    if (const auto minute = minute_of(*value)) return minute;
  }
  return std::nullopt;
}

std::optional<int64_t> published_day(const Published& published) {
  const auto minute = published_minute(published);
  if (!minute) return std::nullopt;
  return *minute >= 0 ? *minute / kDayMinutes : (*minute - kDayMinutes + 1) / kDayMinutes;
}

}  // namespace isnad::link
