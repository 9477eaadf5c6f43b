// The packings that archives, files and HTTP bodies come in, behind one face: gzip, zlib and bare
// deflate (zlib), zstd (libzstd), brotli.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace isnad::intake {

enum class Packing { kGzip, kZlib, kDeflate, kZstd, kBrotli };

// What anything may unpack to before it is refused as a bomb: more than kBombBytes, and more than
// kBombRatio times its size. Pages reach 20, repetitive ones 100.
inline constexpr size_t kBombBytes = size_t{64} << 20;
inline constexpr size_t kBombRatio = 250;

// One stream (of gzip and zstd: one member) after another. One thread at a time.
class Unpacker {
 public:
  enum class State { kMore, kEnd, kBad };

  virtual ~Unpacker() = default;
  // Begins a stream.
  virtual void start() = 0;
  // Takes from the front of `in` what it needs and writes up to `capacity` bytes. kMore without
  // anything written: it needs more of `in`. kEnd: the stream is over; the rest of `in` is not its.
  virtual State run(std::string_view& in, char* out, size_t capacity, size_t& written) = 0;
  // zstd: streams refer to this dictionary. False where it is none.
  virtual bool use_dictionary(std::string_view /*dictionary*/) { return false; }
};

std::unique_ptr<Unpacker> make_unpacker(Packing packing);

}  // namespace isnad::intake
