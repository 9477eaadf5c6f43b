// Files that are built into the program for the server (cmake/serve.cmake).
#pragma once

#include <string_view>

namespace isnad::serve {

std::string_view embedded_openapi();  // doc/api/openapi.json

}  // namespace isnad::serve
