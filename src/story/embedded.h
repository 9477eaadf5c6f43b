// Data files that are built into the program (cmake/interface.cmake). `--data DIR` reads the same
// files from a folder instead.
#pragma once

#include <string_view>

namespace isnad::story {

std::string_view embedded_labels();            // data/ar/interface/labels.tsv
std::string_view embedded_question();          // data/ar/question/question.tsv
std::string_view embedded_names();             // data/ar/wording/names.tsv
std::string_view embedded_slots();             // data/ar/silence/slots.tsv
std::string_view embedded_terms();             // data/ar/silence/terms.tsv
std::string_view embedded_commitment_terms();  // data/ar/commitment/terms.tsv

}  // namespace isnad::story
