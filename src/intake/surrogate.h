// Lone surrogates in JSON: "\uD83D" without its other half is JSON, but no Unicode text can hold
// it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::intake {

// How many escapes of a surrogate in the JSON text `json` stand without the other half. Linear.
size_t count_lone_surrogates(std::string_view json);

// Turns each of them into \ufffd, in place: nothing else moves.
void replace_lone_surrogates(std::string& json);

}  // namespace isnad::intake
