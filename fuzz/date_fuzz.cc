// ISO 8601 dates as inputs give them: what parses is a day of the calendar and comes back from its
// own text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/date.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  namespace base = isnad::base;
  const std::string_view value(reinterpret_cast<const char*>(data), size);
  const auto parsed = base::parse_iso_date(value);
  if (!parsed) {
    if (parsed.status().message.empty()) std::abort();
    return 0;
  }
  const base::Date date = parsed->date;
  if (!base::is_valid(date) || base::civil_from_days(base::days_from_civil(date)) != date)
    std::abort();
  const auto again = base::parse_iso_date(base::iso(date));
  if (!again || again->date != date) std::abort();
  return 0;
}
