#include "language/alphabet.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/hash.h"

namespace isnad::language {

Alphabet::Alphabet(std::span<const Test> tests, const std::vector<bool>& asked)
    : words_((tests.size() + 63) / 64) {
  first_ask_.push_back(0);
  for (uint32_t test = 0; test < tests.size(); ++test) {
    if (asked[test]) {
      asked_.push_back(test);
      used_ |= tests[test].required;
      used_ |= tests[test].forbidden;
      tests[test].required.each([this](ClassId id) { asks_.push_back({id, true}); });
      tests[test].forbidden.each([this](ClassId id) { asks_.push_back({id, false}); });
    }
    first_ask_.push_back(static_cast<uint32_t>(asks_.size()));
  }
  index();
}

void Alphabet::index() {
  std::array<uint32_t, kMaxClasses> wanted{};
  for (const Ask& ask : asks_) wanted[ask.id] += ask.wanted ? 1 : 0;
  keys_.assign(first_ask_.size() - 1, kNoClass);
  first_by_key_.assign(kMaxClasses + 1, 0);
  for (const uint32_t test : asked_) {
    ClassId& key = keys_[test];
    for (uint32_t i = first_ask_[test]; i < first_ask_[test + 1]; ++i)
      if (asks_[i].wanted && (key == kNoClass || wanted[asks_[i].id] < wanted[key]))
        key = asks_[i].id;
    ++first_by_key_[key + size_t{1}];
  }
  for (size_t id = 0; id < kMaxClasses; ++id) first_by_key_[id + 1] += first_by_key_[id];
  tests_by_key_.resize(asked_.size());
  std::vector<uint32_t> next(first_by_key_);
  for (const uint32_t test : asked_) tests_by_key_[next[keys_[test]]++] = test;
}

bool Alphabet::passes(uint32_t test, const ClassSet& classes) const {
  return std::all_of(asks_.begin() + first_ask_[test], asks_.begin() + first_ask_[test + 1],
                     [&](const Ask& ask) { return classes.test(ask.id) == ask.wanted; });
}

uint16_t Alphabet::make_symbol(const Type& type) {
  ClassSet classes = *type.classes;
  classes &= used_;
  const uint32_t number = class_sets_.number(classes);
  if (number == of_class_set_.size()) of_class_set_.push_back(symbol_of(classes));
  if (of_shape_.size() <= type.shape) of_shape_.resize(type.shape + 1, kUnknown);
  return of_shape_[type.shape] = of_class_set_[number];
}

// The symbol of all types that answer the tests as `classes` does.
uint16_t Alphabet::symbol_of(const ClassSet& classes) {
  const size_t first = answers_.size();
  answers_.resize(first + words_, 0);
  const auto answer = [&](ClassId id) {
    for (uint32_t i = first_by_key_[id]; i < first_by_key_[id + size_t{1}]; ++i) {
      const uint32_t test = tests_by_key_[i];
      if (passes(test, classes)) answers_[first + test / 64] |= uint64_t{1} << (test % 64);
    }
  };
  classes.each(answer);
  answer(kNoClass);
  const auto row = [this](size_t at) { return answers_.begin() + static_cast<ptrdiff_t>(at); };
  const uint64_t hash = base::hash64(
      {reinterpret_cast<const char*>(answers_.data() + first), words_ * sizeof(uint64_t)});
  const auto same = [&](uint16_t symbol) {
    return std::equal(row(first), answers_.end(), row(symbol * words_));
  };
  if (const uint16_t* known = by_answers_.find(static_cast<uint32_t>(hash), same)) {
    answers_.resize(first);
    return *known;
  }
  return by_answers_.add(static_cast<uint32_t>(hash), static_cast<uint16_t>(size_++));
}

void Alphabet::forget() {
  of_shape_.clear();
  class_sets_.clear();
  of_class_set_.clear();
  by_answers_.clear();
  answers_.clear();
  size_ = 0;
}

}  // namespace isnad::language
