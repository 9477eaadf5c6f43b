// The records of a WARC or ARC file, one after another, damaged ones named and passed over.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/byte_window.h"
#include "intake/warc_record.h"
#include "isnad/result.h"

namespace isnad::intake {

struct WarcRecord {
  WarcHead head;
  std::string_view block;  // until the next call; empty when too_long
  bool too_long = false;   // more than WarcReader::kLongest: passed over without being kept
  Place place;             // where it begins
};

// One thread at a time. Memory: the largest record, at most 64 MiB of it.
class WarcReader {
 public:
  static constexpr uint64_t kLongest = uint64_t{64} << 20;

  enum class Form { kWarc, kArc };

  // `name` stands in errors: place_name(), in the file as it lies on the disk.
  WarcReader(ByteWindow window, Form form, std::string name);

  // The next record; an error for each stretch that is none, after which reading goes on at the
  // next record that can be found; nothing at the end, or after an error of the system (kIo). A
  // wrong length is mended where the next record's head stands inside the block.
  std::optional<Result<WarcRecord>> next();

  // Where the next record begins, as far as is known: everything before it was given.
  Place place() { return next_place_; }
  const ByteSource& source() const { return window_.source(); }

 private:
  using Item = std::optional<Result<WarcRecord>>;

  Result<bool> skip_line_ends();
  bool at_head() const;
  Item read_record();
  Item read_arc_record();
  Item read_warc_record();
  Item read_block(WarcHead head, size_t head_size);
  Item skip_block(WarcRecord record);
  void mend_length(WarcRecord& record, bool whole);
  Item find_record();
  size_t find_head(std::string_view bytes, size_t from) const;
  Item broken(const char* what);
  Status status(std::string what, const char* remedy) const;
  Item fail(Status status);

  ByteWindow window_;
  Form form_;
  std::string name_;
  Place place_;                 // of the record that is being read
  Place next_place_;            // of the one after it
  uint64_t pending_ = 0;        // bytes of the last record's block, still in the window
  std::optional<Status> held_;  // the source's error behind the last record
  bool lost_ = false;           // looking for the next record
  bool ended_ = false;
};

}  // namespace isnad::intake
