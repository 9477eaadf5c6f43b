// The beginning of some input, fit to stand in a message for a person.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::base {

// `bytes` without its control characters (a space for each run: no message may break a line or
// steer a terminal), cut at a UTF-8 character boundary to `most` bytes with "..." after them.
std::string excerpt(std::string_view bytes, size_t most = 60);

}  // namespace isnad::base
