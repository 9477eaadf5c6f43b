// A date that somebody wrote for people or machines, in whatever order and language: "17 March 2020
// 10:44", "20.12.2023", "Sat, 23 Dec 2023 05:42:00 PST", "2020-03-17T10:44+02:00", seconds since
// 1970. Names of months come from ICU (CLDR); Arabic prose is read by read/time.h instead.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"

namespace isnad::intake {

enum class DayOrder : uint8_t { kDayFirst, kMonthFirst };

// The first whole date (day, month, year from 1990 to 2099) in `text` (valid UTF-8), with the clock
// time and zone beside it where they stand there. `order` decides of 03/04/2020, unless one of the
// two cannot be a month or "PM" stands behind it (who writes that puts the month first). Linear;
// some microseconds a line, some milliseconds at the first call.
std::optional<base::DateTime> find_date(std::string_view text,
                                        DayOrder order = DayOrder::kDayFirst);

// "2020-03-17", "2020-03-17T10:44:00+02:00".
std::string iso(const base::DateTime& time);

// The first date that a script of the page gives to a name that tells of publication
// ("publishedAt": "2020-03-17"), or else of a date. Looks at all of `html`; for pages that say it
// nowhere else.
std::optional<base::DateTime> find_scripted_date(std::string_view html);

// The date in the path of a URL: /2020/03/17/, /2020-03-17-, /20200317. No clock.
std::optional<base::Date> date_of_url(std::string_view url);

}  // namespace isnad::intake
