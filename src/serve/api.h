// The API under /api/v1 (doc/http_api.md, doc/api/openapi.json): answers about one record file.
// What the HTTP server and the MCP server both ask.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "isnad/dossier.h"
#include "isnad/language.h"
#include "serve/http.h"
#include "serve/parameters.h"
#include "serve/store_pool.h"

namespace isnad::serve {

struct ApiOptions {
  std::string db;
  std::shared_ptr<const Language> language;
  DossierOptions tables;                         // the texts of edited tables
  std::map<std::string, std::string> reviewers;  // bearer token -> name
  bool may_write = false;                        // whether they may write reviews
  size_t cache_bytes = 64 << 20;
};

class Api {
 public:
  // Fails as Store::open does.
  static Result<std::unique_ptr<Api>> open(ApiOptions options);

  // Any request; what is not there is a problem. From any number of threads at once. GETs of an
  // unchanged record are answered from memory.
  Response answer(const Request& request);

 private:
  struct Call {
    const Store& store;
    Parameters& parameters;
    std::string rest;  // of the path, behind the endpoint's name
  };
  using Endpoint = Response (Api::*)(Call&);

  explicit Api(ApiOptions options) : options_(std::move(options)), stores_(options_.db) {}

  Response get(const Request& request);
  Response post_review(const Request& request);

  template <typename Row>
  Response cells(Call& call, const Filter& filter,
                 Result<std::vector<Row>> (Store::*ask)(const Filter&) const);
  template <typename Rows>
  Response places(Call& call, const Rows& rows);
  Response record(Call& call);
  Response articles(Call& call);
  Response statements(Call& call);
  Response times(Call& call);
  Response quantities(Call& call);
  Response events(Call& call);
  Response figures(Call& call);
  Response commitments(Call& call);
  Response entities(Call& call);
  Response stories(Call& call);
  Response copies(Call& call);
  Response facts(Call& call);
  Response disputes(Call& call);
  Response promises(Call& call);
  Response silences(Call& call);
  Response wording(Call& call);
  Response dossier(Call& call);
  Response search(Call& call);
  Response why(Call& call);
  Response reviews(Call& call);
  Response openapi(Call& call);

  void forget_if_changed();
  Response cached(const std::string& key);
  void keep(const std::string& key, const Response& response);

  ApiOptions options_;
  StorePool stores_;
  std::mutex writing_;
  std::unique_ptr<Store> writer_;  // opened with the first review

  std::mutex cache_mutex_;
  std::unique_ptr<Store> watch_;  // sees whether others have changed the file
  int64_t changes_ = -1;
  size_t kept_bytes_ = 0;
  std::unordered_map<std::string, Response> cache_;
};

}  // namespace isnad::serve
