// A JSONL file of any bytes: each line becomes an article with valid text or one error item that
// says where.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "isnad/intake.h"
#include "isnad/language.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const int kFile = memfd_create("fuzz", 0);
  static const std::string kPath = "/proc/self/fd/" + std::to_string(kFile);
  if (ftruncate(kFile, 0) != 0 || pwrite(kFile, data, size, 0) != static_cast<ssize_t>(size))
    return 0;
  static const auto kLanguage = isnad::Language::builtin();
  if (!kLanguage) std::abort();
  size_t lines = 1;
  for (size_t i = 0; i < size; ++i) lines += data[i] == '\n';
  for (const auto format :
       {isnad::InputFormat::kJsonl, isnad::InputFormat::kText, isnad::InputFormat::kAuto}) {
    isnad::InputOptions options;
    options.format = format;
    options.language = *kLanguage;
    auto inputs = isnad::Inputs::open({kPath}, options);
    if (!inputs) std::abort();
    size_t items = 0;
    while (auto item = inputs->next()) {
      if (++items > lines) std::abort();
      if (item->is_ok() && !isnad::text::is_valid_utf8((*item)->text)) std::abort();
      if (!item->is_ok() && (item->status().message.empty() || item->status().where.empty()))
        std::abort();
    }
  }
  return 0;
}
