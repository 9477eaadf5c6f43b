#include "serve/server.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base/hash.h"
#include "serve/page_files.h"

namespace isnad::serve {
namespace {

constexpr size_t kShortestToken = 16;

// A page of another site that has our address under a name of its own must not read us.
bool is_our_name(const std::string& host) {
  const size_t colon = host.rfind(':');
  const bool port = colon != std::string::npos && host.find(']', colon) == std::string::npos;
  const std::string name = port ? host.substr(0, colon) : host;
  return name.empty() || name == "localhost" || name == "[::1]" || name.starts_with("127.");
}

// A file of the page; every other path is a view of it (index.html).
Response page(const Request& request) {
  const auto files = page_files();
  if (files.empty())
    return problem(404, "Not Found", "this program was built without the page", {},
                   "see /api/v1/openapi.json");
  if (request.method != "GET" && request.method != "HEAD") {
    Response refused = problem(405, "Method Not Allowed", request.method + " is not done here");
    refused.headers.emplace_back("Allow", "GET, HEAD");
    return refused;
  }
  const PageFile* found = &files.front();
  for (const PageFile& file : files)
    if (file.path == request.path) found = &file;
  if (found == &files.front() && request.path.starts_with("/assets/"))
    return problem(404, "Not Found", "there is no file " + request.path);
  Response response;
  response.type = found->type;
  response.body = std::make_shared<const std::string>(found->gzip);
  response.gzip = true;
  response.etag = fmt::format("\"{:016x}\"", base::hash64(found->gzip));
  if (found->hashed) response.cache = "public, max-age=31536000, immutable";
  return response;
}

}  // namespace

Result<std::unique_ptr<Server>> Server::start(ServeOptions options) {
  std::unique_ptr<Server> server(new Server(std::move(options)));
  auto api = Api::open(server->options_.api);
  if (!api) return api.status();
  server->api_ = std::move(*api);
  auto http = HttpServer::start(
      server->options_.http,
      [self = server.get()](const Request& request) { return self->answer(request); });
  if (!http) return http.status();
  server->http_ = std::make_unique<HttpServer>(std::move(*http));
  return server;
}

bool Server::knows(const Request& request) const {
  constexpr std::string_view kBearer = "Bearer ";
  return request.authorization.starts_with(kBearer) &&
         options_.api.reviewers.contains(request.authorization.substr(kBearer.size()));
}

Response Server::answer(const Request& request) const {
  if (options_.tokens_for_reading && !knows(request)) {
    Response refused = problem(401, "Unauthorized", "this server asks for a token", {},
                               "send Authorization: Bearer and your token");
    refused.headers.emplace_back("WWW-Authenticate", "Bearer");
    return refused;
  }
  if (!options_.tokens_for_reading && !is_our_name(request.host))
    return problem(421, "Misdirected Request", fmt::format("this server is not {}", request.host),
                   {}, "ask by 127.0.0.1 or localhost");
  return request.path.starts_with("/api/") ? api_->answer(request) : page(request);
}

Result<std::map<std::string, std::string>> read_tokens(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    return Status{Code::kIo, std::strerror(errno), path, "give a file of lines NAME TOKEN"};
  }
  std::map<std::string, std::string> tokens;
  std::string line;
  for (size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    std::string name, token, more;
    words >> name >> token;
    if (token.size() < kShortestToken || words >> more || tokens.contains(token)) {
      return Status{Code::kInvalid,
                    "this is no name with a token of its own of 16 characters or more",
                    fmt::format("{}:{}", path, number), "write NAME TOKEN"};
    }
    tokens.emplace(token, name);
  }
  if (tokens.empty())
    return Status{Code::kInvalid, "there is no token in it", path, "write NAME TOKEN"};
  return tokens;
}

}  // namespace isnad::serve
