#include "serve/answers.h"

#include "record/json_writer.h"

namespace isnad::serve {

Response json_body(std::string json) {
  Response response;
  response.body = std::make_shared<const std::string>(std::move(json));
  return response;
}

Response items(const std::vector<std::string>& rows, const std::string& next) {
  std::string body = "{\"items\":[";
  for (const std::string& row : rows) {
    if (&row != &rows.front()) body += ',';
    body += row;
  }
  body += "],\"next\":";
  {
    record::JsonWriter json(body);
    json.text_or_null(next.empty() ? std::nullopt : std::optional(next));
  }
  body += '}';
  return json_body(std::move(body));
}

Response complaint(const Status& status) {
  const int code = status.code == Code::kNotFound  ? 404
                   : status.code == Code::kInvalid ? 400
                   : status.code == Code::kLocked  ? 503
                                                   : 500;
  return problem(code,
                 code == 404   ? "Not Found"
                 : code == 400 ? "Bad Request"
                 : code == 503 ? "Service Unavailable"
                               : "Internal Server Error",
                 status.message, {}, status.remedy);
}

}  // namespace isnad::serve
