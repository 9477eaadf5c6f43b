#include "language/meaning_compiler.h"

#include <fmt/format.h>

#include <set>

#include "language/table_file.h"
#include "text/normal_form.h"

namespace isnad::language {

void compile_meanings(const std::string& name, std::string_view text, ModelBuilder& builder,
                      std::vector<Status>& problems) {
  const auto table = TableFile::parse(name, text, {"field", "pole", "words", "note"});
  if (!table) {
    problems.push_back(table.status());
    return;
  }
  std::set<std::string> seen;
  std::string last, normal;
  for (const TableRow& row : table->rows()) {
    const std::string_view field = table->cell(row, "field"), pole = table->cell(row, "pole");
    const auto words = split(table->cell(row, "words"), '|');
    const std::string key = fmt::format("{}\t{}", field, pole);
    if (field.empty() || pole.empty() || words.empty()) {
      problems.push_back({Code::kInvalid, "a field, a pole or its words are missing",
                          table->where(row), "write field, pole and words separated by |"});
      continue;
    }
    if (key <= last) {
      problems.push_back({Code::kInvalid, fmt::format("\"{}\" is not in order", key),
                          table->where(row), "sort by field and pole, one line for each"});
    }
    last = key;
    for (const std::string_view word : words) {
      text::normal_form(word, normal);
      if (!seen.insert(fmt::format("{}\t{}", key, normal)).second) {
        problems.push_back({Code::kInvalid, fmt::format("\"{}\" stands twice", word),
                            table->where(row), "leave one out"});
        continue;
      }
      builder.add_meaning(normal, field, pole);
    }
  }
}

}  // namespace isnad::language
