#include "serve/http_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace isnad::serve {
namespace {

// Nothing on the page comes from elsewhere, and nothing in a text can run.
constexpr std::pair<const char*, const char*> kSecurity[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
     "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
     "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"}};

struct Address {
  sockaddr_storage storage{};
  bool v6 = false;
};

bool parse_address(const std::string& text, uint16_t port, Address& out) {
  auto* v4 = reinterpret_cast<sockaddr_in*>(&out.storage);
  if (inet_pton(AF_INET, text.c_str(), &v4->sin_addr) == 1) {
    v4->sin_family = AF_INET;
    v4->sin_port = htons(port);
    return true;
  }
  auto* v6 = reinterpret_cast<sockaddr_in6*>(&out.storage);
  if (inet_pton(AF_INET6, text.c_str(), &v6->sin6_addr) != 1) return false;
  v6->sin6_family = AF_INET6;
  v6->sin6_port = htons(port);
  out.v6 = true;
  return true;
}

// What one request has sent so far.
struct Exchange {
  Request request;
  bool too_large = false;
};

std::string header(MHD_Connection* connection, const char* name) {
  const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value == nullptr ? "" : value;
}

MHD_Result add_parameter(void* query, MHD_ValueKind, const char* key, const char* value) {
  static_cast<Pairs*>(query)->emplace_back(key, value == nullptr ? "" : value);
  return MHD_YES;
}

bool same_etag(const std::string& wanted, const std::string& etag) {
  return !etag.empty() && (wanted == "*" || wanted.find(etag) != std::string::npos);
}

MHD_Result send(MHD_Connection* connection, const Request& request, const Response& response) {
  const bool unchanged = response.status == 200 && same_etag(request.if_none_match, response.etag);
  // The response holds on to the shared body until it is sent.
  auto* held = new std::shared_ptr<const std::string>(
      unchanged || !response.body ? std::make_shared<const std::string>() : response.body);
  MHD_Response* out = MHD_create_response_from_buffer_with_free_callback_cls(
      (*held)->size(), const_cast<char*>((*held)->data()),
      [](void* body) { delete static_cast<std::shared_ptr<const std::string>*>(body); }, held);
  if (out == nullptr) {
    delete held;
    return MHD_NO;
  }
  for (const auto& [name, value] : kSecurity) MHD_add_response_header(out, name, value);
  MHD_add_response_header(out, "Cache-Control",
                          response.cache.empty() ? "no-cache" : response.cache.c_str());
  if (!response.etag.empty()) MHD_add_response_header(out, "ETag", response.etag.c_str());
  if (!unchanged) {
    MHD_add_response_header(out, "Content-Type", response.type.c_str());
    if (response.gzip) MHD_add_response_header(out, "Content-Encoding", "gzip");
  }
  for (const auto& [name, value] : response.headers)
    MHD_add_response_header(out, name.c_str(), value.c_str());
  const MHD_Result queued =
      MHD_queue_response(connection, static_cast<unsigned>(unchanged ? 304 : response.status), out);
  MHD_destroy_response(out);
  return queued;
}

}  // namespace

struct HttpServer::Parts {
  HttpOptions options;
  Handler handler;
  MHD_Daemon* daemon = nullptr;

  ~Parts() {
    if (daemon != nullptr) MHD_stop_daemon(daemon);
  }

  MHD_Result answer(MHD_Connection* connection, const char* url, const char* method,
                    const char* data, size_t* size, void** state) {
    if (*state == nullptr) {
      auto* fresh = new Exchange;
      fresh->request.method = method;
      fresh->request.path = url;
      MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &add_parameter,
                                &fresh->request.query);
      fresh->request.host = header(connection, "Host");
      fresh->request.authorization = header(connection, "Authorization");
      fresh->request.if_none_match = header(connection, "If-None-Match");
      fresh->request.content_type = header(connection, "Content-Type");
      *state = fresh;
      // Told before the body comes, so that a client that asks first does not send it at all.
      const std::string length = header(connection, "Content-Length");
      if (length.size() > 15 || std::strtoull(length.c_str(), nullptr, 10) > options.body_bytes)
        return too_large(connection, *fresh);
      return MHD_YES;
    }
    auto& exchange = *static_cast<Exchange*>(*state);
    if (*size > 0) {
      // What is too long is read and forgotten, up to the client's patience.
      if (exchange.request.body.size() + *size > options.body_bytes) {
        exchange.too_large = true;
        exchange.request.body.clear();
      }
      if (!exchange.too_large) exchange.request.body.append(data, *size);
      *size = 0;
      return MHD_YES;
    }
    if (exchange.too_large) return too_large(connection, exchange);
    return send(connection, exchange.request, handler(exchange.request));
  }

  MHD_Result too_large(MHD_Connection* connection, const Exchange& exchange) const {
    return send(connection, exchange.request,
                problem(413, "Content Too Large",
                        fmt::format("a body may have {} bytes", options.body_bytes)));
  }
};

Result<HttpServer> HttpServer::start(const HttpOptions& options, Handler handler) {
  auto parts = std::make_unique<Parts>();
  parts->options = options;
  parts->handler = std::move(handler);
  Address address;
  if (!parse_address(options.address, options.port, address)) {
    return Status{Code::kInvalid, fmt::format("'{}' is no address", options.address), "",
                  "give a number, as 127.0.0.1:8017 or [::1]:8017"};
  }
  // Every connection is a file.
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
  }
  unsigned connections = options.connections;
  if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY)
    connections = static_cast<unsigned>(
        std::min<rlim_t>(connections, std::max<rlim_t>(files.rlim_cur, 128) - 64));
  unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD;
  if (address.v6) flags |= MHD_USE_IPv6;
  errno = 0;
  parts->daemon = MHD_start_daemon(
      flags, options.port, nullptr, nullptr,
      [](void* self, MHD_Connection* connection, const char* url, const char* method, const char*,
         const char* data, size_t* size, void** state) {
        return static_cast<Parts*>(self)->answer(connection, url, method, data, size, state);
      },
      parts.get(), MHD_OPTION_SOCK_ADDR, &address.storage, MHD_OPTION_THREAD_POOL_SIZE,
      options.threads, MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_TIMEOUT,
      options.idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, options.header_bytes,
      MHD_OPTION_NOTIFY_COMPLETED,
      static_cast<MHD_RequestCompletedCallback>(
          [](void*, MHD_Connection*, void** state, MHD_RequestTerminationCode) {
            delete static_cast<Exchange*>(*state);
            *state = nullptr;
          }),
      nullptr, MHD_OPTION_END);
  if (parts->daemon == nullptr) {
    return Status{Code::kIo,
                  fmt::format("cannot listen on {} port {}: {}", options.address, options.port,
                              errno == 0 ? "refused" : std::strerror(errno)),
                  "", "stop the other program, or choose a port with --listen"};
  }
  return HttpServer(std::move(parts));
}

HttpServer::HttpServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer& HttpServer::operator=(HttpServer&&) noexcept = default;
HttpServer::~HttpServer() = default;

uint16_t HttpServer::port() const {
  const MHD_DaemonInfo* info = MHD_get_daemon_info(parts_->daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info == nullptr ? parts_->options.port : info->port;
}

bool is_loopback(const std::string& address) {
  Address parsed;
  if (!parse_address(address, 0, parsed)) return false;
  if (parsed.v6) {
    const auto* v6 = reinterpret_cast<const sockaddr_in6*>(&parsed.storage);
    return IN6_IS_ADDR_LOOPBACK(&v6->sin6_addr);
  }
  const auto* v4 = reinterpret_cast<const sockaddr_in*>(&parsed.storage);
  return (ntohl(v4->sin_addr.s_addr) >> 24) == 127;
}

}  // namespace isnad::serve
