// Bytes in whatever encoding to UTF-8. Declarations are often missing and sometimes
// wrong, so the bytes decide first and the declaration second.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::intake {

struct Decoded {
  std::string text;                // valid UTF-8, without byte order mark and NUL
  std::string encoding;            // what it was taken for: "UTF-8", "WINDOWS-1256"
  std::vector<std::string> notes;  // one sentence for what was wrong: a false declaration, damage
};

// In this order: a byte order mark; UTF-16 without one, by its NULs; valid UTF-8 (text in another
// encoding is practically never valid UTF-8 by chance); text that is UTF-8 but for some damage;
// `declared` (the transport's word, else that of the page's meta), where its decoder
// takes the bytes and the outcome is no less plausible than the sniffed one; uchardet's guess.
// In UTF-8 with stretches of another encoding those are decoded by themselves. What cannot be
// decoded becomes U+FFFD. Never fails. Linear; some GB/s for UTF-8.
Decoded decode_text(std::string_view bytes, std::string_view declared = {});

// The encoding that the first kilobytes of a page declare: <meta charset>, <meta http-equiv>, <?xml
// encoding?>. Empty where none is.
std::string_view declared_charset(std::string_view bytes);

}  // namespace isnad::intake
