// The words of the interface, from data/LANGUAGE/interface/labels.tsv: no text that a reader of
// Arabic sees stands in the code.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "isnad/result.h"

namespace isnad::story {

class Labels {
 public:
  // The column `language` ("ar", "en") of the table `text`; `name` is for messages. kInvalid on a
  // table that cannot be read or has no such column.
  static Result<Labels> parse(const std::string& name, std::string_view text,
                              std::string_view language);

  // The label of a key; a key without one is shown as it is, so that a gap in the data shows and
  // harms nothing.
  std::string_view operator()(std::string_view key) const;

  std::string_view language() const { return language_; }
  bool right_to_left() const { return language_ == "ar"; }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };
  std::string language_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> labels_;
};

}  // namespace isnad::story
