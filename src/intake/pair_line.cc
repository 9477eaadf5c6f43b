#include "intake/pair_line.h"

#include <fmt/format.h>

#define SIMDJSON_EXCEPTIONS 0  // so that no result can be taken without a look at its error
#include <simdjson.h>

#include "base/excerpt.h"
#include "text/utf8.h"

namespace isnad::intake {
namespace {

namespace dom = simdjson::dom;

constexpr const char* kRemedy = R"(write one object a line: {"id": "1", "a": "...", "b": "..."})";

bool take(dom::element object, const char* key, std::string& out) {
  std::string_view text;
  if (object[key].get_string().get(text)) return false;
  out = text;
  text::repair_utf8(out);
  return true;
}

}  // namespace

struct PairLine::Inside {
  dom::parser parser;
};

PairLine::PairLine() : inside_(std::make_unique<Inside>()) {}
PairLine::~PairLine() = default;
PairLine::PairLine(PairLine&&) noexcept = default;
PairLine& PairLine::operator=(PairLine&&) noexcept = default;

Result<TextPair> PairLine::parse(const Line& line, const std::string& file) {
  const std::string where = fmt::format("{}:{}", file, line.number);
  if (line.too_long) return Status{Code::kInvalid, "is too long for a line", where, kRemedy};
  dom::element object;
  const auto error = inside_->parser.parse(line.bytes.data(), line.bytes.size()).get(object);
  if (error || !object.is_object()) {
    return Status{Code::kInvalid,
                  fmt::format("is not a JSON object: {}", base::excerpt(line.bytes)), where,
                  kRemedy};
  }
  TextPair pair;
  if (!take(object, "a", pair.a) || !take(object, "b", pair.b))
    return Status{Code::kInvalid, "has no text \"a\" or no text \"b\"", where, kRemedy};
  int64_t number = 0;
  if (!take(object, "id", pair.id) && !object["id"].get_int64().get(number))
    pair.id = std::to_string(number);
  return pair;
}

}  // namespace isnad::intake
