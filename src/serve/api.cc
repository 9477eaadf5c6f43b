#include "serve/api.h"

#include <fmt/format.h>

#include "base/hash.h"
#include "serve/answers.h"

namespace isnad::serve {
namespace {

constexpr std::string_view kRoot = "/api/v1/";

std::string key_of(const Request& request) {
  std::string key = request.path;
  for (const auto& [name, value] : request.query) key += fmt::format("\n{}\n{}", name, value);
  return key;
}

}  // namespace

Result<std::unique_ptr<Api>> Api::open(ApiOptions options) {
  std::unique_ptr<Api> api(new Api(std::move(options)));
  StoreOptions reading;
  reading.access = Access::kRead;
  auto watch = Store::open(api->options_.db, reading);
  if (!watch) return watch.status();
  api->watch_ = std::make_unique<Store>(std::move(*watch));
  return api;
}

Response Api::answer(const Request& request) {
  if (!request.path.starts_with(kRoot))
    return problem(404, "Not Found", fmt::format("there is nothing at {}", request.path), {},
                   "see /api/v1/openapi.json");
  if (request.method == "GET" || request.method == "HEAD") return get(request);
  if (request.method == "POST" && request.path == "/api/v1/reviews") return post_review(request);
  Response refused =
      problem(405, "Method Not Allowed", fmt::format("{} is not done here", request.method));
  refused.headers.emplace_back("Allow", "GET, HEAD");
  return refused;
}

void Api::forget_if_changed() {
  const std::lock_guard lock(cache_mutex_);
  const auto changes = watch_->changes();
  if (changes && *changes == changes_) return;
  changes_ = changes ? *changes : -1;
  cache_.clear();
  kept_bytes_ = 0;
}

Response Api::cached(const std::string& key) {
  const std::lock_guard lock(cache_mutex_);
  const auto at = cache_.find(key);
  return at == cache_.end() ? Response() : at->second;
}

void Api::keep(const std::string& key, const Response& response) {
  const size_t size = key.size() + response.body->size() + 256;
  if (size > options_.cache_bytes / 8) return;
  const std::lock_guard lock(cache_mutex_);
  if (kept_bytes_ + size > options_.cache_bytes) {
    cache_.clear();
    kept_bytes_ = 0;
  }
  if (cache_.emplace(key, response).second) kept_bytes_ += size;
}

Response Api::get(const Request& request) {
  static const std::map<std::string, Endpoint, std::less<>> endpoints = {
      {"record", &Api::record},
      {"articles", &Api::articles},
      {"statements", &Api::statements},
      {"times", &Api::times},
      {"quantities", &Api::quantities},
      {"events", &Api::events},
      {"figures", &Api::figures},
      {"commitments", &Api::commitments},
      {"entities", &Api::entities},
      {"stories", &Api::stories},
      {"copies", &Api::copies},
      {"facts", &Api::facts},
      {"disputes", &Api::disputes},
      {"promises", &Api::promises},
      {"silences", &Api::silences},
      {"wording", &Api::wording},
      {"dossier", &Api::dossier},
      {"search", &Api::search},
      {"why", &Api::why},
      {"reviews", &Api::reviews},
      {"openapi.json", &Api::openapi}};
  forget_if_changed();
  const std::string key = key_of(request);
  if (Response known = cached(key); known.body) return known;
  const std::string path = request.path.substr(kRoot.size());
  const size_t slash = path.find('/');
  const auto endpoint = endpoints.find(path.substr(0, slash));
  if (endpoint == endpoints.end())
    return problem(404, "Not Found", fmt::format("there is nothing at {}", request.path), {},
                   "see /api/v1/openapi.json");
  auto store = stores_.borrow();
  if (!store) return complaint(store.status());
  Parameters parameters(request.query);
  Call call{**store, parameters, slash == std::string::npos ? "" : path.substr(slash + 1)};
  Response response = (this->*endpoint->second)(call);
  if (response.status == 200) {
    response.etag = fmt::format("\"{:016x}\"", base::hash64(*response.body));
    keep(key, response);
  }
  return response;
}

}  // namespace isnad::serve
