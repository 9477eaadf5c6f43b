#include "intake/warc_listing.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "base/excerpt.h"
#include "intake/http_response.h"
#include "intake/packed_source.h"
#include "intake/sniff.h"
#include "isnad/json.h"

namespace isnad::intake {

Result<WarcListing> WarcListing::open(const std::string& path) {
  const std::string name = path == "-" ? "standard input" : base::excerpt(path, 500);
  auto source = open_file(path);
  if (!source) return source.status();
  ByteWindow window(std::move(*source));
  for (bool packed = true; packed;) {
    const auto head = window.head();
    if (!head) return head.status();
    packed = is_gzip(*head) || is_zstd(*head);
    if (!packed) break;
    const Packing packing = is_gzip(*head) ? Packing::kGzip : Packing::kZstd;
    window = ByteWindow(std::make_unique<PackedSource>(std::move(window), packing, name));
  }
  const Kind kind = kind_of(path, window.view().substr(0, ByteWindow::kHead), InputFormat::kAuto);
  if (kind != Kind::kWarc && kind != Kind::kArc) {
    return Status{Code::kUnsupported, "is no web archive", name,
                  "give a .warc or .arc file, packed with gzip or zstd or not"};
  }
  const auto form = kind == Kind::kArc ? WarcReader::Form::kArc : WarcReader::Form::kWarc;
  return WarcListing(WarcReader(std::move(window), form, name), name);
}

std::optional<Result<std::string_view>> WarcListing::next() {
  const auto record = records_.next();
  if (!record) return std::nullopt;
  if (!*record) return Result<std::string_view>(record->status());
  const WarcHead& head = (*record)->head;
  line_ = "{\"place\":";
  append_json_string(place_name(name_, (*record)->place), line_);
  const auto field = [this](const char* key, std::string_view value) {
    fmt::format_to(std::back_inserter(line_), ",\"{}\":", key);
    append_json_string(value, line_);
  };
  field("type", base::excerpt(head.type));
  field("url", base::excerpt(head.uri, 2000));
  field("date", base::excerpt(head.date));
  size_t size = (*record)->too_long ? *head.size : (*record)->block.size();
  if (head.type == "response" && !(*record)->too_long) {
    const HttpResponse response = read_http_response((*record)->block, storage_);
    fmt::format_to(std::back_inserter(line_), ",\"status\":{}", response.status);
    field("media", base::excerpt(response.type));
    size = response.body.size();
  }
  fmt::format_to(std::back_inserter(line_), ",\"size\":{}}}\n", size);
  return Result<std::string_view>(line_);
}

}  // namespace isnad::intake
