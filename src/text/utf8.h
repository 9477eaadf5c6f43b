// Is it UTF-8, and if not, what it becomes. Follows the "maximal subpart" practice of the Unicode
// Standard (chapter 3, table 3-8) in what it calls valid; surrogates, overlong forms and values
// beyond U+10FFFF are not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::text {

// simdjson's validator: some GB/s.
bool is_valid_utf8(std::string_view bytes);

// The length of the valid sequence at the front of `bytes` (1 to 4), 0 where it begins with an
// invalid byte. `bytes` must not be empty.
size_t sequence_size(std::string_view bytes);

struct Repair {
  size_t runs = 0;   // runs of invalid bytes, each replaced by one U+FFFD
  size_t bytes = 0;  // invalid bytes in all
  size_t first = 0;  // offset of the first invalid byte in the bytes as they were given
  bool clean() const { return runs == 0; }
};

// Makes `bytes` valid: each longest run of invalid bytes becomes one U+FFFD, all else stays byte
// for byte. Costs one validation where nothing is wrong, and a linear pass where something is.
Repair repair_utf8(std::string& bytes);

}  // namespace isnad::text
