// The whole server: the API under /api/v1, the page elsewhere.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "serve/api.h"
#include "serve/http_server.h"

namespace isnad::serve {

struct ServeOptions {
  ApiOptions api;
  HttpOptions http;
  bool tokens_for_reading = false;  // every request needs a known token (any address but loopback)
};

class Server {
 public:
  // Fails as Api::open and HttpServer::start do.
  static Result<std::unique_ptr<Server>> start(ServeOptions options);
  uint16_t port() const { return http_->port(); }

 private:
  explicit Server(ServeOptions options) : options_(std::move(options)) {}
  Response answer(const Request& request) const;
  bool knows(const Request& request) const;

  ServeOptions options_;
  std::unique_ptr<Api> api_;
  std::unique_ptr<HttpServer> http_;  // last, so that it stops first
};

// Reviewers of a token file: one "NAME TOKEN" a line, tokens of 16 characters or more; lines that
// begin with # and empty ones are passed over. kInvalid names the line.
Result<std::map<std::string, std::string>> read_tokens(const std::string& path);

}  // namespace isnad::serve
