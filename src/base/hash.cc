#include "base/hash.h"

#include <fmt/format.h>

namespace isnad::base {

namespace {
Hash128 from(XXH128_hash_t hash) { return {hash.high64, hash.low64}; }
}  // namespace

Hash128 hash128(std::string_view bytes) { return from(XXH3_128bits(bytes.data(), bytes.size())); }

Hasher::Hasher() {
  XXH3_INITSTATE(&state_);
  XXH3_128bits_reset(&state_);
}

Hasher& Hasher::add(std::string_view piece) {
  unsigned char length[8];  // little endian whatever the machine, so that values may be stored
  for (unsigned i = 0; i < 8; ++i) {
    length[i] = static_cast<unsigned char>(uint64_t{piece.size()} >> (8 * i));
  }
  XXH3_128bits_update(&state_, length, sizeof length);
  XXH3_128bits_update(&state_, piece.data(), piece.size());
  return *this;
}

Hash128 Hasher::finish() const { return from(XXH3_128bits_digest(&state_)); }

std::string hex(uint64_t value) { return fmt::format("{:016x}", value); }

std::string hex(Hash128 value) { return fmt::format("{:016x}{:016x}", value.high, value.low); }

}  // namespace isnad::base
