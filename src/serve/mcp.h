// The Model Context Protocol over lines of JSON-RPC 2.0: an assistant asks the record by tools, and
// answers with the evidence. Version 2025-06-18 of the protocol and two before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "serve/api.h"

namespace isnad::serve {

class McpServer {
 public:
  explicit McpServer(Api& api) : api_(api) {}

  // The answer to one message, one line without its end; none to a notification. What is no message
  // gets an error answer, as JSON-RPC says.
  std::optional<std::string> answer(std::string_view line);

 private:
  Api& api_;
};

}  // namespace isnad::serve
