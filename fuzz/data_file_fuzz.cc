// The parser of tab-separated language data, fed with files that `--data DIR` might hold.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "language/table_file.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto table =
      isnad::language::TableFile::parse("fuzz.tsv", text, {"lemma", "pos", "classes", "value"});
  if (!table) {
    if (table.status().message.empty()) std::abort();
    return 0;
  }
  uint32_t line = 0;
  for (const auto& row : table->rows()) {
    if (row.line <= line) std::abort();
    line = row.line;
    for (const char* column : {"lemma", "pos", "classes", "value"}) {
      for (std::string_view part : isnad::language::split(table->cell(row, column), ' ')) {
        if (part.empty()) std::abort();
      }
    }
  }
  return 0;
}
