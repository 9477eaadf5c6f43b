#include "account/act.h"

#include <algorithm>

namespace isnad::account {

ActKeys act_keys(ContentReader& reader, std::string_view text) {
  ActKeys keys;
  for (const ContentWord& word : reader.read(text)) {
    if (!word.country.empty()) {
      keys.countries.insert("@" + word.country);
    } else if (!word.bones.empty()) {
      keys.words.insert(word.bones);
    } else if (!word.negation && !word.number && !word.stems.empty()) {
      keys.words.insert(word.stems.front());
    }
  }
  return keys;
}

size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& key) { return b.contains(key); }));
}

bool subset(const std::set<std::string>& part, const std::set<std::string>& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

}  // namespace isnad::account
