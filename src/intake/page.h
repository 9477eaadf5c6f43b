// A page of a news site to its article: the border between what came over the wire or from a disk
// and the reader.
#pragma once

#include <string>
#include <string_view>

#include "intake/page_date.h"
#include "isnad/article.h"
#include "isnad/result.h"

namespace isnad::intake {

struct PageSource {
  std::string_view bytes;    // in any encoding
  std::string_view charset;  // as the transport declared it; empty: it did not
  std::string url;           // where it was fetched; empty: nobody knows
  std::string origin;        // the file, the record, the entry that it was read from
};

// Reads pages one after another; keeps what it needs for Arabic dates. One thread at a time.
class PageReader {
 public:
  explicit PageReader(const std::shared_ptr<const Language>& language);

  // `text` is the clean body, one paragraph a line; title, byline, outlet, dates and their basis
  // are what the page says. Fails with kNoArticle on a page that is no article: no running text, or
  // nothing but links. Linear in the page; some 100 MB/s of markup.
  Result<Article> read(const PageSource& page);

 private:
  DateFinder dates_;
};

}  // namespace isnad::intake
