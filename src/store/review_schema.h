// The table of what people say of cells (doc/database.md).
#pragma once

#include <string_view>

namespace isnad::store {

std::string_view review_step();

}  // namespace isnad::store
