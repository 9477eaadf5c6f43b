// The tables of what was given to read. doc/database.md explains them.
#pragma once

#include <string_view>

namespace isnad::store {

// A step of the schema (schema.h).
std::string_view input_step();

}  // namespace isnad::store
