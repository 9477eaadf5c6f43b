// The tables of what joins articles: copies, origins, stories. doc/database.md explains them.
#pragma once

#include <string_view>

namespace isnad::store {

// A step of the schema (schema.h). Articles that are in the file already wait to be linked.
std::string_view link_step();

}  // namespace isnad::store
