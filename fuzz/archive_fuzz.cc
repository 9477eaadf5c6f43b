// Any bytes as a file: a web archive, a zip, a tar, packed or not, found out from the bytes; and
// any bytes as an HTTP response. Each input becomes something to read or a reason with a remedy;
// the same bytes twice give the same inputs; the places of records rise.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "intake/http_response.h"
#include "intake/input_reader.h"

namespace {

using isnad::Unread;
using isnad::intake::Opening;

// All that the file gives, as one text.
std::string read_all(const std::string& path) {
  auto source = isnad::intake::open_file(path);
  if (!source) std::abort();
  Opening opening;
  opening.name = opening.path = "file.warc";
  auto reader = isnad::intake::open_input(isnad::intake::ByteWindow(std::move(*source)), opening);
  if (!reader) return reader.status().text();
  std::string out;
  uint64_t offset = 0;
  while (auto unread = (*reader)->next()) {
    if (unread->form == Unread::Form::kNothing &&
        (unread->problem.message.empty() || unread->problem.remedy.empty()))
      std::abort();
    const uint64_t place = (*reader)->place().offset;
    if (place < offset) std::abort();
    offset = place;
    out += unread->name + ' ' + unread->url + ' ' + unread->bytes + unread->problem.text() + '\n';
  }
  return out;
}

void check_response(std::string_view bytes) {
  std::string storage;
  const auto response = isnad::intake::read_http_response(bytes, storage);
  if (response.body.size() > (size_t{64} << 20)) std::abort();
  if (!response.problem.is_ok() && response.problem.remedy.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const int kFile = memfd_create("fuzz", 0);
  static const std::string kPath = "/proc/self/fd/" + std::to_string(kFile);
  check_response({reinterpret_cast<const char*>(data), size});
  if (ftruncate(kFile, 0) != 0 || pwrite(kFile, data, size, 0) != static_cast<ssize_t>(size))
    std::abort();
  if (read_all(kPath) != read_all(kPath)) std::abort();
  return 0;
}
