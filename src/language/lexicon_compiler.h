// One words.tsv into lexemes and forms.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "language/model_builder.h"
#include "language/verb_form.h"

namespace isnad::language {

// Adds every line of the file; what is wrong goes to `problems` with file:line and the rest is
// still added. `conjugation` may be null where the language has none: verbs are then an error.
// `derived`: the derived classes that somebody asks for (derived_classes); no others are made.
void compile_lexicon(const std::string& name, std::string_view text, const Conjugation* conjugation,
                     const std::set<std::string>& derived, ModelBuilder& builder,
                     std::vector<Status>& problems);

// Adds the derived classes (C.fin, C.part_acc ..., takes:CODE) that a file of rules mentions to
// `found`.
void find_derived_classes(std::string_view rules, std::set<std::string>& found);

// The classes that the analyzer gives by itself (doc/data_files.md), registered before any file is
// read.
Status add_builtin_classes(ModelBuilder& builder);

}  // namespace isnad::language
