#include "serve/mcp.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <span>

#include "isnad/isnad.h"
#include "record/json_writer.h"

namespace isnad::serve {
namespace {

using record::JsonWriter;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int kParseError = -32700, kInvalidRequest = -32600, kNoMethod = -32601,
              kInvalidParameters = -32602;
constexpr std::array<std::string_view, 3> kVersions = {"2025-06-18", "2025-03-26", "2024-11-05"};

constexpr std::string_view kInstructions =
    "The record of news articles: who said what, through whom and when; what happened; what was "
    "promised. It never says what is true. Cite the article and the words of every claim; count "
    "origins, not articles; use `evidence` to see a cell in its sentence.";

struct Argument {
  std::string_view name, type, description;
  bool required = false;
};

struct Tool {
  std::string_view name, description, endpoint;
  std::span<const Argument> arguments;
};

constexpr Argument kLimit = {"limit", "integer", "At most so many, 1 to 500"};
constexpr Argument kSince = {"since", "string", "ISO day: on it or later"};
constexpr Argument kUntil = {"until", "string", "ISO day: on it or earlier"};
constexpr Argument kSearch[] = {
    {"q", "string", "Words to look for, in Arabic or as the articles write them", true},
    {"any", "boolean", "Any of the words, not all"},
    kLimit};
constexpr Argument kDossier[] = {
    {"q", "string", "The question in plain words: an act and whom it concerns", true},
    {"as_of", "string", "ISO day: what came out later is not looked at"},
    {"articles", "integer", "At most so many articles, 1 to 1000"}};
constexpr Argument kStatements[] = {
    {"by", "string", "Words of the speaker's name"},
    {"about", "string", "Words of what is said"},
    {"stance", "string", "say announce confirm deny retract accuse promise decline ..."},
    {"outlet", "string", "Name of an outlet"},
    kSince,
    kUntil,
    kLimit,
    {"cursor", "string", "`next` of the answer before"}};
constexpr Argument kDisputes[] = {{"about", "string", "Words that the articles hold"},
                                  {"story", "integer", "Number of a story"},
                                  kSince,
                                  kUntil,
                                  kLimit};
constexpr Argument kEvidence[] = {
    {"cell", "string", "ARTICLE/s2, as the other tools name cells", true}};

constexpr Tool kTools[] = {
    {"search", "Find articles by their words, best first.", "search", kSearch},
    {"dossier",
     "Everything the articles say on a question: statements with their chains, events, figures, "
     "disputes, promises and their outcomes, silences, wording, origins.",
     "dossier", kDossier},
    {"statements", "Who said what, through whom and when.", "statements", kStatements},
    {"disputes", "Accounts that cannot both hold, with both sides' chains and origins.", "disputes",
     kDisputes},
    {"evidence", "One cell in its sentence: its words, its article, the rule that read it.", "why",
     kEvidence}};

// The id of a message as it came: a string or a number.
std::string id_of(const element& message) {
  element id;
  if (message["id"].get(id) != simdjson::SUCCESS) return "null";
  return id.is_string() || id.is_number() ? std::string(simdjson::minify(id)) : "null";
}

std::string result(const std::string& id, const std::string& json) {
  return fmt::format(R"({{"jsonrpc":"2.0","id":{},"result":{}}})", id, json);
}

std::string error(const std::string& id, int code, std::string_view text) {
  std::string message;
  {
    JsonWriter json(message);
    json.text(text);
  }
  return fmt::format(R"({{"jsonrpc":"2.0","id":{},"error":{{"code":{},"message":{}}}}})", id, code,
                     message);
}

std::string initialized(const element& message) {
  std::string_view wanted;
  const bool asked = message["params"]["protocolVersion"].get(wanted) == simdjson::SUCCESS;
  const bool known =
      asked && std::find(kVersions.begin(), kVersions.end(), wanted) != kVersions.end();
  std::string out;
  {
    JsonWriter json(out);
    json.open('{');
    json.key("protocolVersion");
    json.text(known ? wanted : kVersions.front());
    json.key("capabilities");
    json.open('{');
    json.key("tools");
    json.open('{');
    json.close('}');
    json.close('}');
    json.key("serverInfo");
    json.open('{');
    json.key("name");
    json.text("isnad");
    json.key("version");
    json.text(kVersion);
    json.close('}');
    json.key("instructions");
    json.text(kInstructions);
    json.close('}');
  }
  return out;
}

void write_tool(const Tool& tool, JsonWriter& json) {
  json.open('{');
  json.key("name");
  json.text(tool.name);
  json.key("description");
  json.text(tool.description);
  json.key("inputSchema");
  json.open('{');
  json.key("type");
  json.text("object");
  json.key("properties");
  json.open('{');
  for (const Argument& argument : tool.arguments) {
    json.key(argument.name);
    json.open('{');
    json.key("type");
    json.text(argument.type);
    json.key("description");
    json.text(argument.description);
    json.close('}');
  }
  json.close('}');
  json.key("required");
  json.open('[');
  for (const Argument& argument : tool.arguments)
    if (argument.required) json.text(argument.name);
  json.close(']');
  json.key("additionalProperties");
  json.boolean(false);
  json.close('}');
  json.key("annotations");
  json.open('{');
  json.key("readOnlyHint");
  json.boolean(true);
  json.close('}');
  json.close('}');
}

std::string tools() {
  std::string out;
  {
    JsonWriter json(out);
    json.open('{');
    json.key("tools");
    json.open('[');
    for (const Tool& tool : kTools) write_tool(tool, json);
    json.close(']');
    json.close('}');
  }
  return out;
}

// An argument as a parameter of the API.
std::optional<std::string> parameter(const element& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  if (value.is_bool() || value.is_number()) return std::string(simdjson::minify(value));
  return std::nullopt;
}

}  // namespace

std::optional<std::string> McpServer::answer(std::string_view line) {
  simdjson::dom::parser parser;
  element message;
  if (parser.parse(line.data(), line.size()).get(message) != simdjson::SUCCESS)
    return error("null", kParseError, "the line is no JSON");
  std::string_view method;
  if (!message.is_object() || message["method"].get(method) != simdjson::SUCCESS)
    return error("null", kInvalidRequest, "the message names no method");
  if (message["id"].error() != simdjson::SUCCESS) return std::nullopt;  // a notification
  const std::string id = id_of(message);
  if (method == "initialize") return result(id, initialized(message));
  if (method == "ping") return result(id, "{}");
  if (method == "tools/list") return result(id, tools());
  if (method != "tools/call")
    return error(id, kNoMethod, fmt::format("there is no method {}", method));
  std::string_view name;
  if (message["params"]["name"].get(name) != simdjson::SUCCESS)
    return error(id, kInvalidParameters, "no tool is named");
  const auto* tool = std::find_if(std::begin(kTools), std::end(kTools),
                                  [&](const Tool& each) { return each.name == name; });
  if (tool == std::end(kTools))
    return error(id, kInvalidParameters, fmt::format("there is no tool {}", name));
  Request request;
  request.method = "GET";
  request.path = fmt::format("/api/v1/{}", tool->endpoint);
  object arguments;
  if (message["params"]["arguments"].get(arguments) == simdjson::SUCCESS)
    for (const auto& [key, value] : arguments) {
      const auto text = parameter(value);
      if (!text) return error(id, kInvalidParameters, fmt::format("{} has no plain value", key));
      request.query.emplace_back(std::string(key), *text);
    }
  const Response response = api_.answer(request);
  std::string out;
  {
    JsonWriter json(out);
    json.open('{');
    json.key("content");
    json.open('[');
    json.open('{');
    json.key("type");
    json.text("text");
    json.key("text");
    json.text(*response.body);
    json.close('}');
    json.close(']');
    json.key("isError");
    json.boolean(response.status != 200);
    json.close('}');
  }
  // What the API gives is JSON on one line already.
  if (response.status == 200) {
    out.pop_back();
    out += ",\"structuredContent\":" + *response.body + "}";
  }
  return result(id, out);
}

}  // namespace isnad::serve
