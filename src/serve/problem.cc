#include "record/json_writer.h"
#include "serve/http.h"

namespace isnad::serve {

Response problem(int status, std::string_view title, std::string_view detail,
                 std::string_view parameter, std::string_view remedy) {
  auto body = std::make_shared<std::string>();
  {
    record::JsonWriter json(*body);
    json.open('{');
    json.key("type");
    json.text("about:blank");
    json.key("title");
    json.text(title);
    json.key("status");
    json.integer(status);
    json.key("detail");
    json.text(detail);
    if (!parameter.empty()) {
      json.key("parameter");
      json.text(parameter);
    }
    if (!remedy.empty()) {
      json.key("remedy");
      json.text(remedy);
    }
    json.close('}');
  }
  Response response;
  response.status = status;
  response.type = "application/problem+json";
  response.body = std::move(body);
  response.cache = "no-store";
  return response;
}

}  // namespace isnad::serve
