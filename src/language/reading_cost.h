// Which readings a cut allows, and what each costs against the others of one word.
#pragma once

#include "language/clitic.h"
#include "language/features.h"
#include "language/model.h"

namespace isnad::language {

// Can a form with these features carry the clitics of the cut? (No future sa before a perfect, no
// article before a verb, no pronoun behind a name.)
bool allowed(const Cut& cut, const Lexeme& lexeme, const Features& f);

// The cost of the cut and of forms that newspapers hardly use; the cheapest reading wins.
int form_cost(const Cut& cut, const Lexeme& lexeme, const Features& f);

}  // namespace isnad::language
