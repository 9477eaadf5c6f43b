// Bytes pulled piece by piece: from a file or a pipe, or from what unpacks another source.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "isnad/result.h"

namespace isnad::intake {

// Where a byte of a source stands in the file: what a later run needs to go on from there.
struct Place {
  uint64_t offset = 0;  // in the file as it lies on the disk: of the byte itself, or of the packed
                        // member that holds it
  uint64_t within = 0;  // unpacked bytes of that member before it

  bool operator==(const Place&) const = default;
};

// "NAME@OFFSET", and "+WITHIN" inside a member: how a place is written for people.
std::string place_name(const std::string& name, Place place);

class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // Up to `capacity` bytes (more than 0), at least one; 0 at the end. After an error the next call
  // goes on behind the damage where the format allows it, else gives 0.
  virtual Result<size_t> read(char* into, size_t capacity) = 0;
  // Of the byte at position `at` of this source, which was read; asked in rising order.
  virtual Place place(uint64_t at) { return {at, 0}; }
  // Bytes taken from the file so far.
  virtual uint64_t taken() const = 0;
};

// "-" is standard input. Reading begins at byte `offset`, which a stream does not have. Fails with
// the system's reason.
Result<std::unique_ptr<ByteSource>> open_file(const std::string& path, uint64_t offset = 0);

}  // namespace isnad::intake
