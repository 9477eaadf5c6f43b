#include "intake/http_response.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "intake/field_line.h"
#include "intake/packed_source.h"
#include "intake/unpacker.h"

namespace isnad::intake {
namespace {

enum class Decoding { kDone, kCut, kNot };

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

std::optional<size_t> chunk_size(std::string_view line) {
  line = trimmed(line.substr(0, line.find(';')));
  size_t size = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  if (line.empty() || error != std::errc() || end != line.data() + line.size()) return std::nullopt;
  return size;
}

// RFC 9112, 7.1. kNot: it is not chunked, whatever the header says. kCut: it ends too early, or its
// sizes stop making sense; what came before is given, and what is left as it stands.
Decoding unchunk(std::string_view bytes, std::string& out) {
  bool first = true;
  while (true) {
    std::string_view rest = bytes;
    const auto size = chunk_size(take_line(rest));
    if (!size) {
      if (first) return Decoding::kNot;
      out.append(bytes);
      return Decoding::kCut;
    }
    if (*size == 0) return first && rest.size() > 1024 ? Decoding::kNot : Decoding::kDone;
    if (*size > rest.size()) {
      out.append(rest);
      return Decoding::kCut;
    }
    const std::string_view after = rest.substr(*size);
    if (first && !after.empty() && !after.starts_with("\r") && !after.starts_with("\n"))
      return Decoding::kNot;
    out.append(rest.substr(0, *size));
    bytes = after;
    bytes.remove_prefix(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
    if (bytes.empty()) return Decoding::kDone;  // many leave the closing 0 out
    first = false;
  }
}

// kNot: nothing comes out of it. A bomb stops at kBombBytes and is told by `out` being larger.
Decoding unpack(Packing packing, std::string_view bytes, std::string& out) {
  const auto unpacker = make_unpacker(packing);
  out.resize(std::clamp(bytes.size() * 6, size_t{4096}, size_t{1} << 20));
  size_t made = 0;
  while (made <= kBombBytes) {
    if (made == out.size()) out.resize(out.size() * 2);
    const size_t before = bytes.size();
    size_t written = 0;
    const auto state = unpacker->run(bytes, out.data() + made, out.size() - made, written);
    made += written;
    const bool stuck = written == 0 && bytes.size() == before;
    if (state == Unpacker::State::kMore && !stuck) continue;
    out.resize(made);
    if (state == Unpacker::State::kEnd) return Decoding::kDone;
    return made == 0 ? Decoding::kNot : Decoding::kCut;
  }
  return Decoding::kDone;
}

Decoding undo(std::string_view coding, std::string_view bytes, std::string& out) {
  if (is_gzip(bytes)) return unpack(Packing::kGzip, bytes, out);
  if (is_zstd(bytes)) return unpack(Packing::kZstd, bytes, out);
  if (coding == "br") return unpack(Packing::kBrotli, bytes, out);
  if (coding != "deflate") return Decoding::kNot;
  // RFC 9110 means zlib; many servers send bare deflate.
  const Decoding zlib = unpack(Packing::kZlib, bytes, out);
  return zlib == Decoding::kNot ? unpack(Packing::kDeflate, bytes, out) : zlib;
}

// Text stands as it is; what is neither packed nor text is named.
bool looks_like_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1024);
  return std::none_of(head.begin(), head.end(), [](char c) {
    return (c >= '\0' && c < '\t') || (c > '\r' && c < ' ' && c != '\x1B');
  });
}

void unpack_body(std::string_view codings, HttpResponse& response, std::string& storage) {
  constexpr int kLayers = 3;
  const size_t comma = codings.rfind(',');
  std::string_view coding =
      trimmed(comma == std::string_view::npos ? codings : codings.substr(comma + 1));
  for (int layer = 0; layer < kLayers; ++layer) {
    std::string out;
    const bool brotli = coding == "br" && !is_gzip(response.body);
    const Decoding decoding = undo(coding, response.body, out);
    if (decoding == Decoding::kNot ||
        (brotli && decoding == Decoding::kCut && looks_like_text(response.body))) {
      if (layer == 0 && !coding.empty() && coding != "identity" && coding != "none" &&
          !looks_like_text(response.body)) {
        response.problem = {Code::kUnsupported,
                            fmt::format("has a body packed as '{}' that cannot be unpacked",
                                        std::string(coding.substr(0, 20))),
                            "", "fetch the page anew without Accept-Encoding"};
      }
      return;
    }
    if (out.size() > kBombBytes) {
      response.problem = {Code::kInvalid, "has a body that unpacks to more than 64 MiB", "",
                          "unpack it yourself if you trust it"};
      return;
    }
    if (decoding == Decoding::kCut)
      response.notes.emplace_back(
          "the packed body is cut off or damaged; what came before is read");
    storage = std::move(out);
    response.body = storage;
    coding = {};
  }
}

}  // namespace

void read_content_type(std::string_view field, std::string& type, std::string& charset) {
  const size_t end = std::min(field.find(';'), field.size());
  type = lower_case(trimmed(field.substr(0, end)));
  const std::string rest = lower_case(field.substr(end));
  constexpr std::string_view kCharset = "charset=";
  const size_t at = rest.find(kCharset);
  if (at == std::string::npos) return;
  std::string_view value = std::string_view(rest).substr(at + kCharset.size());
  value = trimmed(value.substr(0, value.find(';')));
  if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
  charset = value.substr(0, value.find_first_of("\"' ,"));
}

HttpResponse read_http_response(std::string_view bytes, std::string& storage) {
  HttpResponse response;
  response.body = bytes;
  if (!bytes.starts_with("HTTP/") && !bytes.starts_with("ICY ")) return response;
  std::string_view head = bytes;
  const HeaderEnd end = find_header_end(bytes);
  if (end.begin != std::string_view::npos) head = bytes.substr(0, end.begin);
  response.body = end.end == std::string_view::npos ? std::string_view() : bytes.substr(end.end);
  const std::string_view status_line = take_line(head);
  const size_t blank = std::min(status_line.find(' '), status_line.size());
  const std::string_view code = trimmed(status_line.substr(blank));
  response.status = 0;
  std::from_chars(code.data(), code.data() + code.size(), response.status);
  const Fields fields = read_fields(head);
  read_content_type(fields.of("content-type"), response.type, response.charset);
  response.location = fields.of("location");
  std::string unchunked;
  if (lower_case(fields.of("transfer-encoding")).find("chunked") != std::string::npos) {
    const Decoding decoding = unchunk(response.body, unchunked);
    if (decoding == Decoding::kCut)
      response.notes.emplace_back("the chunks of the body do not add up; it is read as it stands");
    if (decoding != Decoding::kNot) response.body = unchunked;
  }
  unpack_body(lower_case(fields.of("content-encoding")), response, storage);
  if (response.body.data() == unchunked.data()) {
    storage = std::move(unchunked);
    response.body = storage;
  }
  return response;
}

}  // namespace isnad::intake
