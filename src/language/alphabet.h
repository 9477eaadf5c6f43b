// What an automaton tells apart: types that answer all of its tests alike are one symbol. Asking a
// type for the first time costs a look at the tests whose classes it has; then it is a table look.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/hash_table.h"
#include "language/analyzer.h"
#include "language/class_set_table.h"
#include "language/pattern.h"

namespace isnad::language {

class Alphabet {
 public:
  // The symbols that `asked` (by number of the test) tell apart; the others answer no. `tests` must
  // outlive the alphabet.
  Alphabet(std::span<const Test> tests, const std::vector<bool>& asked);

  uint16_t symbol(const Type* type) {
    if (type->shape < of_shape_.size() && of_shape_[type->shape] != kUnknown)
      return of_shape_[type->shape];
    return make_symbol(*type);
  }
  size_t size() const { return size_; }
  // The answers of a symbol, a bit for each test, words() of them. Valid until the next symbol().
  const uint64_t* answers(uint16_t symbol) const { return &answers_[symbol * words_]; }
  size_t words() const { return words_; }
  static bool passed(const uint64_t* answers, uint32_t test) {
    return (answers[test / 64] >> (test % 64)) & 1;
  }
  // A class that every type has which passes the test; kNoClass where the test asks for none.
  ClassId key(uint32_t test) const { return keys_[test]; }
  // Forgets all symbols: to be called when the types that were asked are gone.
  void forget();

 private:
  static constexpr uint16_t kUnknown = 0xffff;
  struct Ask {
    ClassId id;
    bool wanted;
  };

  void index();
  bool passes(uint32_t test, const ClassSet& classes) const;
  uint16_t make_symbol(const Type& type);
  uint16_t symbol_of(const ClassSet& classes);

  std::vector<uint32_t> asked_;  // the tests, ascending
  size_t words_ = 0;
  std::vector<Ask> asks_;            // what the tests ask, test after test
  std::vector<uint32_t> first_ask_;  // by test: its questions are [first_ask_[t], first_ask_[t+1])
  ClassSet used_;                    // classes that any of the tests asks about
  // Tests that can pass where a class is there, by the class of each test that fewest tests ask
  // for: those of class c are tests_by_key_[first_by_key_[c] .. first_by_key_[c + 1]).
  std::vector<ClassId> keys_;
  std::vector<uint32_t> first_by_key_, tests_by_key_;

  std::vector<uint16_t> of_shape_;                    // kUnknown: not met yet
  ClassSetTable class_sets_;                          // the used classes of types
  std::vector<uint16_t> of_class_set_;                // by number in class_sets_
  base::HashTable<uint16_t, uint32_t> by_answers_{};  // by the answers to all tests
  std::vector<uint64_t> answers_;                     // by symbol
  size_t size_ = 0;
};

}  // namespace isnad::language
