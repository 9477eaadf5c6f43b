// A gzip or zstd file, unpacked as it is read: many members (WARC files have one for each record),
// one, or many with damaged ones between them.
//
// A gzip member that lies whole in the window is unpacked at once by libdeflate, two to three times
// as fast as zlib (https://github.com/ebiggers/libdeflate); what is larger, or damaged, streams
// through zlib, which says where the damage is.
#pragma once

#include <deque>
#include <memory>
#include <string>

#include "intake/byte_source.h"
#include "intake/byte_window.h"
#include "intake/unpacker.h"

struct libdeflate_decompressor;

namespace isnad::intake {

// The packing whose magic bytes `head` begins with: gzip or zstd.
bool is_gzip(std::string_view head);
bool is_zstd(std::string_view head);

class PackedSource : public ByteSource {
 public:
  // `packing`: kGzip or kZstd. `name` stands in errors. The first `skip` unpacked bytes are passed
  // over: Place::within of where an earlier run stopped.
  PackedSource(ByteWindow packed, Packing packing, std::string name, uint64_t skip = 0);
  ~PackedSource() override;

  // A damaged member gives what could be unpacked of it, then one error that names the member's
  // offset; the next call goes on with the next member. So does a bomb (intake/unpacker.h).
  Result<size_t> read(char* into, size_t capacity) override;
  Place place(uint64_t at) override;
  uint64_t taken() const override { return window_.source().taken(); }

 private:
  struct Member {
    uint64_t begin;   // unpacked position of its first byte
    uint64_t offset;  // packed offset of its head
    uint64_t within;  // unpacked bytes of it that were passed over
  };
  enum class State { kBoundary, kInside, kLost, kEnd };

  Result<bool> begin_member();
  Result<size_t> stream(char* into, size_t capacity);
  bool unpack_whole();
  Status find_member();
  Status load_dictionary();
  bool at_member() const;
  bool is_sound();
  Status damaged(const char* what, const char* remedy);

  std::string name_;
  Packing packing_;
  ByteWindow window_;
  std::unique_ptr<Unpacker> unpacker_;
  libdeflate_decompressor* deflate_ = nullptr;
  State state_ = State::kBoundary;
  std::deque<Member> members_;  // those that place() may be asked of
  uint64_t given_ = 0;          // unpacked bytes given
  uint64_t skip_;               // bytes still to be passed over
  bool has_dictionary_ = false;
  uint64_t member_in_ = 0, member_out_ = 0;
  std::unique_ptr<char[]> whole_;  // an unpacked member, and what is left of it
  size_t whole_begin_ = 0, whole_end_ = 0;
};

}  // namespace isnad::intake
