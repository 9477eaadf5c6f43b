// The acts that statements name, so that a denial can be met with what it denies though the two
// share few words: "denied any intention to extend the stay of the forces" is of extending, and of
// the stay of the forces. Read from content words by the roles of data/LANGUAGE/opposite.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "account/content_words.h"

namespace isnad::account {

// An act among the words of a statement. Indices into these words.
struct NamedAct {
  size_t at = 0;
  std::vector<size_t> things;  // what it is done to or by, in its clause; the nearest first
  bool open = false;           // its thing is named elsewhere ("the date"), or only by a pronoun
  bool anything = false;       // no thing is left out: "that anything has changed"
  bool linked = false;         // somebody's part in it: "responsibility for"
};

// The act that a denial of these words is of: the first that they name behind what only carries it
// ("the existence of an intention to"). None where they name none, or negate it themselves.
// `text`: what the words were read from.
std::optional<NamedAct> denied_act(const std::vector<ContentWord>& words, std::string_view text);

// The act that is talked of where the words call that talk untrue: "what is said of changing the
// date has no basis".
std::optional<NamedAct> refuted_act(const std::vector<ContentWord>& words, std::string_view text);

// The acts that the words assert: the first two of each clause that calls nothing untrue, before
// any negation in it, that nothing before them undoes. Speaking is none.
std::vector<NamedAct> asserted_acts(const std::vector<ContentWord>& words, std::string_view text);

// One act: forms of one word, or words for one act.
bool same_deed(const ContentWord& a, const ContentWord& b, const language::Model& model);

}  // namespace isnad::account
