// What an act is about, as keys that can be compared across articles: the roots of its words and
// the codes of the countries that it names ("@SY", by their names or as adjectives).
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "account/content_words.h"

namespace isnad::account {

struct ActKeys {
  std::set<std::string> words, countries;
};

// Keys of the words of `text` that carry content; numbers have none.
ActKeys act_keys(ContentReader& reader, std::string_view text);

// How many keys both have.
size_t shared(const std::set<std::string>& a, const std::set<std::string>& b);
bool subset(const std::set<std::string>& part, const std::set<std::string>& whole);

}  // namespace isnad::account
