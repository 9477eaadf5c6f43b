// The tables of what `isnad watch` follows: feeds, what they announced, the sites asked.
// doc/database.md explains them.
#pragma once

#include <string_view>

namespace isnad::store {

// A step of the schema (schema.h).
std::string_view feed_step();

}  // namespace isnad::store
