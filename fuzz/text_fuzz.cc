// Any bytes at all through repair, tokens, normal form and code points, against what their headers
// promise.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "text/normal_form.h"
#include "text/token.h"
#include "text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_tokens(std::string_view text) {
  std::vector<isnad::text::Token> tokens;
  isnad::text::tokenize(text, tokens);
  uint32_t end = 0;
  for (const auto& token : tokens) {
    require(token.span.begin >= end && token.span.begin < token.span.end);
    end = token.span.end;
    require(isnad::text::is_valid_utf8(
        text.substr(token.span.begin, token.span.end - token.span.begin)));
  }
  require(end <= text.size());
}

// Folding a folded word changes nothing, and every offset points into the word, never backwards.
void check_normal_form(std::string_view text) {
  std::string once, twice;
  std::vector<uint32_t> offsets;
  isnad::text::normal_form(text, once, &offsets);
  require(isnad::text::is_valid_utf8(once));
  require(offsets.size() == once.size() + 1);
  for (size_t i = 0; i < offsets.size(); ++i) {
    require(offsets[i] <= text.size());
    require(i == 0 || offsets[i - 1] <= offsets[i]);
  }
  isnad::text::normal_form(once, twice);
  require(once == twice);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  isnad::text::repair_utf8(text);
  require(isnad::text::is_valid_utf8(text));
  check_tokens(text);
  check_normal_form(text);
  return 0;
}
