// The names that outlets choose between for one thing (data/LANGUAGE/wording/names.tsv), found in a
// text: by normal form, the longest first, the first word with or without joined particles.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/result.h"
#include "store/folded_words.h"

namespace isnad::account {

// Where a name stands.
struct NamingHit {
  size_t subject = 0;   // index, in the order of Naming::subjects
  std::string name;     // as the table writes it
  text::ByteSpan span;  // with the particles joined to the first word
};

class Naming {
 public:
  // kInvalid on a table that cannot be read, or a name that stands under two subjects.
  static Result<Naming> parse(const std::string& name, std::string_view table);

  // Adds a name; the first to come keeps it. The subject's own name is one of its names.
  void add(const std::string& subject, std::string_view name);
  const std::vector<std::string>& subjects() const { return subjects_; }

  // All hits in order, none inside another. Linear.
  std::vector<NamingHit> find(std::string_view text, store::FoldedWords& scratch) const;

 private:
  struct Name {
    std::vector<std::string> words;  // normal forms
    std::string written;
    size_t subject = 0;
  };
  const Name* longest(const std::vector<store::FoldedWords::Word>& words, size_t at,
                      std::string_view first) const;

  std::vector<std::string> subjects_;
  std::unordered_map<std::string, size_t> subject_of_;           // by key of a name
  std::unordered_map<std::string, std::vector<Name>> by_first_;  // by first word
};

}  // namespace isnad::account
