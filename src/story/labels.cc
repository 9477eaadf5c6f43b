#include "story/labels.h"

#include <fmt/format.h>

#include "language/table_file.h"

namespace isnad::story {

Result<Labels> Labels::parse(const std::string& name, std::string_view text,
                             std::string_view language) {
  const auto table = language::TableFile::parse(name, text, {"key", "ar", "en"});
  if (!table) return table.status();
  Labels labels;
  labels.language_ = language;
  for (const auto& row : table->rows()) {
    const std::string_view label = table->cell(row, language);
    if (label.empty()) continue;
    labels.labels_.emplace(table->cell(row, "key"), label);
  }
  if (labels.labels_.empty()) {
    return Status{Code::kInvalid, fmt::format("no labels for the language \"{}\"", language), name,
                  "use ar or en"};
  }
  return labels;
}

std::string_view Labels::operator()(std::string_view key) const {
  const auto found = labels_.find(key);
  return found == labels_.end() ? key : std::string_view(found->second);
}

}  // namespace isnad::story
