// libcurl's multi interface.
#include "live/transfer.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <mutex>
#include <string_view>

#include "base/excerpt.h"
#include "live/address.h"
#include "live/wire_address.h"

namespace isnad::live {
namespace {

constexpr size_t kMostHeaderBytes = size_t{256} << 10;
constexpr long kConnections = 64;

// One request on its way.
struct Transfer {
  uint64_t tag = 0;
  Request request;
  Answer answer;
  CURL* easy = nullptr;
  curl_slist* headers = nullptr;
  std::string url;  // as it goes over the wire
  size_t header_bytes = 0;
  bool too_long = false, too_many_headers = false, not_public = false, allow_private = false;

  Transfer() = default;
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;
  ~Transfer() {
    if (easy) curl_easy_cleanup(easy);
    curl_slist_free_all(headers);
  }
};

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

// "text/html; charset=utf-8"
void take_content_type(std::string_view value, Answer& answer) {
  answer.media_type = lower(trimmed(value.substr(0, value.find(';'))));
  answer.charset.clear();
  const std::string small = lower(value);
  size_t at = small.find("charset=");
  if (at == std::string::npos) return;
  at += std::string_view("charset=").size();
  std::string_view charset = value.substr(at);
  if (charset.starts_with('"') || charset.starts_with('\'')) charset.remove_prefix(1);
  answer.charset = charset.substr(0, std::min(charset.find_first_of("\"'; \t\r\n"), size_t{40}));
}

size_t on_header(char* data, size_t /*one*/, size_t size, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.header_bytes += size;
  if (transfer.header_bytes > kMostHeaderBytes) {
    transfer.too_many_headers = true;
    return 0;
  }
  const std::string_view line(data, size);
  Answer& answer = transfer.answer;
  const size_t colon = line.find(':');
  if (line.starts_with("HTTP/")) {  // an answer after one that said "continue"
    answer.location.clear();
    answer.etag.clear();
    answer.last_modified.clear();
  }
  if (colon == std::string_view::npos) return size;
  const std::string name = lower(line.substr(0, colon));
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (name == "location") answer.location = value;
  if (name == "etag") answer.etag = value;
  if (name == "last-modified") answer.last_modified = value;
  if (name == "retry-after") answer.retry_after = value;
  if (name == "content-type") take_content_type(value, answer);
  return size;
}

size_t on_body(char* data, size_t /*one*/, size_t size, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  const size_t room = transfer.request.most_bytes - transfer.answer.body.size();
  if (size > room) {
    transfer.too_long = true;
    if (transfer.request.cut) transfer.answer.body.append(data, room);
    return 0;
  }
  transfer.answer.body.append(data, size);
  return size;
}

// Called with the address that is about to be connected to, whatever name or redirect led there.
curl_socket_t on_open(void* user, curlsocktype /*purpose*/, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(user);
  if (!transfer.allow_private && !is_public(address->addr)) {
    transfer.not_public = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void add_header(Transfer& transfer, std::string_view name, const std::string& value) {
  if (value.empty() || value.find_first_of("\r\n") != std::string::npos) return;
  transfer.headers =
      curl_slist_append(transfer.headers, fmt::format("{}: {}", name, value).c_str());
}

Answer failed(const Transfer& transfer, CURLcode code) {
  Answer answer;
  answer.failure = {Code::kIo, "", transfer.request.url, "it will be asked again later"};
  Status& why = answer.failure;
  if (transfer.not_public) {
    answer.lasting = true;
    why = {Code::kUnsupported, "leads to an address that is not public", transfer.request.url,
           "--allow-private allows it"};
  } else if (transfer.too_long) {
    answer.lasting = true;
    why.message = fmt::format("is longer than {} MiB", transfer.request.most_bytes >> 20);
    why.remedy.clear();
  } else if (transfer.too_many_headers) {
    why.message = "its headers do not end";
  } else if (code == CURLE_UNSUPPORTED_PROTOCOL) {  // the scheme was seen to be HTTP's
    why.message = "answers what is not HTTP";
  } else if (code == CURLE_URL_MALFORMAT) {
    answer.lasting = true;
    why.message = "is no web address";
    why.remedy = "give an http or https address";
  } else {
    why.message = fmt::format("cannot be had: {}", curl_easy_strerror(code));
  }
  return answer;
}

}  // namespace

struct Transfers::Inside {
  TransferOptions options;
  CURLM* multi = nullptr;
  std::list<Transfer> transfers;
  std::vector<Done> not_started;

  ~Inside() {
    for (const Transfer& transfer : transfers) curl_multi_remove_handle(multi, transfer.easy);
    transfers.clear();
    if (multi) curl_multi_cleanup(multi);
  }

  void set_up(Transfer& transfer) const {
    CURL* easy = transfer.easy;
    const Request& request = transfer.request;
    const auto milliseconds = static_cast<long>(options.timeout_seconds * 1000);
    transfer.url = wire_address(request.url);
    curl_easy_setopt(easy, CURLOPT_URL, transfer.url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, options.user_agent.c_str());
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, milliseconds);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, milliseconds);
    curl_easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, on_open);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &transfer);
    add_header(transfer, "Accept", request.accept);
    add_header(transfer, "If-None-Match", request.etag);
    add_header(transfer, "If-Modified-Since", request.last_modified);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer.headers);
  }

  void finish(Transfer& transfer, CURLcode code, std::vector<Done>& done) {
    curl_multi_remove_handle(multi, transfer.easy);
    if (code == CURLE_OK || (transfer.too_long && transfer.request.cut)) {
      long http = 0;
      curl_easy_getinfo(transfer.easy, CURLINFO_RESPONSE_CODE, &http);
      transfer.answer.code = static_cast<int>(http);
      done.push_back({transfer.tag, std::move(transfer.answer)});
    } else {
      done.push_back({transfer.tag, failed(transfer, code)});
    }
    transfers.remove_if([&](const Transfer& other) { return &other == &transfer; });
  }
};

Transfers::Transfers(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Transfers::Transfers(Transfers&&) noexcept = default;
Transfers& Transfers::operator=(Transfers&&) noexcept = default;
Transfers::~Transfers() = default;

Result<Transfers> Transfers::make(const TransferOptions& options) {
  static std::once_flag once;
  static CURLcode ready = CURLE_OK;
  std::call_once(once, [] { ready = curl_global_init(CURL_GLOBAL_DEFAULT); });
  auto inside = std::make_unique<Inside>();
  inside->options = options;
  inside->multi = ready == CURLE_OK ? curl_multi_init() : nullptr;
  if (inside->multi == nullptr)
    return Status{Code::kIo, "the network library does not start", "", ""};
  curl_multi_setopt(inside->multi, CURLMOPT_MAXCONNECTS, kConnections);
  return Transfers(std::move(inside));
}

void Transfers::start(uint64_t tag, const Request& request) {
  Transfer& transfer = inside_->transfers.emplace_back();
  transfer.tag = tag;
  transfer.request = request;
  transfer.allow_private = inside_->options.allow_private;
  transfer.easy = curl_easy_init();
  const bool made = transfer.easy != nullptr;
  if (made) inside_->set_up(transfer);
  if (made && curl_multi_add_handle(inside_->multi, transfer.easy) == CURLM_OK) return;
  inside_->not_started.push_back({tag, failed(transfer, CURLE_FAILED_INIT)});
  inside_->transfers.pop_back();
}

size_t Transfers::running() const {
  return inside_->transfers.size() + inside_->not_started.size();
}

Result<std::vector<Transfers::Done>> Transfers::wait(int milliseconds) {
  std::vector<Done> done = std::move(inside_->not_started);
  inside_->not_started.clear();
  int running = 0;
  CURLMcode code = curl_multi_perform(inside_->multi, &running);
  const bool some_over = static_cast<size_t>(running) < inside_->transfers.size();
  if (code == CURLM_OK && done.empty() && !some_over && milliseconds > 0) {
    code = curl_multi_poll(inside_->multi, nullptr, 0, milliseconds, nullptr);
    if (code == CURLM_OK) code = curl_multi_perform(inside_->multi, &running);
  }
  if (code != CURLM_OK) {
    return Status{Code::kIo, fmt::format("the network fails: {}", curl_multi_strerror(code)), "",
                  ""};
  }
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(inside_->multi, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    char* user = nullptr;
    const CURLcode result = message->data.result;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &user);
    inside_->finish(*reinterpret_cast<Transfer*>(user), result, done);
  }
  return done;
}

}  // namespace isnad::live
