// An HTTP/1.1 server on one address (GNU libmicrohttpd, epoll): connections wait without a thread,
// so slow clients hold up nobody. Bounded in all that a client decides: connections, header, body,
// time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "isnad/result.h"
#include "serve/http.h"

namespace isnad::serve {

struct HttpOptions {
  std::string address = "127.0.0.1";  // IPv4 or IPv6, no name
  uint16_t port = 0;                  // 0: any free one
  unsigned threads = 4;
  unsigned connections = 16000;    // further ones wait for the system
  unsigned idle_seconds = 20;      // a connection that sends and takes nothing is closed
  size_t header_bytes = 32 << 10;  // 431 above
  size_t body_bytes = 1 << 20;     // 413 above, without reading on
};

class HttpServer {
 public:
  // Answers by `handler`, from several threads at once, until it is destroyed. kInvalid for an
  // address that is none, kIo with the system's reason where it cannot be listened on.
  static Result<HttpServer> start(const HttpOptions& options, Handler handler);
  HttpServer(HttpServer&&) noexcept;
  HttpServer& operator=(HttpServer&&) noexcept;
  ~HttpServer();

  uint16_t port() const;

 private:
  struct Parts;
  explicit HttpServer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// Whether the address can be reached from this machine only.
bool is_loopback(const std::string& address);

}  // namespace isnad::serve
