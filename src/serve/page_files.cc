#include "serve/page_files.h"

namespace isnad::serve {

std::span<const PageFile> page_files() { return {}; }

}  // namespace isnad::serve
