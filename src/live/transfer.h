// Requests over HTTP and HTTPS, several at a time, each a single hop: one question, one answer.
// Redirects are answers like others; who may be asked what and when is decided by visit.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "isnad/result.h"

namespace isnad::live {

struct TransferOptions {
  std::string user_agent;
  double timeout_seconds = 30;  // for one request, from the name look-up to the last byte
  bool allow_private = false;   // addresses that are not public may be connected to
};

struct Request {
  std::string url;
  std::string accept;                    // what one would like to have
  std::string etag, last_modified;       // of what one has; empty: nothing
  size_t most_bytes = size_t{16} << 20;  // of the body, unpacked
  bool cut = false;                      // a longer body is cut off; else it is a failure
};

struct Answer {
  // What went wrong before there was a whole answer: no connection, no time left, too long. The
  // other fields then say nothing.
  Status failure;
  bool lasting = false;  // asking again later will not mend the failure

  int code = 0;          // of HTTP
  std::string location;  // of a redirect, as it was sent
  std::string etag, last_modified;
  std::string media_type;   // "text/html", in lower case; empty: not sent
  std::string charset;      // as sent with it
  std::string retry_after;  // as sent
  std::string body;         // unpacked
};

// One thread. Connections are kept open for the next request to the same site. Environment
// variables that name a proxy are not looked at: through one nobody sees where it leads.
class Transfers {
 public:
  static Result<Transfers> make(const TransferOptions& options);
  Transfers(Transfers&&) noexcept;
  Transfers& operator=(Transfers&&) noexcept;
  ~Transfers();  // breaks off what runs

  // `tag` comes back with the answer.
  void start(uint64_t tag, const Request& request);
  size_t running() const;

  struct Done {
    uint64_t tag;
    Answer answer;
  };
  // Waits at most so long for something to happen; what is over by then, perhaps nothing.
  Result<std::vector<Done>> wait(int milliseconds);

 private:
  struct Inside;
  explicit Transfers(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace isnad::live
