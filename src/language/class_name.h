// The name of a word class as its hash. Names that stand in the program are hashed when it is
// compiled, so that a layer may ask for a class by name wherever it needs it: one look-up by a
// number, no letters compared. Model::open refuses data of which two names share a hash.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace isnad::language {

class ClassName {
 public:
  // A literal, which is meant to be written as it is.
  template <size_t N>
  // NOLINTNEXTLINE(google-explicit-constructor): see above
  consteval ClassName(const char (&name)[N]) : ClassName(std::string_view(name, N - 1)) {}
  // A name that is known only when the program runs.
  constexpr explicit ClassName(std::string_view name) {
    // FNV-1a (Fowler, Noll, Vo), the steps of which a compiler can take.
    for (const char c : name) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }

  constexpr uint64_t hash() const { return hash_; }

 private:
  uint64_t hash_ = 0xcbf29ce484222325ULL;
};

}  // namespace isnad::language
