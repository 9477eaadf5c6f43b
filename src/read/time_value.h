// Puts the parts of a time on the calendar: TIMEX3 value (Pustejovsky et al., ISO-TimeML) and the
// closed interval of days that it covers. Pure: no clock, no locale; the reference day is given.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "isnad/record.h"
#include "read/time_parts.h"

namespace isnad::read {

// What a relative time counts from: usually the day of publication, or another time of the text.
struct Reference {
  base::Date date;
  std::optional<base::Clock> clock;
  Lean lean = Lean::kNone;
};

struct Period {
  base::Date first, last;  // both days included
  std::string value;       // TIMEX3
};

struct TimeValue {
  TimeType type = TimeType::kDate;
  std::optional<std::string> value;  // nothing: needs a reference and there is none, or is no date
  std::optional<base::Date> first, last;  // open or unknown where nothing
  Mod mod = Mod::kNone;
  bool used_reference = false;  // false: the value stands by itself
};

// `reference` may be null: then only what needs none is resolved. About a microsecond, Hijri dates
// more.
TimeValue resolve(const TimeParts& parts, const Reference* reference);

// "from A to B": what one side leaves out is taken from the other before both are resolved.
TimeValue resolve_range(TimeParts from, TimeParts to, const Reference* reference);

// The place on the calendar alone, without clock, range, set and mod; `used_reference` is set where
// it was needed.
std::optional<Period> resolve_period(const TimeParts& parts, const Reference* reference,
                                     bool& used_reference);

// TIMEX3 duration of the amounts ("P2Y6M", "PT24H", "PXW" without a count); empty where there are
// none.
std::string duration_value(const std::vector<Amount>& amounts);

// The point `amounts` away from the reference, at the grain of the smallest unit: "three months
// ago" is a month.
TimeValue resolve_distance(const TimeParts& parts, const Reference* reference);

}  // namespace isnad::read
