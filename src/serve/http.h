// What goes in and out of the HTTP server, without sockets.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::serve {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;                                            // "GET", "HEAD", "POST" ...
  std::string path;                                              // decoded, without the query
  Pairs query;                                                   // decoded, in order
  std::string host, authorization, if_none_match, content_type;  // headers; empty: not given
  std::string body;
};

// The body is shared, so that what is cached is not copied for every request.
struct Response {
  int status = 200;
  std::string type = "application/json";
  std::shared_ptr<const std::string> body;
  std::string etag;   // quoted; empty: none
  std::string cache;  // Cache-Control; empty: "no-cache"
  bool gzip = false;  // the body is compressed
  Pairs headers;      // others
};

using Handler = std::function<Response(const Request&)>;

// RFC 9457, application/problem+json: what is wrong with which parameter (empty: none), and the
// remedy.
Response problem(int status, std::string_view title, std::string_view detail,
                 std::string_view parameter = {}, std::string_view remedy = {});

}  // namespace isnad::serve
