// What a web archive holds, record by record, without reading any page: for a look into it, and to
// measure how fast records alone are.
#pragma once

#include <optional>
#include <string>

#include "intake/warc_reader.h"

namespace isnad::intake {

class WarcListing {
 public:
  // A WARC or ARC file, packed with gzip or zstd or not. Fails on other files with a remedy.
  static Result<WarcListing> open(const std::string& path);

  // The next record as one line of JSON: place, type, url, date, of a response its status and media
  // type, and size, the bytes of its body as unpacked; an error where WarcReader gives one; nothing
  // at the end. The line stays until the next call.
  std::optional<Result<std::string_view>> next();

 private:
  WarcListing(WarcReader records, std::string name)
      : records_(std::move(records)), name_(std::move(name)) {}

  WarcReader records_;
  std::string name_, line_, storage_;
};

}  // namespace isnad::intake
