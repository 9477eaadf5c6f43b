#include "serve/embedded.h"

#include <cstddef>

extern "C" {
extern const char isnad_openapi_begin[];
extern const char isnad_openapi_end[];
}

namespace isnad::serve {

std::string_view embedded_openapi() {
  return {isnad_openapi_begin, static_cast<size_t>(isnad_openapi_end - isnad_openapi_begin)};
}

}  // namespace isnad::serve
