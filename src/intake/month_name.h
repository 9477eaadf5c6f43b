// Names of the months in the languages that ICU knows (CLDR).
#pragma once

#include <string_view>

namespace isnad::intake {

// 1 to 12 for a name in normal form (text/normal_form.h), full or abbreviated, in any of some fifty
// languages; 0 for any other word. The table is made at the first call (some 10 ms).
int month_of_name(std::string_view word);

}  // namespace isnad::intake
