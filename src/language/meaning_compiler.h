// One meanings.tsv into the model: what words mean to one another. A field is a scale or a choice
// ("level", "colour"), a pole a place on it ("up", "down"): words of one pole say the same, words
// of two poles of one field cannot both hold (the semantic fields of Cruse 1986, Lexical Semantics,
// ch. 9: antonyms and incompatibles).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "language/model_builder.h"

namespace isnad::language {

// `text`: the file with columns field, pole, words (separated by |); words are looked up by their
// normal form, one that is a lexeme's lemma stands for all forms of it. Problems carry file:line.
void compile_meanings(const std::string& name, std::string_view text, ModelBuilder& builder,
                      std::vector<Status>& problems);

}  // namespace isnad::language
