// Any bytes as a page, declared in an encoding or not: an article of valid text, or a reason. The
// same bytes twice give the same article.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "intake/page.h"
#include "isnad/intake.h"
#include "text/utf8.h"

namespace {

isnad::intake::PageReader& reader() {
  static isnad::intake::PageReader page_reader(*isnad::Language::builtin());
  return page_reader;
}

void check(const isnad::Result<isnad::Article>& result, std::string& json) {
  if (!result) {
    if (result.status().message.empty() || result.status().remedy.empty()) std::abort();
    return;
  }
  isnad::append_json_line(*result, json);
  if (result->text.empty() || !isnad::text::is_valid_utf8(json)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr std::array<const char*, 5> kDeclared{"", "utf-8", "windows-1256", "utf-16", "no-such"};
  if (size == 0) return 0;
  const char* declared = kDeclared[data[0] % kDeclared.size()];
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string first;
  std::string second;
  check(reader().read({bytes, declared, {}, "page"}), first);
  check(reader().read({bytes, declared, {}, "page"}), second);
  if (first != second) std::abort();
  return 0;
}
