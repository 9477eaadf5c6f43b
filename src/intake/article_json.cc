#include <utility>

#include "isnad/intake.h"
#include "isnad/json.h"
#include "record/names.h"

namespace isnad {
namespace {

void field(std::string_view key, const std::optional<std::string>& value, std::string& out) {
  out += ",\"";
  out += key;
  out += "\":";
  if (value) {
    append_json_string(*value, out);
  } else {
    out += "null";
  }
}

}  // namespace

void append_json_line(const Article& article, std::string& out) {
  out += "{\"id\":";
  if (article.id.empty()) {
    out += "null";
  } else {
    append_json_string(article.id, out);
  }
  field("outlet", article.outlet, out);
  field("url", article.url, out);
  field("title", article.title, out);
  field("byline", article.byline, out);
  field("published", article.published, out);
  const Basis basis = article.published ? article.published_basis : Basis::kUnknown;
  field("published_basis", std::string(record::name(basis)), out);
  field("modified", article.modified, out);
  field("section", article.section, out);
  field("language", article.language, out);
  out += ",\"captions\":[";
  for (size_t i = 0; i < article.captions.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(article.captions[i], out);
  }
  out += ']';
  field("origin", article.origin, out);
  field("text", article.text, out);
  out += "}\n";
}

}  // namespace isnad
