// A time as one line of examples.txt (doc/data_files.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/record.h"

namespace isnad::read {

// "WORDS = VALUE", the words of the span in `text`; "-" for a time without value.
std::string time_row(const Time& time, std::string_view text);

// Did this rule take part? The rule of a time is the row of rules of its pieces, joined by "+".
bool time_decided_by(const Time& time, std::string_view rule);

// The rows of a record's times in which the rule took part.
std::vector<std::string> time_rows(const Record& record, std::string_view rule);

}  // namespace isnad::read
