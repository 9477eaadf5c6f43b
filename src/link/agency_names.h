// Which agency a name names, as the lexicon of outlets has it (class `agency`).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/model.h"
#include "store/folded_words.h"

namespace isnad::link {

// The model must outlive it; one thread.
class AgencyNames {
 public:
  explicit AgencyNames(const language::Model& model);

  // The agency's usual name, where all of `text` is one of its names: in full, short, or letters
  // with or without dots. A look-up of its first word.
  std::optional<std::string> find(std::string_view text);
  // The agency that a byline names beside other things: "City - Agency", "Agency / somebody". Parts
  // end at hyphens, dashes, slashes, bars, commas and brackets.
  std::optional<std::string> find_in_byline(std::string_view byline);

 private:
  const language::Model& model_;
  std::optional<language::ClassId> agency_;
  store::FoldedWords scratch_;
};

}  // namespace isnad::link
