// The first paragraph of a dossier: counts and names, nothing else.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "isnad/dossier.h"
#include "story/labels.h"

namespace isnad::story {

// The label "summary" with its places filled: articles, outlets and origins, the days between which
// they came out, statements, who speaks most, disputes, promises, silences. `set_off` isolates what
// is filled in from the text around it (a direction isolate, or markup). The articles are those
// shown.
std::string summary_text(const Dossier& dossier, const Labels& labels,
                         const std::function<std::string(std::string_view)>& set_off);

}  // namespace isnad::story
