// An HTTP response as archives keep it: status line, header fields, body; the body unchunked and
// unpacked. What the header says of the body is only half believed: crawlers store bodies decoded
// and keep the fields (commoncrawl/news-crawl#30), so the bytes decide, and Content-Length is never
// looked at.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::intake {

struct HttpResponse {
  int status = 200;
  std::string type;                // media type in lower case: "text/html"; empty: not said
  std::string charset;             // as declared; empty: not said
  std::string location;            // of a redirect
  std::string_view body;           // of `bytes` or of `storage`
  std::vector<std::string> notes;  // what was mended, one sentence each
  Status problem;                  // not ok: the body cannot be unpacked, and why
};

// `bytes`: status line and all; without a status line all of it is body. `storage` holds what had
// to be decoded and must outlive the body. Never fails; at most 64 MiB come out.
HttpResponse read_http_response(std::string_view bytes, std::string& storage);

// Media type and charset of a Content-Type field.
void read_content_type(std::string_view field, std::string& type, std::string& charset);

}  // namespace isnad::intake
