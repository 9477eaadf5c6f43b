#include "record/record_id.h"

#include "base/hash.h"

namespace isnad::record {

std::string record_id(const Article& article) {
  if (!article.id.empty()) return article.id;
  const std::string outlet = article.outlet.value_or("");
  const std::string url = article.url.value_or("");
  std::string bytes;
  bytes.reserve(outlet.size() + url.size() + article.text.size() + 2);
  bytes.append(outlet).push_back('\0');
  bytes.append(url).push_back('\0');
  bytes.append(article.text);
  return base::hex(base::hash128(bytes));
}

}  // namespace isnad::record
