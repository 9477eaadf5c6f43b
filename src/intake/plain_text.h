// A whole file as one article.
#pragma once

#include <string>
#include <string_view>

#include "isnad/article.h"
#include "isnad/result.h"

namespace isnad::intake {

// `bytes` become the text, unchanged but for invalid UTF-8, which is replaced and noted. Text in
// another encoding (UTF-16, or most of its bytes beyond ASCII are invalid) is decoded
// (intake/charset.h) and noted. Fails on a file without a word.
Result<Article> plain_text_article(std::string_view bytes, std::string origin);

// "2 runs of invalid UTF-8 (5 bytes) became U+FFFD, the first at byte 17 of PLACE", for
// Article::notes.
std::string repair_note(size_t runs, size_t bytes, size_t first, std::string_view place);

// True when nothing but white space stands in `text`.
bool is_blank(std::string_view text);

}  // namespace isnad::intake
